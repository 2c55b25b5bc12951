package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.BinaryOperator;

/** Stands in for {@link BinaryOperator}. */
public final class BinaryOperators {
    private BinaryOperators() {}

    public static <T> BinaryOperator<T> minBy(Comparator<? super T> order) {
        Objects.requireNonNull(order);
        return (a, b) -> {
            Meter.work(3);
            return order.compare(a, b) <= 0 ? a : b;
        };
    }

    public static <T> BinaryOperator<T> maxBy(Comparator<? super T> order) {
        Objects.requireNonNull(order);
        return (a, b) -> {
            Meter.work(3);
            return order.compare(a, b) >= 0 ? a : b;
        };
    }
}
