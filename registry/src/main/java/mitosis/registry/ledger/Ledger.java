package mitosis.registry.ledger;

import com.google.protobuf.Timestamp;

import mitosis.registry.catalogue.Catalogue;
import mitosis.registry.catalogue.Command;
import mitosis.registry.log.Appended;
import mitosis.registry.log.Log;
import mitosis.registry.v1.Batch;
import mitosis.registry.v1.Event;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The one writer of the log. It decides what waits in its queue, appends it in one transaction,
 * publishes the state and only then answers; so an answer is always durable and visible.
 */
public final class Ledger implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(Ledger.class);
    private static final int WAITING = 4_096;
    private static final int AT_ONCE = 512;
    private static final int PAGE = 512;
    private static final int FOLLOWED_EVENTS = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Log log;
    private final Clock clock;
    private final Tail tail;
    private final Thread writer;
    private final BlockingQueue<Pending<?>> waiting = new ArrayBlockingQueue<>(WAITING);
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
    private volatile Catalogue state;
    private volatile boolean closed;

    private Ledger(Log log, Clock clock, Catalogue state) {
        this.log = log;
        this.clock = clock;
        this.state = state;
        this.tail = new Tail(state.revision(), FOLLOWED_EVENTS);
        this.writer = Thread.ofPlatform().name("ledger").unstarted(this::write);
    }

    /**
     * Reads the last snapshot and what came after it, then starts to write. The log stays the
     * caller's to close.
     */
    public static Ledger open(Log log, Clock clock) {
        Catalogue kept = log.snapshot().map(Catalogue::of).orElse(Catalogue.EMPTY);
        Catalogue state = replayed(log, kept);
        logger.info(
                "log read: revision={} snapshot={} agents={}",
                state.revision(),
                kept.revision(),
                state.agents().size());
        Ledger ledger = new Ledger(log, clock, state);
        ledger.writer.start();
        return ledger;
    }

    public String clusterId() {
        return log.clusterId();
    }

    /** The present state: durable, immutable. */
    public Catalogue state() {
        return state;
    }

    public Tail tail() {
        return tail;
    }

    /** Batches from the log, also those that the tail no longer holds. */
    public List<Batch> read(long afterRevision, int most) {
        return log.read(afterRevision, most);
    }

    /**
     * Hears each event once it is durable and in the state; by the writer's thread, so it must not
     * wait.
     */
    public void onEvent(Consumer<Event> listener) {
        listeners.add(listener);
    }

    /** Keeps the present state beside the log, so that the next start is quick. */
    public void keepSnapshot() {
        log.keep(state.snapshot(log.clusterId()));
    }

    /**
     * Has a command decided and waits until what it comes to is durable.
     *
     * @throws RefusedException when it is refused, or cannot be written now
     */
    public <A> A run(Command<A> command) {
        try {
            return submit(command).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException _) {
            throw new RefusedException(
                    ErrorCode.DEADLINE_EXCEEDED,
                    "the log was not written within %d s".formatted(PATIENCE.toSeconds()),
                    "the outcome is unknown: ask again with the same request_id");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("the call was interrupted");
        }
    }

    /** Queues a command behind those before it; the answer fails at once when there is no room. */
    public <A> CompletableFuture<A> submit(Command<A> command) {
        Pending<A> pending = new Pending<>(command);
        if (closed || !waiting.offer(pending)) {
            pending.fail(
                    unavailable(
                            closed ? "the registry is closing" : "too many changes are waiting"));
        } else if (closed) {
            failWaiting(); // the writer may have looked for the last time before this came
        }
        return pending.answer();
    }

    @Override
    public void close() {
        closed = true;
        try {
            writer.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        failWaiting();
    }

    private void write() {
        List<Pending<?>> group = new ArrayList<>(AT_ONCE);
        while (!closed || !waiting.isEmpty()) {
            try {
                Pending<?> first = waiting.poll(50, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    waiting.drainTo(group, AT_ONCE - 1);
                    write(group);
                    group.clear();
                }
            } catch (InterruptedException _) {
                closed = true;
            }
        }
    }

    private void write(List<Pending<?>> group) {
        Catalogue before = state;
        Catalogue next = before;
        List<Batch> batches = new ArrayList<>();
        Instant now = clock.instant();
        for (Pending<?> pending : group) {
            List<Event> events = pending.decide(next, now);
            if (!events.isEmpty()) {
                Batch batch = batch(next.revision() + 1, now, events);
                next = next.after(batch);
                batches.add(batch);
            }
        }
        if (batches.isEmpty() || appended(before.revision(), batches)) {
            publish(next, batches);
            group.forEach(Pending::done);
        } else {
            group.forEach(pending -> pending.fail(unavailable("the log could not be written")));
            catchUp();
        }
    }

    private boolean appended(long expected, List<Batch> batches) {
        try {
            return switch (log.append(expected, batches)) {
                case Appended.Written _ -> true;
                case Appended.Conflict(long revision) -> {
                    logger.error(
                            "log written by another: expected={} found={}", expected, revision);
                    yield false;
                }
            };
        } catch (RuntimeException e) {
            logger.error("log not written: revision={}", expected + 1, e);
            return false;
        }
    }

    /** After a failure the log alone knows what is durable. */
    private void catchUp() {
        try {
            List<Batch> missed = log.read(state.revision(), PAGE);
            while (!missed.isEmpty()) {
                Catalogue next = state;
                for (Batch batch : missed) {
                    next = next.after(batch);
                }
                publish(next, missed);
                missed = log.read(state.revision(), PAGE);
            }
        } catch (RuntimeException e) {
            logger.error("log not read: revision={}", state.revision(), e);
        }
    }

    private void publish(Catalogue next, List<Batch> batches) {
        state = next;
        if (!batches.isEmpty()) {
            tail.publish(batches);
            for (Batch batch : batches) {
                batch.getEventsList().forEach(event -> listeners.forEach(l -> l.accept(event)));
            }
        }
    }

    private void failWaiting() {
        List<Pending<?>> left = new ArrayList<>();
        waiting.drainTo(left);
        left.forEach(pending -> pending.fail(unavailable("the registry is closing")));
    }

    private static Batch batch(long revision, Instant now, List<Event> events) {
        return Batch.newBuilder()
                .setRevision(revision)
                .setAt(
                        Timestamp.newBuilder()
                                .setSeconds(now.getEpochSecond())
                                .setNanos(now.getNano()))
                .addAllEvents(events)
                .build();
    }

    private static Catalogue replayed(Log log, Catalogue from) {
        Catalogue state = from;
        List<Batch> page = log.read(state.revision(), PAGE);
        while (!page.isEmpty()) {
            for (Batch batch : page) {
                state = state.after(batch);
            }
            page = log.read(state.revision(), PAGE);
        }
        return state;
    }

    private static RefusedException unavailable(String message) {
        return new RefusedException(ErrorCode.UNAVAILABLE, message, "try again in a moment");
    }
}
