package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

/** Stands in for the two calls of {@link System} that are no authority. */
public final class SystemCalls {
    private SystemCalls() {}

    @SuppressWarnings("SuspiciousSystemArraycopy") // the JDK checks what an agent mixes up
    public static void arraycopy(Object from, int start, Object to, int place, int length) {
        Meter.work(8 + (Math.max(0, length) >> 2));
        System.arraycopy(from, start, to, place, length);
    }

    public static String lineSeparator() {
        return "\n";
    }
}
