package mitosis.registry.catalogue;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentState;

import java.util.ArrayList;
import java.util.List;

/**
 * Which agents are to be listed.
 *
 * @param role empty: any
 * @param state unspecified: all but the retired
 * @param host the one that reported them active first; empty: any
 * @param parent empty: any
 * @param prefix how their names start
 * @param after list those behind this name
 * @param most at most so many
 */
public record Query(
        String namespace,
        String role,
        AgentState state,
        String host,
        String parent,
        String prefix,
        String after,
        int most) {
    private static final int MOST = 1_000;
    private static final int CHUNK = 1_000;

    public Query {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException(
                    "page_size is %d, must be 1 to %d".formatted(most, MOST));
        }
        if (state == AgentState.UNRECOGNIZED) {
            throw new IllegalArgumentException("state is not one that this registry knows");
        }
    }

    /** One page, and whether there is more behind it. */
    public record Page(List<Agent> agents, boolean more) {
        public Page {
            agents = List.copyOf(agents);
        }
    }

    public Page of(Catalogue catalogue) {
        List<Agent> found = new ArrayList<>();
        String from = after;
        while (true) {
            List<Agent> chunk = catalogue.agents(namespace, prefix, from, CHUNK);
            for (Agent agent : chunk) {
                if (matches(agent)) {
                    if (found.size() == most) {
                        return new Page(found, true);
                    }
                    found.add(agent);
                }
            }
            if (chunk.size() < CHUNK) {
                return new Page(found, false);
            }
            from = chunk.getLast().getName();
        }
    }

    private boolean matches(Agent agent) {
        boolean inState =
                state == AgentState.AGENT_STATE_UNSPECIFIED
                        ? Catalogue.alive(agent)
                        : agent.getState() == state;
        return inState
                && (role.isEmpty() || agent.getRole().equals(role))
                && (host.isEmpty() || agent.getActiveOn().equals(host))
                && (parent.isEmpty() || agent.getParent().equals(parent));
    }
}
