package mitosis.host.stripe;

import mitosis.host.mailbox.Mailbox;
import mitosis.host.mailbox.Pace;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The handlers that would hold a stripe: each on a thread of its own, started by one thread that
 * does nothing else, because to start a thread takes longer than to handle a message.
 */
final class Aside<T> implements AutoCloseable {
    private static final int BURST = 16;
    private static final long QUICK = Duration.ofMillis(2).toNanos();
    private static final long LONG = Duration.ofMillis(20).toNanos();

    private final Stripes<T> stripes;
    private final Places<T> places;
    private final ThreadPoolExecutor threads;
    private final Thread starter;

    Aside(Stripes<T> stripes, Stripes.Size size) {
        this.stripes = stripes;
        this.places = new Places<>(size.running(), size.burning());
        this.threads =
                new ThreadPoolExecutor(
                        0,
                        size.threads(),
                        10,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        stripes::newThread);
        this.starter = new Thread(this::startAll, "agents-starter");
        starter.setDaemon(true);
        starter.start();
    }

    void schedule(Mailbox<T> mailbox) {
        places.queue(mailbox);
        LockSupport.unpark(starter);
    }

    /** A handler that was on a stripe runs aside from now on, or one comes back from a wait. */
    void place(Pace.Kind kind) {
        places.take(kind);
    }

    /** A handler aside has ended, or waits. */
    void finished(Pace.Kind kind) {
        places.leave(kind);
        LockSupport.unpark(starter);
    }

    @Override
    public void close() {
        starter.interrupt();
        threads.shutdownNow();
    }

    private void startAll() {
        while (!stripes.closed()) {
            Places.@Nullable Start<T> next = places.start();
            if (next == null) {
                LockSupport.park(this);
            } else {
                start(next);
            }
        }
    }

    private void start(Places.Start<T> next) {
        try {
            threads.execute(() -> run(next));
        } catch (RejectedExecutionException _) {
            places.leave(next.kind());
            refuseAll(next.mailbox());
        }
    }

    private void refuseAll(Mailbox<T> mailbox) {
        for (T item = mailbox.next(); item != null; item = mailbox.next()) {
            stripes.worker().refuse(item);
        }
    }

    private void run(Places.Start<T> start) {
        HostThread thread = (HostThread) Thread.currentThread();
        Mailbox<T> mailbox = start.mailbox();
        boolean empty = false;
        try {
            for (int i = 0; i < BURST && !empty; i++) {
                T item = mailbox.next();
                empty = item == null;
                if (item != null) {
                    handle(thread, item, mailbox.pace(), start.kind());
                }
            }
        } finally {
            finished(start.kind());
        }
        if (!empty) {
            stripes.schedule(mailbox);
        }
    }

    private void handle(HostThread thread, T item, Pace pace, Pace.Kind kind) {
        long began = System.nanoTime();
        stripes.handle(
                thread,
                item,
                new HostThread.Seat() {
                    @Override
                    public void leave() {
                        finished(kind);
                    }

                    @Override
                    public void comeBack() {
                        place(kind);
                    }
                });
        judge(pace, System.nanoTime() - began - thread.waitedNanos(), thread.waited());
    }

    /** What a run says of its agent. Beside waits a longer run is forgiven: cores are shared. */
    private static void judge(Pace pace, long busy, boolean waited) {
        if (waited) {
            if (busy > LONG) {
                pace.burned();
            } else {
                pace.waited();
            }
        } else if (busy > QUICK) {
            pace.burned();
        } else {
            pace.wasQuick();
        }
    }
}
