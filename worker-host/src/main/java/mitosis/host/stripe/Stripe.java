package mitosis.host.stripe;

import mitosis.host.mailbox.Mailbox;
import mitosis.host.message.Priority;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;

/** The mailboxes of one stripe that are ready, and the one thread that leads it. */
final class Stripe<T> {
    private static final int BATCH = 32;
    private static final int LOWEST_FIRST_EVERY = 8;

    private final Object lock = new Object();
    private final List<Queue<Mailbox<T>>> ready = new ArrayList<>();
    private final Queue<Mailbox<T>> batch = new ArrayDeque<>();
    private int batches;
    private int waiting;
    private @Nullable Thread sleeper;
    private volatile Turn turn = new Turn();
    private volatile long began;

    Stripe() {
        for (int i = 0; i < Priority.RANKS; i++) {
            ready.add(new ArrayDeque<>());
        }
    }

    Turn turn() {
        return turn;
    }

    /** A new leader's turn. */
    Turn newTurn() {
        Turn next = new Turn();
        began = System.nanoTime();
        turn = next;
        return next;
    }

    void begin(Turn of) {
        began = System.nanoTime();
        of.begin();
    }

    /** When the handler that runs began. */
    long began() {
        return began;
    }

    void schedule(Mailbox<T> mailbox) {
        Thread wake;
        synchronized (lock) {
            ready.get(mailbox.urgency().rank()).add(mailbox);
            waiting++;
            wake = sleeper;
            sleeper = null;
        }
        if (wake != null) {
            LockSupport.unpark(wake);
        }
    }

    boolean asleep() {
        synchronized (lock) {
            return sleeper != null;
        }
    }

    /**
     * The next mailbox, waiting for one; null when the thread is interrupted. For the leader alone.
     */
    @Nullable Mailbox<T> next() {
        Mailbox<T> mailbox = batch.poll();
        while (mailbox == null) {
            if (Thread.currentThread().isInterrupted()) {
                return null;
            }
            if (drain()) {
                mailbox = batch.poll();
            } else {
                LockSupport.park(this);
            }
        }
        return mailbox;
    }

    private boolean drain() {
        synchronized (lock) {
            if (waiting == 0) {
                sleeper = Thread.currentThread();
                return false;
            }
            sleeper = null;
            boolean lowestFirst = ++batches % LOWEST_FIRST_EVERY == 0;
            int left = Math.min(BATCH, waiting);
            for (int i = 0; i < ready.size() && left > 0; i++) {
                Queue<Mailbox<T>> from = ready.get(lowestFirst ? i : ready.size() - 1 - i);
                for (Mailbox<T> box = from.poll();
                        box != null;
                        box = --left > 0 ? from.poll() : null) {
                    batch.add(box);
                    waiting--;
                }
            }
            return true;
        }
    }
}
