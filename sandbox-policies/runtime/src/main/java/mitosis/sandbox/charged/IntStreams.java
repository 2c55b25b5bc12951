package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Stands in for {@link IntStream}: whatever goes through one is paid for at every stage. */
public final class IntStreams {
    private IntStreams() {}

    public static IntStream of(int... elements) {
        return Stages.paid(IntStream.of(elements));
    }

    public static IntStream of(int element) {
        return Stages.paid(IntStream.of(element));
    }

    public static IntStream empty() {
        Stages.made();
        return IntStream.empty();
    }

    public static IntStream iterate(int first, IntUnaryOperator next) {
        return Stages.paid(IntStream.iterate(first, next));
    }

    public static IntStream iterate(int first, IntPredicate more, IntUnaryOperator next) {
        return Stages.paid(IntStream.iterate(first, more, next));
    }

    public static IntStream generate(IntSupplier supplier) {
        return Stages.paid(IntStream.generate(supplier));
    }

    public static IntStream concat(IntStream one, IntStream other) {
        Objects.requireNonNull(one);
        Objects.requireNonNull(other);
        Meter.work(20);
        return Stages.paid(Stream.of(one, other).flatMapToInt(each -> each));
    }

    public static IntStream range(int begin, int end) {
        return Stages.paid(IntStream.range(begin, end));
    }

    public static IntStream rangeClosed(int begin, int last) {
        return Stages.paid(IntStream.rangeClosed(begin, last));
    }

    public static IntStream filter(IntStream stream, IntPredicate wanted) {
        Stages.made();
        return stream.filter(wanted);
    }

    public static IntStream map(IntStream stream, IntUnaryOperator function) {
        Stages.made();
        return stream.map(function);
    }

    public static IntStream peek(IntStream stream, IntConsumer action) {
        Stages.made();
        return stream.peek(action);
    }

    public static IntStream takeWhile(IntStream stream, IntPredicate wanted) {
        Stages.made();
        return stream.takeWhile(wanted);
    }

    public static IntStream dropWhile(IntStream stream, IntPredicate unwanted) {
        Stages.made();
        return stream.dropWhile(unwanted);
    }

    public static IntStream flatMap(IntStream stream, IntFunction<? extends IntStream> function) {
        Stages.made();
        return stream.flatMap(function);
    }

    public static LongStream mapToLong(IntStream stream, IntToLongFunction function) {
        Stages.made();
        return stream.mapToLong(function);
    }

    public static DoubleStream mapToDouble(IntStream stream, IntToDoubleFunction function) {
        Stages.made();
        return stream.mapToDouble(function);
    }

    public static <R> Stream<R> mapToObj(IntStream stream, IntFunction<? extends R> function) {
        Stages.made();
        return stream.mapToObj(function);
    }

    public static IntStream limit(IntStream stream, long most) {
        return Stages.paid(stream.limit(most));
    }

    public static IntStream skip(IntStream stream, long first) {
        return Stages.paid(stream.skip(first));
    }

    public static IntStream sorted(IntStream stream) {
        Meter.work(20);
        return Stages.paid(Stages.kept(stream.filter(_ -> heavier())).sorted());
    }

    private static boolean heavier() {
        Meter.work(6);
        return true;
    }

    public static IntStream distinct(IntStream stream) {
        Stages.made();
        Set<Integer> seen = new HashSet<>();
        return stream.filter(each -> Sets.add(seen, each));
    }

    public static Stream<Integer> boxed(IntStream stream) {
        return Stages.paid(stream.boxed());
    }

    public static int[] toArray(IntStream stream) {
        int[][] room = {new int[8]};
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
    public static PrimitiveIterator.OfInt iterator(IntStream stream) {
        return IntStream.of(toArray(stream)).iterator();
    }

    public static LongStream asLongStream(IntStream stream) {
        return Stages.paid(stream.asLongStream());
    }

    public static DoubleStream asDoubleStream(IntStream stream) {
        return Stages.paid(stream.asDoubleStream());
    }
}
