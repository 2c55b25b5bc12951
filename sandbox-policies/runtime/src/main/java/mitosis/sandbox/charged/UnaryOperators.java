package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.function.UnaryOperator;

/** Stands in for {@link UnaryOperator}. */
public final class UnaryOperators {
    private UnaryOperators() {}

    public static <T> UnaryOperator<T> identity() {
        return value -> {
            Meter.work(1);
            return value;
        };
    }
}
