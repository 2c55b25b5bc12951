package mitosis.sandbox.charged;

/** Stands in for {@link java.util.Objects}. */
public final class NullSafe {
    private NullSafe() {}

    public static boolean equals(Object a, Object b) {
        return Equality.equal(a, b);
    }

    public static int hashCode(Object value) {
        return Equality.hash(value);
    }

    public static int hash(Object... values) {
        if (values == null) {
            return 0;
        }
        int hash = 1;
        for (Object each : values) {
            hash = 31 * hash + Equality.hash(each);
        }
        return hash;
    }

    public static String toString(Object value) {
        return Rendering.of(value);
    }

    public static String toString(Object value, String otherwise) {
        return value == null ? otherwise : Rendering.of(value);
    }
}
