package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Stands in for {@link DoubleStream}: whatever goes through one is paid for at every stage. */
public final class DoubleStreams {
    private DoubleStreams() {}

    public static DoubleStream of(double... elements) {
        return Stages.paid(DoubleStream.of(elements));
    }

    public static DoubleStream of(double element) {
        return Stages.paid(DoubleStream.of(element));
    }

    public static DoubleStream empty() {
        Stages.made();
        return DoubleStream.empty();
    }

    public static DoubleStream iterate(double first, DoubleUnaryOperator next) {
        return Stages.paid(DoubleStream.iterate(first, next));
    }

    public static DoubleStream iterate(
            double first, DoublePredicate more, DoubleUnaryOperator next) {
        return Stages.paid(DoubleStream.iterate(first, more, next));
    }

    public static DoubleStream generate(DoubleSupplier supplier) {
        return Stages.paid(DoubleStream.generate(supplier));
    }

    public static DoubleStream concat(DoubleStream one, DoubleStream other) {
        Objects.requireNonNull(one);
        Objects.requireNonNull(other);
        Meter.work(20);
        return Stages.paid(Stream.of(one, other).flatMapToDouble(each -> each));
    }

    public static DoubleStream filter(DoubleStream stream, DoublePredicate wanted) {
        Stages.made();
        return stream.filter(wanted);
    }

    public static DoubleStream map(DoubleStream stream, DoubleUnaryOperator function) {
        Stages.made();
        return stream.map(function);
    }

    public static DoubleStream peek(DoubleStream stream, DoubleConsumer action) {
        Stages.made();
        return stream.peek(action);
    }

    public static DoubleStream takeWhile(DoubleStream stream, DoublePredicate wanted) {
        Stages.made();
        return stream.takeWhile(wanted);
    }

    public static DoubleStream dropWhile(DoubleStream stream, DoublePredicate unwanted) {
        Stages.made();
        return stream.dropWhile(unwanted);
    }

    public static DoubleStream flatMap(
            DoubleStream stream, DoubleFunction<? extends DoubleStream> function) {
        Stages.made();
        return stream.flatMap(function);
    }

    public static IntStream mapToInt(DoubleStream stream, DoubleToIntFunction function) {
        Stages.made();
        return stream.mapToInt(function);
    }

    public static LongStream mapToLong(DoubleStream stream, DoubleToLongFunction function) {
        Stages.made();
        return stream.mapToLong(function);
    }

    public static <R> Stream<R> mapToObj(
            DoubleStream stream, DoubleFunction<? extends R> function) {
        Stages.made();
        return stream.mapToObj(function);
    }

    public static DoubleStream limit(DoubleStream stream, long most) {
        return Stages.paid(stream.limit(most));
    }

    public static DoubleStream skip(DoubleStream stream, long first) {
        return Stages.paid(stream.skip(first));
    }

    public static DoubleStream sorted(DoubleStream stream) {
        Meter.work(20);
        return Stages.paid(Stages.kept(stream.filter(_ -> heavier())).sorted());
    }

    private static boolean heavier() {
        Meter.work(6);
        return true;
    }

    public static DoubleStream distinct(DoubleStream stream) {
        Stages.made();
        Set<Double> seen = new HashSet<>();
        return stream.filter(each -> Sets.add(seen, each));
    }

    public static Stream<Double> boxed(DoubleStream stream) {
        return Stages.paid(stream.boxed());
    }

    public static double[] toArray(DoubleStream stream) {
        double[][] room = {new double[8]};
        int[] used = {0};
        Meter.pay(100);
        stream.forEachOrdered(each -> {
            if (used[0] == room[0].length) {
                Meter.array(2 * used[0], 8);
                room[0] = Arrays.copyOf(room[0], 2 * used[0]);
            }
            room[0][used[0]++] = each;
        });
        Meter.array(used[0], 8);
        return Arrays.copyOf(room[0], used[0]);
    }

    /** The elements are computed first: an iterator would run the stages outside of any call. */
    public static PrimitiveIterator.OfDouble iterator(DoubleStream stream) {
        return DoubleStream.of(toArray(stream)).iterator();
    }
}
