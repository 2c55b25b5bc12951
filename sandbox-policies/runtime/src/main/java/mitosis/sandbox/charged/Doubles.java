package mitosis.sandbox.charged;

/** Stands in for {@link Double}. */
public final class Doubles {
    private Doubles() {}

    public static double parseDouble(String text) {
        return Double.parseDouble(Numbers.decimal(text));
    }

    public static Double valueOf(String text) {
        return Double.valueOf(Numbers.decimal(text));
    }
}
