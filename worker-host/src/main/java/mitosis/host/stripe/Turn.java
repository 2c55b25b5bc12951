package mitosis.host.stripe;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * One thread's time as the leader of a stripe. The leader and whoever wants to take the stripe from
 * it agree here, once for each handler.
 */
final class Turn {
    private static final int BETWEEN = 0;
    private static final int HANDLING = 1;
    private static final int LOST = 2;

    private final AtomicInteger state = new AtomicInteger(BETWEEN);

    /** A handler begins. */
    void begin() {
        state.setRelease(HANDLING);
    }

    /** The handler has ended; false when the stripe was taken meanwhile. */
    boolean end() {
        return state.compareAndSet(HANDLING, BETWEEN);
    }

    boolean handling() {
        return state.getAcquire() == HANDLING;
    }

    /**
     * Takes the stripe from its leader; only one who tries succeeds, and only while a handler runs.
     */
    boolean take() {
        return state.compareAndSet(HANDLING, LOST);
    }
}
