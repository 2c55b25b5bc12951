package mitosis.registry.log;

import mitosis.registry.v1.Batch;

import java.util.List;

/** The rule that revisions are dense. */
final class Sequence {
    private Sequence() {}

    /** Refuses batches whose revisions do not follow on the expected one. */
    static void check(long expectedRevision, List<Batch> batches) {
        long next = expectedRevision;
        for (Batch batch : batches) {
            next++;
            if (batch.getRevision() != next) {
                throw new IllegalArgumentException(
                        "batch has revision %d, must be %d".formatted(batch.getRevision(), next));
            }
        }
    }
}
