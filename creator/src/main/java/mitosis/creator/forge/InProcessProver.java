package mitosis.creator.forge;

import mitosis.creator.draft.Probe;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.Finding;
import mitosis.sandbox.policy.Policy;
import mitosis.sandbox.run.AgentThread;
import mitosis.sandbox.run.KillCause;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Proves classes in this very process, on a bounded number of agent threads. */
public final class InProcessProver implements Prover, AutoCloseable {
    private static final int WAITING = 256;

    /** How long a probe that was told to end may take to notice. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ThreadPoolExecutor threads;

    public InProcessProver(int threads) {
        AtomicInteger number = new AtomicInteger();
        this.threads =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        30,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(WAITING),
                        body -> new AgentThread(body, "prover-" + number.incrementAndGet()));
        this.threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public Proof prove(
            AgentClasses classes,
            Policy policy,
            String persona,
            List<Probe> probes,
            Duration patience)
            throws InterruptedException {
        Proving proving = new Proving(classes, policy, persona, probes);
        FutureTask<Proof> task = new FutureTask<>(proving::run);
        try {
            threads.execute(task);
        } catch (RejectedExecutionException _) {
            throw new RefusedException(
                    ErrorCode.UNAVAILABLE,
                    "%d drafts wait for their probes already".formatted(WAITING),
                    "try again in a few seconds");
        }
        try {
            return await(task, proving, patience);
        } catch (InterruptedException e) {
            proving.end(KillCause.STOPPED);
            task.cancel(false);
            throw e;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Proof await(FutureTask<Proof> task, Proving proving, Duration patience)
            throws InterruptedException {
        try {
            return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            proving.end(KillCause.DEADLINE);
        } catch (ExecutionException e) {
            throw fault(e);
        }
        try {
            return task.get(GRACE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            task.cancel(false);
            return new Proof(
                    List.of(
                            new Finding(
                                    Proof.RULE,
                                    0,
                                    0,
                                    "the probes did not end in time",
                                    "a handler that answers every message in a few milliseconds")),
                    List.of());
        } catch (ExecutionException e) {
            throw fault(e);
        }
    }

    private static IllegalStateException fault(ExecutionException e) {
        return new IllegalStateException("probing failed by a fault of ours", e.getCause());
    }
}
