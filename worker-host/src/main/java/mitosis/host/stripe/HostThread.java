package mitosis.host.stripe;

import mitosis.sandbox.run.AgentThread;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;

/** A thread of this host that runs agents; it gives its place up while a handler waits. */
public final class HostThread extends AgentThread {
    /** What has to happen around a wait, as the thread's present task wants it. */
    interface Seat {
        void leave();

        void comeBack();
    }

    private @Nullable Seat seat;
    private volatile @Nullable Object inHand;
    private boolean waited;
    private long waitedNanos;
    private long waitBegan;

    HostThread(Runnable body, String name) {
        super(body, name);
    }

    /**
     * Waits for the host's own work on behalf of the handler in hand, with the place given up.
     *
     * @throws Exception what the work throws
     */
    public <R> R await(Callable<R> work) throws Exception {
        beforeWait();
        try {
            return work.call();
        } finally {
            afterWait();
        }
    }

    void begin(Object item, Seat at) {
        seat = at;
        inHand = item;
        waited = false;
        waitedNanos = 0;
    }

    void end() {
        seat = null;
        inHand = null;
    }

    @Nullable Object inHand() {
        return inHand;
    }

    boolean waited() {
        return waited;
    }

    long waitedNanos() {
        return waitedNanos;
    }

    @Override
    protected void beforeWait() {
        waited = true;
        waitBegan = System.nanoTime();
        if (seat != null) {
            seat.leave();
        }
    }

    @Override
    protected void afterWait() {
        waitedNanos += System.nanoTime() - waitBegan;
        if (seat != null) {
            seat.comeBack();
        }
    }
}
