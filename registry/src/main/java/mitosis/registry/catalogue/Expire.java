package mitosis.registry.catalogue;

import mitosis.registry.v1.Event;
import mitosis.registry.v1.PurseReserved;

import java.time.Instant;
import java.util.List;

/** Gives back the reservations whose time is over. Answers how many. */
public record Expire() implements Command<Integer> {
    /** So that a batch stays small; the rest follows with the next. */
    private static final int AT_ONCE = 1_000;

    @Override
    public Decision<Integer> decide(Catalogue state, Instant now) {
        List<Event> events =
                state.reservations().values().stream()
                        .filter(reserved -> over(reserved, now))
                        .limit(AT_ONCE)
                        .map(reserved -> event(state, reserved))
                        .toList();
        return new Decision.Accepted<>(events, events.size());
    }

    /** Whether there is anything to give back. */
    public static boolean due(Catalogue state, Instant now) {
        return state.reservations().values().stream().anyMatch(reserved -> over(reserved, now));
    }

    static boolean over(PurseReserved reserved, Instant now) {
        return !now.isBefore(Events.instant(reserved.getExpiresAt()));
    }

    private static Event event(Catalogue state, PurseReserved reserved) {
        return Events.returned(
                reserved, state.heir(reserved.getNamespace(), reserved.getParent()), "expired");
    }
}
