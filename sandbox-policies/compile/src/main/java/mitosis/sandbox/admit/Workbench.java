package mitosis.sandbox.admit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Gives each piece of work a thread with a large stack and a deadline. A compiler cannot be stopped
 * from outside: one that is late is asked to give up and left alone, and when too many are, no work
 * is taken until some of them end.
 */
final class Workbench {
    /** Address space, not memory: a parser of the largest source needs a few MiB of it. */
    private static final long STACK_BYTES = 256L << 20;

    private final Duration deadline;
    private final int mostStuck;
    private final AtomicInteger stuck = new AtomicInteger();

    Workbench(Duration deadline, int mostStuck) {
        this.deadline = deadline;
        this.mostStuck = mostStuck;
    }

    /** How a piece of work ended. */
    sealed interface Work {
        record Done(Admission admission) implements Work {}

        /** It was not done in time; the stage is the one it was in. */
        record Late(String stage, Duration deadline) implements Work {}

        /** A stage fell over the source: its stack or its memory overflowed, or it has a defect. */
        record Failed(String stage) implements Work {}

        /** It was not begun, for so many earlier ones never ended. */
        record Busy(int stuck) implements Work {}
    }

    /** Does the work, which tells the name of each stage that it enters. */
    Work work(Function<Consumer<String>, Admission> work) {
        int before = stuck.get();
        if (before >= mostStuck) {
            return new Work.Busy(before);
        }
        Piece piece = new Piece(work);
        Thread thread = new Thread(null, piece, "admission", STACK_BYTES, false);
        thread.setDaemon(true);
        thread.start();
        return await(piece, thread);
    }

    private Work await(Piece piece, Thread thread) {
        boolean done = false;
        try {
            done = piece.ended.await(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (!done && piece.abandon()) {
            thread.interrupt();
            return new Work.Late(piece.stage, deadline);
        }
        Admission admission = piece.admission;
        return admission == null ? new Work.Failed(piece.stage) : new Work.Done(admission);
    }

    private final class Piece implements Runnable {
        private final Function<Consumer<String>, Admission> work;
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile String stage = "scan";
        private volatile @Nullable Admission admission;
        private boolean over;
        private boolean abandoned;

        Piece(Function<Consumer<String>, Admission> work) {
            this.work = work;
        }

        @Override
        @SuppressWarnings("CatchAndPrintStackTrace") // nothing is printed: the outcome says it all
        public void run() {
            try {
                admission = work.apply(name -> stage = name);
            } catch (Throwable _) {
                admission = null; // an overflow of a compiler says nothing that an author could use
            } finally {
                end();
                ended.countDown();
            }
        }

        private synchronized void end() {
            over = true;
            if (abandoned) {
                stuck.decrementAndGet();
            }
        }

        /** Counts the work as stuck, unless it has just ended. */
        synchronized boolean abandon() {
            if (!over) {
                abandoned = true;
                stuck.incrementAndGet();
            }
            return abandoned;
        }
    }
}
