package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

/** Stands in for {@link Integer}. */
public final class Integers {
    private Integers() {}

    public static int parseInt(String text) {
        return Integer.parseInt(Numbers.integral(text));
    }

    public static int parseInt(String text, int radix) {
        return Integer.parseInt(Numbers.integral(text), radix);
    }

    public static Integer valueOf(String text) {
        return Integer.valueOf(Numbers.integral(text));
    }

    public static int compareTo(Integer value, Integer other) {
        Meter.work(1);
        return value.compareTo(other);
    }
}
