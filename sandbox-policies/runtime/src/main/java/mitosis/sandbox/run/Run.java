package mitosis.sandbox.run;

import mitosis.sandbox.policy.Limits;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The handling of one message, from its first instruction to its outcome. Any thread may end it.
 */
public final class Run {
    private final Limits limits;
    private final AtomicReference<@Nullable KillCause> cause = new AtomicReference<>();
    private volatile @Nullable FutureTask<String> waiting;
    private volatile long started = System.nanoTime();

    public Run(Limits limits) {
        this.limits = limits;
    }

    public Limits limits() {
        return limits;
    }

    /**
     * Ends the message: a wait at once, running code at its next call of the host or the library,
     * and at the end of its fuel at the latest. The first cause stays.
     */
    public void kill(KillCause why) {
        cause.compareAndSet(null, why);
        FutureTask<String> call = waiting;
        if (call != null) {
            call.cancel(true);
        }
    }

    void begin() {
        started = System.nanoTime();
    }

    @Nullable KillCause cause() {
        return cause.get();
    }

    Duration time() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Notices that the time is over. */
    void checkDeadline() {
        if (left() <= 0) {
            kill(KillCause.DEADLINE);
        }
    }

    /**
     * Carries a call out on a thread of its own and waits for it, at most until the deadline.
     *
     * @throws ExecutionException what the call threw
     * @throws CancellationException the run was ended meanwhile
     */
    String await(Callable<String> call, String name)
            throws ExecutionException, CancellationException {
        FutureTask<String> task = new FutureTask<>(call);
        waiting = task;
        // A kill that came before the line above saw no call to cancel.
        if (cause() != null) {
            task.cancel(true);
        }
        Thread.ofVirtual().name(name).start(task);
        try {
            return answer(task);
        } finally {
            waiting = null;
        }
    }

    private String answer(FutureTask<String> task) throws ExecutionException {
        try {
            return task.get(Math.max(1, left()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            kill(KillCause.DEADLINE);
        } catch (InterruptedException _) {
            // Somebody wants this thread back: the message ends, the thread keeps the wish.
            kill(KillCause.STOPPED);
            Thread.currentThread().interrupt();
        }
        throw new CancellationException();
    }

    private long left() {
        return limits.deadline().toNanos() - (System.nanoTime() - started);
    }
}
