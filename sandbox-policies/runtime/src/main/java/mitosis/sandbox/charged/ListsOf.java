package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.List;

/** Stands in for the lists of {@link List} that are written down element by element. */
public final class ListsOf {
    private ListsOf() {}

    public static <T> List<T> of() {
        Meter.pay(24);
        return List.of();
    }

    public static <T> List<T> of(T a) {
        return listed(a);
    }

    public static <T> List<T> of(T a, T b) {
        return listed(a, b);
    }

    public static <T> List<T> of(T a, T b, T c) {
        return listed(a, b, c);
    }

    public static <T> List<T> of(T a, T b, T c, T d) {
        return listed(a, b, c, d);
    }

    public static <T> List<T> of(T a, T b, T c, T d, T e) {
        return listed(a, b, c, d, e);
    }

    public static <T> List<T> of(T a, T b, T c, T d, T e, T f) {
        return listed(a, b, c, d, e, f);
    }

    public static <T> List<T> of(T a, T b, T c, T d, T e, T f, T g) {
        return listed(a, b, c, d, e, f, g);
    }

    public static <T> List<T> of(T a, T b, T c, T d, T e, T f, T g, T h) {
        return listed(a, b, c, d, e, f, g, h);
    }

    public static <T> List<T> of(T a, T b, T c, T d, T e, T f, T g, T h, T i) {
        return listed(a, b, c, d, e, f, g, h, i);
    }

    public static <T> List<T> of(T a, T b, T c, T d, T e, T f, T g, T h, T i, T j) {
        return listed(a, b, c, d, e, f, g, h, i, j);
    }

    @SuppressWarnings("unchecked") // they are of that type
    private static <T> List<T> listed(Object... elements) {
        Meter.pay(8L * elements.length + 24);
        return (List<T>) List.of(elements);
    }
}
