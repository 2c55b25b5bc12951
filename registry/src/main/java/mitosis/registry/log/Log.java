package mitosis.registry.log;

import mitosis.registry.v1.Batch;
import mitosis.registry.v1.CatalogueSnapshot;

import java.util.List;
import java.util.Optional;

/**
 * A durable sequence of batches, numbered from 1 without gap. One writer appends, any thread reads.
 * A failing store throws {@link java.io.UncheckedIOException}.
 */
public interface Log extends AutoCloseable {
    /** The log's own name: two logs that share one have the same past. */
    String clusterId();

    /** The revision of the last durable batch; 0 when there is none. */
    long revision();

    /**
     * Appends batches, all or none; they are durable when this returns. Their revisions must follow
     * on {@code expectedRevision} without gap.
     */
    Appended append(long expectedRevision, List<Batch> batches);

    /** The next batches after a revision, in order, at most so many. */
    List<Batch> read(long afterRevision, int most);

    /** Keeps the fold as of a revision, in place of an older one. */
    void keep(CatalogueSnapshot snapshot);

    /** The newest fold that was kept and belongs to this log. */
    Optional<CatalogueSnapshot> snapshot();

    @Override
    void close();
}
