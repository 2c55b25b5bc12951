package mitosis.registry.watch;

import java.util.Optional;

/**
 * Where a watcher wants to begin.
 *
 * @param after everything after this revision; empty: the present state first
 * @param clusterId the log that the revision is of; empty: whichever this is
 */
public record Start(Optional<Long> after, String clusterId) {
    public Start {
        if (after.isPresent() && after.get() < 0) {
            throw new IllegalArgumentException(
                    "from_revision is %d, must not be negative".formatted(after.get()));
        }
    }
}
