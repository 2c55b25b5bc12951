package mitosis.models.gateway;

import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets only so many calls run at once. Those who wait take turns by payer, so that one agent with a
 * hundred calls does not keep the others out. Every wait ends with the call's time.
 */
final class Turnstile {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Payer, Deque<Waiter>> waiting = new LinkedHashMap<>();
    private final int queue;
    private int free;
    private int waiters;

    /**
     * @param places how many run at once
     * @param queue how many may wait
     */
    Turnstile(int places, int queue) {
        this.free = places;
        this.queue = queue;
    }

    private static final class Waiter {
        private final CountDownLatch turn = new CountDownLatch(1);
    }

    /** Waits for a place; whoever has it must {@link #leave}. */
    void enter(Payer payer, Duration timeLeft) throws InterruptedException {
        Waiter waiter = new Waiter();
        lock.lock();
        try {
            if (free > 0) {
                free--;
                return;
            }
            if (waiters >= queue) {
                throw new RefusedException(
                        ErrorCode.MODEL_UNAVAILABLE,
                        "%d calls wait for the model already".formatted(waiters),
                        "try again later");
            }
            waiting.computeIfAbsent(payer, _ -> new ArrayDeque<>()).add(waiter);
            waiters++;
        } finally {
            lock.unlock();
        }
        boolean granted = false;
        try {
            granted = waiter.turn.await(timeLeft.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            if (!granted) {
                giveUp(payer, waiter);
            }
        }
        if (!granted) {
            throw new RefusedException(
                    ErrorCode.DEADLINE_EXCEEDED,
                    "the model had no place free within the %d ms there were"
                            .formatted(timeLeft.toMillis()),
                    "allow more time");
        }
    }

    /** Gives the place to the next payer in turn. */
    void leave() {
        lock.lock();
        try {
            var first = waiting.entrySet().iterator();
            if (!first.hasNext()) {
                free++;
                return;
            }
            Map.Entry<Payer, Deque<Waiter>> next = first.next();
            Payer payer = next.getKey();
            Deque<Waiter> line = next.getValue();
            Waiter chosen = line.remove();
            waiters--;
            first.remove();
            if (!line.isEmpty()) {
                waiting.put(payer, line);
            }
            chosen.turn.countDown();
        } finally {
            lock.unlock();
        }
    }

    int waiters() {
        lock.lock();
        try {
            return waiters;
        } finally {
            lock.unlock();
        }
    }

    /** A waiter that was given a place in the very moment it gave up passes it on. */
    private void giveUp(Payer payer, Waiter waiter) {
        lock.lock();
        try {
            Deque<Waiter> line = waiting.get(payer);
            if (line != null && line.remove(waiter)) {
                waiters--;
                if (line.isEmpty()) {
                    waiting.remove(payer);
                }
                return;
            }
        } finally {
            lock.unlock();
        }
        leave();
    }
}
