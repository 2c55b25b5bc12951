package mitosis.registry.catalogue;

import mitosis.registry.v1.Event;

import java.util.List;

/**
 * What a command comes to in the present state.
 *
 * @param <A> what is answered once the events are durable
 */
public sealed interface Decision<A> {
    /** These events are to be appended as one batch; none when nothing changes. */
    record Accepted<A>(List<Event> events, A answer) implements Decision<A> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** Nothing is appended. */
    record Refused<A>(Refusal why) implements Decision<A> {}

    static <A> Decision<A> nothing(A answer) {
        return new Accepted<>(List.of(), answer);
    }

    static <A> Decision<A> refuse(Refusal why) {
        return new Refused<>(why);
    }
}
