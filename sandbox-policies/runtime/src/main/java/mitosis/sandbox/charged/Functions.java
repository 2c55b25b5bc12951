package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Stands in for what combines functions: each combination pays when it is called. */
public final class Functions {
    private Functions() {}

    public static <T> Function<T, T> identity() {
        return value -> {
            Meter.work(1);
            return value;
        };
    }

    public static <T, U, R> Function<T, R> andThen(
            Function<T, U> first, Function<? super U, ? extends R> next) {
        Objects.requireNonNull(next);
        Meter.pay(24);
        return value -> {
            Meter.work(3);
            return next.apply(first.apply(value));
        };
    }

    public static <T, U, R> Function<T, R> compose(
            Function<U, R> last, Function<? super T, ? extends U> before) {
        return andThen(before::apply, last);
    }

    public static <T, U, V, R> BiFunction<T, U, R> andThen(
            BiFunction<T, U, V> first, Function<? super V, ? extends R> next) {
        Objects.requireNonNull(next);
        Meter.pay(24);
        return (a, b) -> {
            Meter.work(3);
            return next.apply(first.apply(a, b));
        };
    }
}
