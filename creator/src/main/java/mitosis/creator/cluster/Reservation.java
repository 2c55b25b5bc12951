package mitosis.creator.cluster;

import static java.util.Objects.requireNonNull;

import mitosis.rpc.name.AgentName;

/**
 * A name and a purse that the registry keeps for a creation.
 *
 * @param id how the registry knows it
 * @param name what the agent will be called
 * @param root the first of its lineage; its own name for a root
 * @param generation 0 for a root, one more than its parent otherwise
 * @param policy what it may do: its parent's policy, or the one that was ordered
 */
public record Reservation(String id, AgentName name, String root, int generation, String policy) {
    public Reservation {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(root, "root is null");
        requireNonNull(policy, "policy is null");
    }
}
