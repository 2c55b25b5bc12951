package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Stands in for what combines consumers: each combination pays when it is called. */
public final class Consumers {
    private Consumers() {}

    public static <T> Consumer<T> andThen(Consumer<T> first, Consumer<? super T> next) {
        Objects.requireNonNull(next);
        Meter.pay(24);
        return value -> {
            Meter.work(3);
            first.accept(value);
            next.accept(value);
        };
    }

    public static <T, U> BiConsumer<T, U> andThen(
            BiConsumer<T, U> first, BiConsumer<? super T, ? super U> next) {
        Objects.requireNonNull(next);
        Meter.pay(24);
        return (a, b) -> {
            Meter.work(3);
            first.accept(a, b);
            next.accept(a, b);
        };
    }
}
