package mitosis.registry.ledger;

import mitosis.registry.v1.Batch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The newest batches of the log, for those who follow it. Its size is bounded in events, whatever
 * the number of followers and however slow they are: one that falls out of it reads the log.
 */
public final class Tail {
    private final int mostEvents;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Deque<Batch> batches = new ArrayDeque<>();
    private int events;
    private long head;

    /** What there is after a revision. */
    public sealed interface Slice {
        /** The next batches, in order. */
        record Next(List<Batch> batches) implements Slice {}

        /** Nothing has come while the patience lasted. */
        record Quiet() implements Slice {}

        /** What comes next is not here any more, or never was: it is in the log. */
        record Gone() implements Slice {}
    }

    Tail(long head, int mostEvents) {
        this.head = head;
        this.mostEvents = mostEvents;
    }

    void publish(List<Batch> next) {
        lock.lock();
        try {
            for (Batch batch : next) {
                batches.addLast(batch);
                events += weight(batch);
                head = batch.getRevision();
            }
            while (events > mostEvents) {
                events -= weight(batches.removeFirst());
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The next batches after a revision, at most so many, waiting until there is one. */
    public Slice after(long revision, int most, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (head <= revision) {
                if (left <= 0) {
                    return new Slice.Quiet();
                }
                left = grown.awaitNanos(left);
            }
            Batch first = batches.peekFirst();
            if (first == null || first.getRevision() > revision + 1) {
                return new Slice.Gone();
            }
            return new Slice.Next(copy(revision, most));
        } finally {
            lock.unlock();
        }
    }

    /** From the newer end, where those who keep up are. */
    private List<Batch> copy(long revision, int most) {
        List<Batch> newestFirst = new ArrayList<>();
        var fromEnd = batches.descendingIterator();
        while (fromEnd.hasNext()) {
            Batch batch = fromEnd.next();
            if (batch.getRevision() <= revision) {
                break;
            }
            newestFirst.add(batch);
        }
        List<Batch> next = newestFirst.reversed();
        return List.copyOf(next.subList(0, Math.min(most, next.size())));
    }

    private static int weight(Batch batch) {
        return 1 + batch.getEventsCount();
    }
}
