package mitosis.registry.catalogue;

import mitosis.registry.v1.Event;
import mitosis.registry.v1.PurseReserved;

import java.time.Instant;
import java.util.List;

/** Gives a reservation back; one that is unknown or used up is left alone. */
public record Release(String reservation, String reason) implements Command<Boolean> {
    @Override
    public Decision<Boolean> decide(Catalogue state, Instant now) {
        return state.reservations()
                .find(reservation)
                .<Decision<Boolean>>map(
                        reserved -> new Decision.Accepted<>(List.of(event(state, reserved)), true))
                .orElseGet(() -> Decision.nothing(false));
    }

    private Event event(Catalogue state, PurseReserved reserved) {
        return Events.returned(
                reserved,
                state.heir(reserved.getNamespace(), reserved.getParent()),
                reason.isEmpty() ? "cancelled" : reason);
    }
}
