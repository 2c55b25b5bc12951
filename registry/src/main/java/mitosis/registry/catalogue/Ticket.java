package mitosis.registry.catalogue;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.PurseReserved;
import mitosis.rpc.name.AgentName;

import java.util.Optional;

/**
 * What a creation that is under way holds: its name, its place in a lineage, its purse.
 *
 * @param reservation its id
 * @param purse what the agent will own, without its own slot
 * @param root the first of its lineage; its own name for a root
 * @param generation 0 for a root
 */
public record Ticket(
        String reservation,
        AgentName name,
        String parent,
        Amount purse,
        String root,
        int generation) {

    static Ticket of(Catalogue state, PurseReserved reserved) {
        Amount whole = Amount.of(reserved.getAmount());
        Optional<Agent> parent =
                reserved.getParent().isEmpty()
                        ? Optional.empty()
                        : state.agent(new AgentName(reserved.getNamespace(), reserved.getParent()));
        return new Ticket(
                reserved.getReservation(),
                new AgentName(reserved.getNamespace(), reserved.getName()),
                reserved.getParent(),
                new Amount(whole.slots() - 1, whole.tokens(), whole.generations()),
                parent.map(Agent::getRoot).orElse(reserved.getName()),
                parent.map(agent -> agent.getGeneration() + 1).orElse(0));
    }
}
