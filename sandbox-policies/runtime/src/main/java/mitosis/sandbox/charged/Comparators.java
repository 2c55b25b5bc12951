package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * Stands in for {@link Comparator}: every comparator that an agent can hold pays when it is asked.
 */
public final class Comparators {
    private Comparators() {}

    @SuppressWarnings("unchecked") // it orders whatever can be ordered
    static <T> Comparator<T> natural() {
        return (Comparator<T>) Keys.NATURAL;
    }

    private static <T> Comparator<T> paying(Comparator<T> order) {
        Meter.pay(32);
        return (a, b) -> {
            Meter.work(3);
            return order.compare(a, b);
        };
    }

    public static <T> Comparator<T> reversed(Comparator<T> order) {
        Objects.requireNonNull(order);
        return paying((a, b) -> order.compare(b, a));
    }

    public static <T> Comparator<T> thenComparing(Comparator<T> order, Comparator<? super T> next) {
        Objects.requireNonNull(order);
        Objects.requireNonNull(next);
        return paying((a, b) -> {
            int first = order.compare(a, b);
            return first != 0 ? first : next.compare(a, b);
        });
    }

    public static <T, U> Comparator<T> thenComparing(
            Comparator<T> order, Function<? super T, ? extends U> key) {
        return thenComparing(order, comparing(key));
    }

    public static <T, U> Comparator<T> thenComparing(
            Comparator<T> order, Function<? super T, ? extends U> key, Comparator<? super U> keys) {
        return thenComparing(order, comparing(key, keys));
    }

    public static <T> Comparator<T> thenComparingInt(
            Comparator<T> order, ToIntFunction<? super T> key) {
        return thenComparing(order, comparingInt(key));
    }

    public static <T> Comparator<T> thenComparingLong(
            Comparator<T> order, ToLongFunction<? super T> key) {
        return thenComparing(order, comparingLong(key));
    }

    public static <T> Comparator<T> thenComparingDouble(
            Comparator<T> order, ToDoubleFunction<? super T> key) {
        return thenComparing(order, comparingDouble(key));
    }

    public static <T, U> Comparator<T> comparing(Function<? super T, ? extends U> key) {
        Objects.requireNonNull(key);
        return paying((a, b) -> Equality.compare(key.apply(a), key.apply(b)));
    }

    public static <T, U> Comparator<T> comparing(
            Function<? super T, ? extends U> key, Comparator<? super U> keys) {
        Objects.requireNonNull(key);
        Objects.requireNonNull(keys);
        return paying((a, b) -> keys.compare(key.apply(a), key.apply(b)));
    }

    public static <T> Comparator<T> comparingInt(ToIntFunction<? super T> key) {
        Objects.requireNonNull(key);
        return paying((a, b) -> Integer.compare(key.applyAsInt(a), key.applyAsInt(b)));
    }

    public static <T> Comparator<T> comparingLong(ToLongFunction<? super T> key) {
        Objects.requireNonNull(key);
        return paying((a, b) -> Long.compare(key.applyAsLong(a), key.applyAsLong(b)));
    }

    public static <T> Comparator<T> comparingDouble(ToDoubleFunction<? super T> key) {
        Objects.requireNonNull(key);
        return paying((a, b) -> Double.compare(key.applyAsDouble(a), key.applyAsDouble(b)));
    }

    public static <T> Comparator<T> naturalOrder() {
        return natural();
    }

    public static <T> Comparator<T> reverseOrder() {
        return reversed(natural());
    }

    public static <T> Comparator<T> nullsFirst(Comparator<? super T> order) {
        return nulls(order, -1);
    }

    public static <T> Comparator<T> nullsLast(Comparator<? super T> order) {
        return nulls(order, 1);
    }

    private static <T> Comparator<T> nulls(Comparator<? super T> order, int ofNull) {
        return paying((a, b) -> {
            if (a == null || b == null) {
                return a == b ? 0 : a == null ? ofNull : -ofNull;
            }
            return order == null ? 0 : order.compare(a, b);
        });
    }
}
