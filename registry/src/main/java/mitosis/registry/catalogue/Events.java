package mitosis.registry.catalogue;

import com.google.protobuf.Timestamp;

import mitosis.registry.v1.AgentRetired;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.PurseOpened;
import mitosis.registry.v1.PurseReserved;
import mitosis.registry.v1.PurseReturned;

import java.time.Instant;
import java.util.List;

/** The events that more than one decision makes. */
final class Events {
    private Events() {}

    /** A namespace's purse opens when it is first used. */
    static List<Event> opening(Catalogue state, String namespace, PurseRules rules) {
        return state.purse(namespace).isPresent()
                ? List.of()
                : List.of(
                        Event.newBuilder()
                                .setPurseOpened(
                                        PurseOpened.newBuilder()
                                                .setNamespace(namespace)
                                                .setPurse(rules.namespace().toPurse()))
                                .build());
    }

    static Event returned(PurseReserved reserved, String heir, String reason) {
        return Event.newBuilder()
                .setPurseReturned(
                        PurseReturned.newBuilder()
                                .setReservation(reserved.getReservation())
                                .setReason(reason)
                                .setNamespace(reserved.getNamespace())
                                .setName(reserved.getName())
                                .setReturnedTo(heir))
                .build();
    }

    static Event retired(String namespace, String name, String heir, Amount returned) {
        return Event.newBuilder()
                .setAgentRetired(
                        AgentRetired.newBuilder()
                                .setNamespace(namespace)
                                .setName(name)
                                .setReturnedTo(heir)
                                .setReturned(returned.toPurse()))
                .build();
    }

    static Timestamp at(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    static Instant instant(Timestamp at) {
        return Instant.ofEpochSecond(at.getSeconds(), at.getNanos());
    }
}
