package mitosis.creator.create;

import mitosis.registry.v1.Agent;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The creations under way: each on a virtual thread of its own, a bounded number at work, one for
 * each request, all inside their deadline.
 */
public final class Creations implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Creations.class);

    /**
     * How much is done at once.
     *
     * @param attempts how often the model may try for one creation
     * @param deadline how long one creation may take, waits included
     * @param working how many creations work at once
     * @param waiting how many more may wait for their turn
     */
    public record Limits(int attempts, Duration deadline, int working, int waiting) {
        public Limits {
            if (attempts < 1 || attempts > 20) {
                throw new IllegalArgumentException(
                        "creator.attempts is %d, must be 1 to 20".formatted(attempts));
            }
            if (working < 1 || waiting < 0) {
                throw new IllegalArgumentException(
                        "creator.working is %d and creator.waiting %d, must be at least 1 and 0"
                                .formatted(working, waiting));
            }
            if (deadline.toMillis() < 1) {
                throw new IllegalArgumentException("creator.deadline is not positive");
            }
        }
    }

    /** How long a creation that ends may take to give back what it took. */
    private static final Duration PATIENCE_WITH_ENDING = Duration.ofSeconds(20);

    private record RequestKey(String namespace, String requestId) {}

    private final Workbench workbench;
    private final Limits limits;
    private final Clock clock;
    private final Semaphore places;
    private final AtomicInteger ordered = new AtomicInteger();
    private final ConcurrentMap<RequestKey, Running> byRequest = new ConcurrentHashMap<>();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService deadlines;
    private volatile boolean closed;

    public Creations(Workbench workbench, Limits limits, Clock clock) {
        this.workbench = workbench;
        this.limits = limits;
        this.clock = clock;
        this.places = new Semaphore(limits.working(), true);
        this.deadlines = deadlines();
    }

    /**
     * Begins a creation, or follows the one that this request has begun already.
     *
     * @return ends the interest of this follower; a creation that nobody follows ends
     * @throws RefusedException UNAVAILABLE when too many wait already
     */
    public Runnable follow(Order order, Follower follower) {
        RequestKey key = new RequestKey(order.namespace(), order.requestId());
        while (true) {
            Running running = new Running(limits.deadline());
            Running before = byRequest.putIfAbsent(key, running);
            if (before == null) {
                running.follow(follower);
                begin(key, order, running);
                return () -> running.leave(follower);
            }
            if (before.follow(follower)) {
                return () -> before.leave(follower);
            }
            before.awaitOver(PATIENCE_WITH_ENDING);
        }
    }

    /** How many follow the creation of a request; 0 when there is none under way. */
    public int followers(String namespace, String requestId) {
        Running running = byRequest.get(new RequestKey(namespace, requestId));
        return running == null ? 0 : running.followers();
    }

    /** Ends all creations for this reason. */
    public void halt(RefusedException why) {
        byRequest.values().forEach(running -> running.halt(why));
    }

    @Override
    public void close() {
        closed = true;
        halt(new RefusedException(ErrorCode.UNAVAILABLE, "the creator is going down"));
        awaitThreads();
        deadlines.shutdownNow();
    }

    private void awaitThreads() {
        long end = System.nanoTime() + PATIENCE_WITH_ENDING.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(RequestKey key, Order order, Running running) {
        if (closed || ordered.incrementAndGet() > limits.working() + limits.waiting()) {
            ordered.decrementAndGet();
            byRequest.remove(key, running);
            throw new RefusedException(
                    ErrorCode.UNAVAILABLE,
                    "%,d creations wait already".formatted(limits.waiting()),
                    "try again later");
        }
        Thread thread =
                Thread.ofVirtual()
                        .name("create-" + order.requestId())
                        .unstarted(() -> {
                            try {
                                run(order, running);
                            } catch (RuntimeException fault) {
                                running.tell(Step.failed(refusal(fault), clock.instant()));
                            } finally {
                                threads.remove(Thread.currentThread());
                                ordered.decrementAndGet();
                                byRequest.remove(key, running);
                                running.close();
                            }
                        });
        running.begin(thread);
        threads.add(thread);
        thread.start();
    }

    private void run(Order order, Running running) {
        Future<?> deadline =
                deadlines.schedule(
                        () -> running.halt(late()),
                        limits.deadline().toNanos(),
                        TimeUnit.NANOSECONDS);
        Place place = new Place(places);
        try {
            Next next =
                    Creation.of(order, limits.attempts()).on(new Event.Begun(), clock.instant());
            while (true) {
                Optional<Effect.Work> work = next.work();
                if (work.isEmpty()) {
                    running.clearUp();
                }
                next.effects().forEach(effect -> carryOut(effect, running));
                if (work.isEmpty()) {
                    return;
                }
                next = next.creation().on(event(work.get(), running, place), clock.instant());
            }
        } finally {
            place.leave();
            deadline.cancel(false);
        }
    }

    /** What a piece of work came to; nothing new is begun once the creation has to end. */
    private Event event(Effect.Work work, Running running, Place place) {
        Optional<RefusedException> halted = running.halted();
        if (halted.isPresent()) {
            return new Event.Failed(halted.get());
        }
        try {
            if (work instanceof Effect.AwaitActive) {
                place.leave();
            } else if (work instanceof Effect.Reserve) {
                place.take();
            }
            return workbench.work(work, running.left());
        } catch (InterruptedException | RuntimeException failure) {
            return new Event.Failed(running.halted().orElseGet(() -> refusal(failure)));
        }
    }

    private static RefusedException refusal(Exception failure) {
        if (failure instanceof RefusedException refused) {
            return refused;
        }
        log.error("creation failed by a fault of ours", failure);
        return new RefusedException(
                ErrorCode.UNAVAILABLE,
                "an internal fault",
                "see the creator's log, then try again");
    }

    private void carryOut(Effect effect, Running running) {
        switch (effect) {
            case Effect.Tell(Step step) -> {
                running.tell(step);
                log(step);
            }
            case Effect.KeepRefused refused -> workbench.keepRefused(refused);
            case Effect.Forget(var name) -> workbench.archive().forget(name);
            case Effect.Release(var reservation, var reason) ->
                    workbench.registry().release(reservation, reason);
            case Effect.Work _ -> {
                // done by the loop, after all these
            }
        }
    }

    /** What an operator needs of it: who came to be, and what did not. */
    private static void log(Step step) {
        if (step.fact() instanceof Step.Fact.Known(Agent agent)
                && step.name() == Step.Name.ACTIVE) {
            log.info(
                    "agent created: agent={} digest={} host={}",
                    agent.getName(),
                    agent.getDigest(),
                    agent.getActiveOn());
        }
        step.error().ifPresent(error -> log.info("creation refused: code={}", error.code()));
    }

    private static RefusedException late() {
        return new RefusedException(
                ErrorCode.DEADLINE_EXCEEDED,
                "the creation's time is over",
                "try again, with a simpler goal if it happens again");
    }

    private static ScheduledExecutorService deadlines() {
        ScheduledThreadPoolExecutor executor =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("creation-deadlines").factory());
        executor.setRemoveOnCancelPolicy(true);
        return Executors.unconfigurableScheduledExecutorService(executor);
    }

    /** One creation's right to work; taken once, left once. */
    private static final class Place {
        private final Semaphore places;
        private boolean taken;

        Place(Semaphore places) {
            this.places = places;
        }

        void take() throws InterruptedException {
            places.acquire(); // the deadline interrupts this wait
            taken = true;
        }

        void leave() {
            if (taken) {
                taken = false;
                places.release();
            }
        }
    }
}
