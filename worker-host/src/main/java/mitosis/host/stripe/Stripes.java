package mitosis.host.stripe;

import static java.util.Objects.requireNonNull;

import mitosis.host.mailbox.Mailbox;
import mitosis.host.mailbox.Pace;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Runs handlers. Each stripe has one leader that drains its mailboxes; a leader whose handler waits
 * or runs for longer than two milliseconds loses the stripe to a new one and finishes aside, and
 * its agent's next messages start aside until they are quick again. So the short path has no
 * hand-over between threads, and no agent can hold a stripe.
 */
public final class Stripes<T> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Stripes.class);
    private static final long LONG_RUN = Duration.ofMillis(2).toNanos();
    private static final int BURST = 16;

    private final Worker<T> worker;
    private final List<Stripe<T>> stripes = new ArrayList<>();
    private final Aside<T> aside;
    private final Set<HostThread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Thread watchdog;
    private volatile boolean closed;

    /** What is done with an item. */
    public interface Worker<T> {
        /** Handles it, on a {@link HostThread}, to its end. */
        void handle(T item);

        /** Ends it without handling: there are no threads left. */
        void refuse(T item);
    }

    /**
     * @param stripes how many leaders
     * @param running how many handlers may run aside at once
     * @param burning how many of them may compute for long
     * @param threads how many threads may run and wait at once
     */
    public record Size(int stripes, int running, int burning, int threads) {
        public Size {
            if (stripes < 1 || running < 1 || burning < 1 || threads < running) {
                throw new IllegalArgumentException(
                        "stripes %d, running %d, burning %d, threads %d: each must be at least 1, and threads at least running"
                                .formatted(stripes, running, burning, threads));
            }
        }
    }

    public Stripes(Size size, Worker<T> worker) {
        this.worker = worker;
        this.aside = new Aside<>(this, size);
        for (int i = 0; i < size.stripes(); i++) {
            stripes.add(new Stripe<>());
        }
        stripes.forEach(this::startLeader);
        watchdog = new Thread(this::watch, "watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
    }

    /** Has a mailbox run empty, on the stripe or aside. For whoever was told to by the mailbox. */
    public void schedule(Mailbox<T> mailbox) {
        if (mailbox.pace().kind() == Pace.Kind.QUICK) {
            stripes.get((int) Long.remainderUnsigned(mailbox.hash(), stripes.size()))
                    .schedule(mailbox);
        } else {
            aside.schedule(mailbox);
        }
    }

    /** Shows every item that is being handled. */
    @SuppressWarnings("unchecked")
    public void forEachInHand(Consumer<T> look) {
        for (HostThread thread : threads) {
            Object item = thread.inHand();
            if (item != null) {
                look.accept((T) item);
            }
        }
    }

    /** How many threads there are. */
    public int threads() {
        return threads.size();
    }

    @Override
    public void close() {
        closed = true;
        watchdog.interrupt();
        aside.close();
        threads.forEach(Thread::interrupt);
    }

    boolean closed() {
        return closed;
    }

    Worker<T> worker() {
        return worker;
    }

    HostThread newThread(Runnable body) {
        var thread =
                new HostThread(
                        () -> {
                            try {
                                body.run();
                            } finally {
                                threads.remove((HostThread) Thread.currentThread());
                            }
                        },
                        "agents-" + numbers.incrementAndGet());
        threads.add(thread);
        return thread;
    }

    /** Handles one item; a fault of ours ends that item alone. */
    void handle(HostThread thread, T item, HostThread.Seat seat) {
        thread.begin(item, seat);
        try {
            worker.handle(item);
        } catch (RuntimeException | Error fault) {
            log.error("message failed by a fault of ours", fault);
        } finally {
            thread.end();
        }
    }

    private void startLeader(Stripe<T> stripe) {
        Turn turn = stripe.newTurn();
        newThread(() -> lead(stripe, turn)).start();
    }

    private void lead(Stripe<T> stripe, Turn turn) {
        HostThread thread = (HostThread) Thread.currentThread();
        while (!closed) {
            Mailbox<T> mailbox = stripe.next();
            if (mailbox == null || !serve(stripe, turn, thread, mailbox)) {
                return;
            }
        }
    }

    /** Handles some items of a mailbox; false when the stripe was lost on the way. */
    private boolean serve(Stripe<T> stripe, Turn turn, HostThread thread, Mailbox<T> mailbox) {
        if (mailbox.pace().kind() != Pace.Kind.QUICK) {
            // It was put in line before its agent was seen to wait or to compute for long.
            aside.schedule(mailbox);
            return true;
        }
        var seat = new LeaderSeat(stripe, turn, mailbox.pace());
        for (int i = 0; i < BURST; i++) {
            T item = mailbox.next();
            if (item == null) {
                return true;
            }
            stripe.begin(turn);
            handle(thread, item, seat);
            if (!turn.end()) {
                aside.finished(seat.kind());
                schedule(mailbox);
                return false;
            }
        }
        schedule(mailbox);
        return true;
    }

    private void watch() {
        while (!closed) {
            boolean idle = true;
            for (Stripe<T> stripe : stripes) {
                idle &= stripe.asleep();
            }
            LockSupport.parkNanos(idle ? LONG_RUN * 2 : LONG_RUN / 2);
            long now = System.nanoTime();
            for (Stripe<T> stripe : stripes) {
                Turn turn = stripe.turn();
                if (turn.handling() && now - stripe.began() > LONG_RUN) {
                    takeFromLongRunner(stripe, turn);
                }
            }
        }
    }

    private void takeFromLongRunner(Stripe<T> stripe, Turn turn) {
        aside.place(Pace.Kind.BURNS);
        if (turn.take()) {
            startLeader(stripe);
        } else {
            aside.finished(Pace.Kind.BURNS);
        }
    }

    /** The place of a handler that a leader runs: to wait is to lose the stripe. */
    private final class LeaderSeat implements HostThread.Seat {
        private final Stripe<T> stripe;
        private final Turn turn;
        private final Pace pace;
        private Pace.@Nullable Kind lostAs;

        LeaderSeat(Stripe<T> stripe, Turn turn, Pace pace) {
            this.stripe = stripe;
            this.turn = turn;
            this.pace = pace;
        }

        @Override
        public void leave() {
            if (lostAs == null && turn.take()) {
                lostAs = Pace.Kind.WAITS;
                pace.waited();
                startLeader(stripe);
                return;
            }
            aside.finished(kind());
        }

        @Override
        public void comeBack() {
            aside.place(kind());
        }

        /** As what it holds its place since the stripe was lost. */
        Pace.Kind kind() {
            if (lostAs == null) {
                lostAs = Pace.Kind.BURNS;
                pace.burned();
            }
            return requireNonNull(lostAs);
        }
    }
}
