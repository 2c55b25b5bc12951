package mitosis.sandbox.charged;

import java.util.Set;

/** Stands in for the sets of {@link Set} that are written down element by element. */
public final class SetsOf {
    private SetsOf() {}

    public static <T> Set<T> of() {
        return listed();
    }

    public static <T> Set<T> of(T a) {
        return listed(a);
    }

    public static <T> Set<T> of(T a, T b) {
        return listed(a, b);
    }

    public static <T> Set<T> of(T a, T b, T c) {
        return listed(a, b, c);
    }

    public static <T> Set<T> of(T a, T b, T c, T d) {
        return listed(a, b, c, d);
    }

    public static <T> Set<T> of(T a, T b, T c, T d, T e) {
        return listed(a, b, c, d, e);
    }

    public static <T> Set<T> of(T a, T b, T c, T d, T e, T f) {
        return listed(a, b, c, d, e, f);
    }

    public static <T> Set<T> of(T a, T b, T c, T d, T e, T f, T g) {
        return listed(a, b, c, d, e, f, g);
    }

    public static <T> Set<T> of(T a, T b, T c, T d, T e, T f, T g, T h) {
        return listed(a, b, c, d, e, f, g, h);
    }

    public static <T> Set<T> of(T a, T b, T c, T d, T e, T f, T g, T h, T i) {
        return listed(a, b, c, d, e, f, g, h, i);
    }

    public static <T> Set<T> of(T a, T b, T c, T d, T e, T f, T g, T h, T i, T j) {
        return listed(a, b, c, d, e, f, g, h, i, j);
    }

    @SuppressWarnings("unchecked") // they are of that type
    private static <T> Set<T> listed(Object... elements) {
        return (Set<T>) Sets.of(elements);
    }
}
