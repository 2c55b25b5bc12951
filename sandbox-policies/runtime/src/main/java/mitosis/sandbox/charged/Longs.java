package mitosis.sandbox.charged;

/** Stands in for {@link Long}. */
public final class Longs {
    private Longs() {}

    public static long parseLong(String text) {
        return Long.parseLong(Numbers.integral(text));
    }

    public static long parseLong(String text, int radix) {
        return Long.parseLong(Numbers.integral(text), radix);
    }

    public static Long valueOf(String text) {
        return Long.valueOf(Numbers.integral(text));
    }
}
