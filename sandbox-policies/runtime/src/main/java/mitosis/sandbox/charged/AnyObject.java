package mitosis.sandbox.charged;

import java.util.Objects;

/** Stands in for the methods of every object. */
public final class AnyObject {
    private AnyObject() {}

    public static boolean equals(Object value, Object other) {
        return Equality.equal(Objects.requireNonNull(value), other);
    }

    public static int hashCode(Object value) {
        return Equality.hash(Objects.requireNonNull(value));
    }

    public static String toString(Object value) {
        return Rendering.of(Objects.requireNonNull(value));
    }
}
