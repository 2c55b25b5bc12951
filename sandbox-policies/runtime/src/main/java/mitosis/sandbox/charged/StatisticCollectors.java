package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stands in for the {@link Collectors} that keep a constant amount. */
@SuppressWarnings("unchecked") // as the JDK does it
public final class StatisticCollectors {
    private StatisticCollectors() {}

    /** A collector of the JDK's that pays when it is used. */
    static <T, A, R> Collector<T, A, R> paying(Collector<T, A, R> collector) {
        Meter.pay(64);
        Supplier<A> supplier = collector.supplier();
        BiConsumer<A, T> accumulator = collector.accumulator();
        Function<A, R> finisher = collector.finisher();
        boolean finished =
                collector.characteristics().contains(Collector.Characteristics.IDENTITY_FINISH);
        return Collector.of(
                () -> {
                    Meter.pay(32);
                    return supplier.get();
                },
                (kept, element) -> {
                    Meter.work(3);
                    accumulator.accept(kept, element);
                },
                collector.combiner(),
                kept -> {
                    Meter.work(4);
                    return finished ? (R) kept : finisher.apply(kept);
                });
    }

    public static <T> Collector<T, ?, Long> counting() {
        return paying(Collectors.counting());
    }

    public static <T> Collector<T, ?, Integer> summingInt(ToIntFunction<? super T> value) {
        return paying(Collectors.summingInt(value));
    }

    public static <T> Collector<T, ?, Double> averagingInt(ToIntFunction<? super T> value) {
        return paying(Collectors.averagingInt(value));
    }

    public static <T> Collector<T, ?, IntSummaryStatistics> summarizingInt(
            ToIntFunction<? super T> value) {
        return paying(Collectors.summarizingInt(value));
    }

    public static <T> Collector<T, ?, Long> summingLong(ToLongFunction<? super T> value) {
        return paying(Collectors.summingLong(value));
    }

    public static <T> Collector<T, ?, Double> averagingLong(ToLongFunction<? super T> value) {
        return paying(Collectors.averagingLong(value));
    }

    public static <T> Collector<T, ?, LongSummaryStatistics> summarizingLong(
            ToLongFunction<? super T> value) {
        return paying(Collectors.summarizingLong(value));
    }

    public static <T> Collector<T, ?, Double> summingDouble(ToDoubleFunction<? super T> value) {
        return paying(Collectors.summingDouble(value));
    }

    public static <T> Collector<T, ?, Double> averagingDouble(ToDoubleFunction<? super T> value) {
        return paying(Collectors.averagingDouble(value));
    }

    public static <T> Collector<T, ?, DoubleSummaryStatistics> summarizingDouble(
            ToDoubleFunction<? super T> value) {
        return paying(Collectors.summarizingDouble(value));
    }

    public static <T> Collector<T, ?, Optional<T>> minBy(Comparator<? super T> order) {
        return paying(Collectors.minBy(order));
    }

    public static <T> Collector<T, ?, Optional<T>> maxBy(Comparator<? super T> order) {
        return paying(Collectors.maxBy(order));
    }

    public static <T, U, A, R> Collector<T, ?, R> mapping(
            Function<? super T, ? extends U> function, Collector<? super U, A, R> next) {
        return paying(Collectors.mapping(function, next));
    }

    public static <T, A, R> Collector<T, ?, R> filtering(
            Predicate<? super T> wanted, Collector<? super T, A, R> next) {
        return paying(Collectors.filtering(wanted, next));
    }

    public static <T, U, A, R> Collector<T, ?, R> flatMapping(
            Function<? super T, ? extends Stream<? extends U>> function,
            Collector<? super U, A, R> next) {
        return paying(Collectors.flatMapping(function, next));
    }

    public static <T> Collector<T, ?, T> reducing(T first, BinaryOperator<T> operator) {
        return paying(Collectors.reducing(first, operator));
    }

    public static <T, U> Collector<T, ?, U> reducing(
            U first, Function<? super T, ? extends U> function, BinaryOperator<U> operator) {
        return paying(Collectors.reducing(first, function, operator));
    }

    public static <T> Collector<T, ?, Optional<T>> reducing(BinaryOperator<T> operator) {
        return paying(Collectors.reducing(operator));
    }

    public static <T, A, R, U> Collector<T, A, U> collectingAndThen(
            Collector<T, A, R> collector, Function<R, U> function) {
        return paying(Collectors.collectingAndThen(collector, function));
    }

    public static <T, P, Q, R> Collector<T, ?, R> teeing(
            Collector<? super T, ?, P> one,
            Collector<? super T, ?, Q> other,
            BiFunction<? super P, ? super Q, R> merger) {
        return paying(Collectors.teeing(one, other, merger));
    }
}
