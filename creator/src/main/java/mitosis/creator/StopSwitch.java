package mitosis.creator;

import mitosis.creator.create.Creations;
import mitosis.registry.v1.Event;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.mirror.Mirror;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Ends the creations under way when the stop switch is thrown; the registry refuses new ones. */
final class StopSwitch implements Mirror.Listener {
    private final AtomicReference<@Nullable Creations> creations = new AtomicReference<>();

    void obeyedBy(Creations all) {
        creations.set(all);
    }

    @Override
    public void happened(Event event) {
        if (event.getKindCase() == Event.KindCase.STOPPED) {
            Optional.ofNullable(creations.get()).ifPresent(all -> all.halt(stopped()));
        }
    }

    private static RefusedException stopped() {
        return new RefusedException(
                ErrorCode.STOPPED,
                "the stop switch is thrown",
                "create it again after `mitosis resume`");
    }
}
