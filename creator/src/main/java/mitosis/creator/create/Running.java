package mitosis.creator.create;

import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/** One creation under way, all who follow it, and the reason why it has to end early. */
final class Running {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Step> told = new ArrayList<>();
    private final Set<Follower> followers = new LinkedHashSet<>();
    private final AtomicReference<@Nullable RefusedException> halted = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final long deadline;
    private @Nullable Thread thread;
    private boolean closing;
    private boolean over;

    Running(Duration patience) {
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    Duration left() {
        return Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
    }

    /** Tells a follower what was told so far, and from now on; false when it is too late. */
    boolean follow(Follower follower) {
        lock.lock();
        try {
            if (over || halted.get() != null) {
                return false;
            }
            told.forEach(follower::step);
            followers.add(follower);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** A creation that nobody follows any more ends. */
    void leave(Follower follower) {
        boolean alone;
        lock.lock();
        try {
            alone = followers.remove(follower) && followers.isEmpty();
        } finally {
            lock.unlock();
        }
        if (alone) {
            halt(new RefusedException(ErrorCode.UNAVAILABLE, "the caller has left"));
        }
    }

    int followers() {
        lock.lock();
        try {
            return followers.size();
        } finally {
            lock.unlock();
        }
    }

    void tell(Step step) {
        lock.lock();
        try {
            told.add(step);
            followers.forEach(follower -> follower.step(step));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for one that is ending.
     *
     * @throws RefusedException UNAVAILABLE when it does not end in time
     */
    void awaitOver(Duration patience) {
        try {
            if (ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new RefusedException(
                ErrorCode.UNAVAILABLE,
                "a creation for the same request is still ending",
                "try again in a few seconds");
    }

    /** Tells all that it is over. */
    void close() {
        lock.lock();
        try {
            over = true;
            Optional<RefusedException> error =
                    told.isEmpty() ? Optional.empty() : told.getLast().error();
            followers.forEach(follower -> follower.over(error));
            followers.clear();
        } finally {
            lock.unlock();
            ended.countDown();
        }
    }

    /** Has it end for this reason; the first reason stays. Whatever it waits for is interrupted. */
    void halt(RefusedException why) {
        if (!halted.compareAndSet(null, why)) {
            return;
        }
        lock.lock();
        try {
            Thread working = thread;
            if (working != null && !closing) {
                working.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    Optional<RefusedException> halted() {
        return Optional.ofNullable(halted.get());
    }

    /** The thread that does its work, from now on. */
    void begin(Thread worker) {
        lock.lock();
        try {
            thread = worker;
        } finally {
            lock.unlock();
        }
    }

    /** From now on nothing is interrupted: what was taken is being given back. */
    void clearUp() {
        lock.lock();
        try {
            closing = true;
            Thread.interrupted(); // what it meant is known by now
        } finally {
            lock.unlock();
        }
    }
}
