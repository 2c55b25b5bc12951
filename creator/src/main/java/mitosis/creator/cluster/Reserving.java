package mitosis.creator.cluster;

import mitosis.registry.v1.Agent;

/** What the registry answers when a creation begins. */
public sealed interface Reserving {
    /** There is room for it. */
    record Kept(Reservation reservation) implements Reserving {}

    /** This request has made an agent already. */
    record Existing(Agent agent) implements Reserving {}
}
