package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Objects;
import java.util.function.IntUnaryOperator;

/** Stands in for {@link IntUnaryOperator}. */
public final class IntOperators {
    private IntOperators() {}

    public static IntUnaryOperator identity() {
        return value -> {
            Meter.work(1);
            return value;
        };
    }

    public static IntUnaryOperator andThen(IntUnaryOperator first, IntUnaryOperator next) {
        Objects.requireNonNull(next);
        Meter.pay(24);
        return value -> {
            Meter.work(3);
            return next.applyAsInt(first.applyAsInt(value));
        };
    }

    public static IntUnaryOperator compose(IntUnaryOperator last, IntUnaryOperator before) {
        return andThen(before, last);
    }
}
