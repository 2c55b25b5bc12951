package mitosis.registry.watch;

import io.grpc.stub.ServerCallStreamObserver;

import mitosis.registry.ledger.Ledger;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.Rpc;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** All watchers there are; each has a thread of its own until it leaves. */
public final class Watches implements AutoCloseable {
    private static final int MOST = 4_000;

    private final Ledger ledger;
    private final Semaphore places = new Semaphore(MOST);
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("watch-", 0).factory());

    public Watches(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Starts a watch; must be called before the service's method returns. */
    public <M> void start(Start start, View<M> view, ServerCallStreamObserver<M> caller) {
        if (!places.tryAcquire()) {
            throw new RefusedException(
                    ErrorCode.UNAVAILABLE,
                    "%d watches are open, and no more are taken".formatted(MOST),
                    "close some, or try again later");
        }
        Outlet<M> outlet = new Outlet<>(caller);
        try {
            threads.execute(() -> watch(new Watch<>(ledger, view, outlet), start, caller));
        } catch (RejectedExecutionException _) {
            places.release();
            throw closing();
        }
    }

    private <M> void watch(Watch<M> watch, Start start, ServerCallStreamObserver<M> caller) {
        try {
            watch.run(start);
        } catch (InterruptedException _) {
            Rpc.fail(caller, closing());
        } catch (RuntimeException failure) {
            if (!caller.isCancelled()) {
                Rpc.fail(caller, failure);
            }
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static RefusedException closing() {
        return new RefusedException(
                ErrorCode.UNAVAILABLE,
                "the registry is closing",
                "watch again from the last revision that was read");
    }
}
