package mitosis.registry.watch;

import mitosis.registry.catalogue.Catalogue;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.Event;
import mitosis.rpc.name.AgentName;

/**
 * Which agents a watcher wants to hear of.
 *
 * @param role empty: any
 * @param parent empty: any
 * @param prefix how their names start
 */
public record AgentFilter(String namespace, String role, String parent, String prefix) {
    public boolean shows(Agent agent) {
        return agent.getNamespace().equals(namespace)
                && (role.isEmpty() || agent.getRole().equals(role))
                && (parent.isEmpty() || agent.getParent().equals(parent))
                && agent.getName().startsWith(prefix);
    }

    /** Whether an event is about such an agent, its purse, or everybody. */
    public boolean shows(Event event, Catalogue state) {
        return switch (event.getKindCase()) {
            case AGENT_REGISTERED -> shows(event.getAgentRegistered().getAgent());
            case AGENT_ACTIVE -> {
                var active = event.getAgentActive();
                yield shows(state, active.getNamespace(), active.getName());
            }
            case AGENT_RETIRED -> {
                var retired = event.getAgentRetired();
                yield shows(state, retired.getNamespace(), retired.getName());
            }
            case PURSE_OPENED ->
                    unfiltered() && namespace.equals(event.getPurseOpened().getNamespace());
            case PURSE_RESERVED -> {
                var reserved = event.getPurseReserved();
                yield reserved.getNamespace().equals(namespace)
                        && role.isEmpty()
                        && (parent.isEmpty() || parent.equals(reserved.getParent()))
                        && reserved.getName().startsWith(prefix);
            }
            case PURSE_RETURNED -> {
                var returned = event.getPurseReturned();
                yield returned.getNamespace().equals(namespace)
                        && role.isEmpty()
                        && parent.isEmpty()
                        && returned.getName().startsWith(prefix);
            }
            case TOKENS_DRAWN -> {
                var drawn = event.getTokensDrawn();
                yield drawn.getAgent().isEmpty()
                        ? unfiltered() && namespace.equals(drawn.getNamespace())
                        : shows(state, drawn.getNamespace(), drawn.getAgent());
            }
            case STOPPED, RESUMED -> true;
            case HOST_JOINED, HOST_DRAINING, HOST_LEFT, KEY_TRUSTED, KIND_NOT_SET -> false;
        };
    }

    private boolean unfiltered() {
        return role.isEmpty() && parent.isEmpty() && prefix.isEmpty();
    }

    /** Role and parent never change, so the newest state tells them for every revision. */
    private boolean shows(Catalogue state, String space, String name) {
        return space.equals(namespace)
                && state.agent(new AgentName(space, name)).filter(this::shows).isPresent();
    }
}
