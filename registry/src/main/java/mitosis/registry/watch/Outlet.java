package mitosis.registry.watch;

import io.grpc.stub.ServerCallStreamObserver;

import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A watcher's end of the stream: takes a message only when the one before is on its way, so that a
 * slow reader costs no memory here.
 */
final class Outlet<M> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ServerCallStreamObserver<M> caller;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Must be made before the service's method returns: gRPC wants its handlers by then. */
    Outlet(ServerCallStreamObserver<M> caller) {
        this.caller = caller;
        caller.setOnReadyHandler(this::signal);
        caller.setOnCancelHandler(this::signal);
    }

    boolean open() {
        return !caller.isCancelled();
    }

    /**
     * Sends once there is room; does nothing when the watcher has gone.
     *
     * @throws RefusedException when the watcher reads too slowly
     */
    void send(M message) throws InterruptedException {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (!caller.isReady() && !caller.isCancelled()) {
                if (left <= 0) {
                    throw tooSlow();
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        if (!caller.isCancelled()) {
            caller.onNext(message);
        }
    }

    static RefusedException tooSlow() {
        return new RefusedException(
                ErrorCode.UNAVAILABLE,
                "the watcher reads too slowly",
                "watch again from the last revision that was read");
    }

    private void signal() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
