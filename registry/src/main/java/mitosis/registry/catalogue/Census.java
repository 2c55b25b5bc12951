package mitosis.registry.catalogue;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentState;

/** How many agents a namespace has, by what they do. */
public record Census(long living, long active, long retired) {
    public static Census of(Catalogue catalogue, String namespace) {
        long living = 0;
        long active = 0;
        long retired = 0;
        for (Agent agent : catalogue.agents(namespace, "", "", Integer.MAX_VALUE)) {
            if (!Catalogue.alive(agent)) {
                retired++;
                continue;
            }
            living++;
            if (agent.getState() == AgentState.AGENT_STATE_ACTIVE) {
                active++;
            }
        }
        return new Census(living, active, retired);
    }
}
