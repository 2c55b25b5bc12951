package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Stands in for what combines predicates: each combination pays when it is called. */
@SuppressWarnings("overloads") // as the JDK does it
public final class Predicates {
    private Predicates() {}

    public static <T> Predicate<T> and(Predicate<T> one, Predicate<? super T> other) {
        Objects.requireNonNull(other);
        Meter.pay(24);
        return value -> {
            Meter.work(3);
            return one.test(value) && other.test(value);
        };
    }

    public static <T, U> BiPredicate<T, U> and(
            BiPredicate<T, U> one, BiPredicate<? super T, ? super U> other) {
        Objects.requireNonNull(other);
        Meter.pay(24);
        return (a, b) -> {
            Meter.work(3);
            return one.test(a, b) && other.test(a, b);
        };
    }

    public static IntPredicate and(IntPredicate one, IntPredicate other) {
        Objects.requireNonNull(other);
        Meter.pay(24);
        return value -> {
            Meter.work(3);
            return one.test(value) && other.test(value);
        };
    }

    public static <T> Predicate<T> or(Predicate<T> one, Predicate<? super T> other) {
        Objects.requireNonNull(other);
        Meter.pay(24);
        return value -> {
            Meter.work(3);
            return one.test(value) || other.test(value);
        };
    }

    public static <T, U> BiPredicate<T, U> or(
            BiPredicate<T, U> one, BiPredicate<? super T, ? super U> other) {
        Objects.requireNonNull(other);
        Meter.pay(24);
        return (a, b) -> {
            Meter.work(3);
            return one.test(a, b) || other.test(a, b);
        };
    }

    public static IntPredicate or(IntPredicate one, IntPredicate other) {
        Objects.requireNonNull(other);
        Meter.pay(24);
        return value -> {
            Meter.work(3);
            return one.test(value) || other.test(value);
        };
    }

    public static <T> Predicate<T> negate(Predicate<T> predicate) {
        Meter.pay(24);
        return value -> {
            Meter.work(3);
            return !predicate.test(value);
        };
    }

    public static <T, U> BiPredicate<T, U> negate(BiPredicate<T, U> predicate) {
        Meter.pay(24);
        return (a, b) -> {
            Meter.work(3);
            return !predicate.test(a, b);
        };
    }

    public static IntPredicate negate(IntPredicate predicate) {
        Meter.pay(24);
        return value -> {
            Meter.work(3);
            return !predicate.test(value);
        };
    }

    public static <T> Predicate<T> not(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return value -> {
            Meter.work(3);
            return !predicate.test(value);
        };
    }

    public static <T> Predicate<T> isEqual(Object wanted) {
        return value -> Equality.equal(wanted, value);
    }
}
