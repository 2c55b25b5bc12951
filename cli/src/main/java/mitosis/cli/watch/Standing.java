package mitosis.cli.watch;

import java.util.Optional;

/**
 * Where a watcher stands in one half of the log.
 *
 * @param clusterId the log's id; empty before it was told
 * @param revision the last revision seen whole; empty before the present state was told
 */
record Standing(String clusterId, Optional<Long> revision) {
    /** Whether a message that follows on {@code previous} follows on what was seen. */
    boolean follows(boolean first, long previous) {
        return revision.map(seen -> first ? previous <= seen : previous == seen).orElse(first);
    }

    /** Whether a revision is news. */
    boolean isNew(long told) {
        return revision.map(seen -> told > seen).orElse(true);
    }

    Standing at(String heardFrom, long reached) {
        return new Standing(heardFrom.isEmpty() ? clusterId : heardFrom, Optional.of(reached));
    }
}
