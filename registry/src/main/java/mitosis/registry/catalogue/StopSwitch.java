package mitosis.registry.catalogue;

import mitosis.registry.v1.Event;
import mitosis.registry.v1.Resumed;
import mitosis.registry.v1.Stopped;

import java.time.Instant;
import java.util.List;

/** Throws the stop switch, or lets everything go on. Answers the revision. */
public record StopSwitch(boolean stop, String reason) implements Command<Long> {
    private static final int LONGEST_REASON = 1_000;

    public StopSwitch {
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "reason has %d characters, must have at most %d"
                            .formatted(reason.length(), LONGEST_REASON));
        }
    }

    @Override
    public Decision<Long> decide(Catalogue state, Instant now) {
        if (state.stopped() == stop) {
            return Decision.nothing(state.revision());
        }
        var event = Event.newBuilder();
        if (stop) {
            event.setStopped(Stopped.newBuilder().setReason(reason));
        } else {
            event.setResumed(Resumed.getDefaultInstance());
        }
        return new Decision.Accepted<>(List.of(event.build()), state.revision() + 1);
    }
}
