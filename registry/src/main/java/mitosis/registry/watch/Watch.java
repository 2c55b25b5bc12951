package mitosis.registry.watch;

import mitosis.registry.catalogue.Catalogue;
import mitosis.registry.ledger.Ledger;
import mitosis.registry.ledger.Tail;
import mitosis.registry.v1.Batch;
import mitosis.registry.v1.Event;
import mitosis.registry.watch.View.Place;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One watcher's way through the log: the present state or a revision first, then what comes. */
final class Watch<M> {
    private static final Duration PROGRESS = Duration.ofMillis(500);
    private static final int MOST_BATCHES = 64;
    private static final int MOST_BYTES = 1 << 20;

    private final Ledger ledger;
    private final View<M> view;
    private final Outlet<M> outlet;
    private long read;
    private long told;
    private long lastTold = System.nanoTime();
    private boolean upToDate;

    /** Small messages first: a watcher that is cut off early each time still comes on. */
    private int batchesAMessage = 1;

    Watch(Ledger ledger, View<M> view, Outlet<M> outlet) {
        this.ledger = ledger;
        this.view = view;
        this.outlet = outlet;
    }

    /** Goes on until the watcher leaves or the thread is interrupted. */
    void run(Start start) throws InterruptedException {
        begin(start);
        while (outlet.open()) {
            switch (ledger.tail().after(read, MOST_BATCHES, PROGRESS)) {
                case Tail.Slice.Next(var batches) -> {
                    upToDate = true;
                    show(batches);
                }
                case Tail.Slice.Quiet() -> {
                    upToDate = true;
                    progress();
                }
                case Tail.Slice.Gone() -> catchUp();
            }
        }
    }

    private void begin(Start start) throws InterruptedException {
        Catalogue state = ledger.state();
        boolean sameLog =
                start.clusterId().isEmpty() || start.clusterId().equals(ledger.clusterId());
        if (start.after().isEmpty() || !sameLog) {
            for (M part : view.snapshot(state, ledger.clusterId())) {
                outlet.send(part);
            }
            read = state.revision();
            told = read;
            return;
        }
        read = start.after().get();
        if (read > state.revision()) {
            throw new RefusedException(
                    ErrorCode.INVALID_REQUEST,
                    "from_revision is %d, the log ends at %d".formatted(read, state.revision()),
                    "leave from_revision out to get the present state");
        }
        if (read == state.revision()) {
            tell(List.of()); // at once, so that the watcher knows it is heard
        }
    }

    /** One page of the log. Who was up to date and has fallen out of the tail is too slow. */
    private void catchUp() throws InterruptedException {
        if (upToDate) {
            throw Outlet.tooSlow();
        }
        show(ledger.read(read, MOST_BATCHES));
    }

    private void show(List<Batch> batches) throws InterruptedException {
        Catalogue state = ledger.state();
        List<Batch> shown = new ArrayList<>();
        int bytes = 0;
        for (Batch batch : batches) {
            Batch seen = seen(batch, state);
            boolean large = bytes > 0 && bytes + seen.getSerializedSize() > MOST_BYTES;
            if (large || shown.size() >= batchesAMessage) {
                tell(shown);
                shown.clear();
                bytes = 0;
            }
            read = batch.getRevision();
            if (seen.getEventsCount() > 0) {
                shown.add(seen);
                bytes += seen.getSerializedSize();
            }
        }
        if (!shown.isEmpty()) {
            tell(shown);
        } else {
            progress();
        }
    }

    private Batch seen(Batch batch, Catalogue state) {
        List<Event> events =
                batch.getEventsList().stream().filter(event -> view.shows(event, state)).toList();
        return events.size() == batch.getEventsCount()
                ? batch
                : batch.toBuilder().clearEvents().addAllEvents(events).build();
    }

    private void progress() throws InterruptedException {
        if (System.nanoTime() - lastTold >= PROGRESS.toNanos()) {
            tell(List.of());
        }
    }

    private void tell(List<Batch> batches) throws InterruptedException {
        if (!batches.isEmpty()) {
            batchesAMessage = Math.min(2 * batchesAMessage, MOST_BATCHES);
        }
        outlet.send(view.message(new Place(ledger.clusterId(), told, read), batches));
        told = read;
        lastTold = System.nanoTime();
    }
}
