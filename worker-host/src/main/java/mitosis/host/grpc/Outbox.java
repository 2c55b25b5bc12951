package mitosis.host.grpc;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What waits to be written to a stream. Many threads put in; one at a time, on the stream's event
 * loop, writes: what gathers while it is busy goes out together, and nothing waits for a timer.
 */
public final class Outbox<T> {
    private final Queue<T> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean flushing = new AtomicBoolean();
    private final Executor loop;
    private final int most;
    private final Writer<T> writer;

    /** The stream. */
    public interface Writer<T> {
        /** Whether the stream takes more now. */
        boolean ready();

        /** Writes some of what waits, at least one when there is any; answers how many. */
        int write(Queue<T> waiting);
    }

    /**
     * @param most how many may wait
     */
    public Outbox(Executor loop, int most, Writer<T> writer) {
        this.loop = loop;
        this.most = most;
        this.writer = writer;
    }

    /** Puts one in; false when there is no room. */
    public boolean offer(T item) {
        if (size.get() >= most) {
            return false;
        }
        add(item);
        return true;
    }

    /** Puts one in whether or not there is room: for what is bounded elsewhere. */
    public void add(T item) {
        size.incrementAndGet();
        queue.add(item);
        flush();
    }

    /** Writes what waits, if the stream is ready: also to be called when it becomes so. */
    public void flush() {
        if (!flushing.get() && flushing.compareAndSet(false, true)) {
            loop.execute(this::writeAll);
        }
    }

    /** How many wait. */
    public int size() {
        return size.get();
    }

    private void writeAll() {
        while (true) {
            while (!queue.isEmpty() && writer.ready()) {
                size.addAndGet(-writer.write(queue));
            }
            flushing.set(false);
            // Somebody may have put in, or the stream may have become ready, since the last look.
            if (queue.isEmpty() || !writer.ready() || !flushing.compareAndSet(false, true)) {
                return;
            }
        }
    }
}
