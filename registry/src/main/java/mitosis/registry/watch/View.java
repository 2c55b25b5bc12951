package mitosis.registry.watch;

import mitosis.registry.catalogue.Catalogue;
import mitosis.registry.v1.Batch;
import mitosis.registry.v1.Event;

import java.util.List;

/**
 * What one watch shows of the log, and in which messages.
 *
 * @param <M> the messages
 */
public interface View<M> {
    /**
     * Where a message stands.
     *
     * @param revision where the watcher stands after it; 0 while the present state is incomplete
     * @param previous the revision of the message before
     */
    record Place(String clusterId, long previous, long revision) {}

    /** Whether an event is shown. The state is at least as new as the event. */
    boolean shows(Event event, Catalogue state);

    /** The present state in parts small enough to send; at least one, the last one ends it. */
    List<M> snapshot(Catalogue state, String clusterId);

    /** The next batches, or none when there is only progress to tell. */
    M message(Place place, List<Batch> batches);
}
