package mitosis.sandbox.charged;

/** Stands in for {@link Comparable}. */
public final class Ordering {
    private Ordering() {}

    public static int compareTo(Comparable<?> value, Object other) {
        return Equality.compare(value, other);
    }
}
