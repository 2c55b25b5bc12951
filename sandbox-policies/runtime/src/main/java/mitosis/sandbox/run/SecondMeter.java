package mitosis.sandbox.run;

import com.sun.management.ThreadMXBean;

import java.lang.management.ManagementFactory;

/**
 * What the JVM itself says that this thread has allocated. Charges are made before an allocation
 * and by estimate; this counter cannot be talked round, but is only read at calls of the host.
 */
record SecondMeter(long before, long granted) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Unpaid trifles (boxes, iterators, the host's own work) may add up to as much as this. */
    private static final int SLACK_FACTOR = 4;

    private static final long SLACK_BYTES = 32L << 20;

    static SecondMeter start(long memory) {
        return new SecondMeter(
                THREADS.getCurrentThreadAllocatedBytes(), SLACK_FACTOR * memory + SLACK_BYTES);
    }

    boolean exceeded() {
        return THREADS.getCurrentThreadAllocatedBytes() - before > granted;
    }
}
