package mitosis.registry.catalogue;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.Lineage;
import mitosis.rpc.name.AgentName;

import java.util.List;
import java.util.Optional;

/**
 * Who descends from whom. A retired agent with living descendants is shown so that the tree holds
 * together.
 */
public record Family(Catalogue catalogue, boolean retiredToo) {
    /** The tree below an agent. */
    public Lineage below(Agent agent) {
        return tree(agent).orElseGet(() -> Lineage.newBuilder().setAgent(agent).build());
    }

    /** All trees of a namespace, by the names of their roots. */
    public List<Lineage> all(String namespace) {
        return trees(namespace, "");
    }

    private List<Lineage> trees(String namespace, String parent) {
        return catalogue.children(namespace, parent).stream()
                .map(this::tree)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Lineage> tree(AgentName name) {
        return catalogue.agent(name).flatMap(this::tree);
    }

    /** As deep as generations go, which is bounded by the purse. */
    private Optional<Lineage> tree(Agent agent) {
        List<Lineage> children = trees(agent.getNamespace(), agent.getName());
        return retiredToo || Catalogue.alive(agent) || !children.isEmpty()
                ? Optional.of(Lineage.newBuilder().setAgent(agent).addAllChildren(children).build())
                : Optional.empty();
    }
}
