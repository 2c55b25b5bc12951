package mitosis.testkit;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits until something is true, or says that it never was. */
public final class Await {
    private static final long PAUSE_NANOS = 5_000_000;

    private Await() {}

    /** Looks again and again; fails with the description when the time is up. */
    public static void until(String what, Duration patience, Callable<Boolean> reached)
            throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        while (!reached.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "not within %d ms: %s".formatted(patience.toMillis(), what));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
