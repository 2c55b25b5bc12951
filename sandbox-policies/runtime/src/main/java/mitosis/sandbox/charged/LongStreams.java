package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongToIntFunction;
import java.util.function.LongUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Stands in for {@link LongStream}: whatever goes through one is paid for at every stage. */
public final class LongStreams {
    private LongStreams() {}

    public static LongStream of(long... elements) {
        return Stages.paid(LongStream.of(elements));
    }

    public static LongStream of(long element) {
        return Stages.paid(LongStream.of(element));
    }

    public static LongStream empty() {
        Stages.made();
        return LongStream.empty();
    }

    public static LongStream iterate(long first, LongUnaryOperator next) {
        return Stages.paid(LongStream.iterate(first, next));
    }

    public static LongStream iterate(long first, LongPredicate more, LongUnaryOperator next) {
        return Stages.paid(LongStream.iterate(first, more, next));
    }

    public static LongStream generate(LongSupplier supplier) {
        return Stages.paid(LongStream.generate(supplier));
    }

    public static LongStream concat(LongStream one, LongStream other) {
        Objects.requireNonNull(one);
        Objects.requireNonNull(other);
        Meter.work(20);
        return Stages.paid(Stream.of(one, other).flatMapToLong(each -> each));
    }

    public static LongStream range(long begin, long end) {
        return Stages.paid(LongStream.range(begin, end));
    }

    public static LongStream rangeClosed(long begin, long last) {
        return Stages.paid(LongStream.rangeClosed(begin, last));
    }

    public static LongStream filter(LongStream stream, LongPredicate wanted) {
        Stages.made();
        return stream.filter(wanted);
    }

    public static LongStream map(LongStream stream, LongUnaryOperator function) {
        Stages.made();
        return stream.map(function);
    }

    public static LongStream peek(LongStream stream, LongConsumer action) {
        Stages.made();
        return stream.peek(action);
    }

    public static LongStream takeWhile(LongStream stream, LongPredicate wanted) {
        Stages.made();
        return stream.takeWhile(wanted);
    }

    public static LongStream dropWhile(LongStream stream, LongPredicate unwanted) {
        Stages.made();
        return stream.dropWhile(unwanted);
    }

    public static LongStream flatMap(
            LongStream stream, LongFunction<? extends LongStream> function) {
        Stages.made();
        return stream.flatMap(function);
    }

    public static IntStream mapToInt(LongStream stream, LongToIntFunction function) {
        Stages.made();
        return stream.mapToInt(function);
    }

    public static DoubleStream mapToDouble(LongStream stream, LongToDoubleFunction function) {
        Stages.made();
        return stream.mapToDouble(function);
    }

    public static <R> Stream<R> mapToObj(LongStream stream, LongFunction<? extends R> function) {
        Stages.made();
        return stream.mapToObj(function);
    }

    public static LongStream limit(LongStream stream, long most) {
        return Stages.paid(stream.limit(most));
    }

    public static LongStream skip(LongStream stream, long first) {
        return Stages.paid(stream.skip(first));
    }

    public static LongStream sorted(LongStream stream) {
        Meter.work(20);
        return Stages.paid(Stages.kept(stream.filter(_ -> heavier())).sorted());
    }

    private static boolean heavier() {
        Meter.work(6);
        return true;
    }

    public static LongStream distinct(LongStream stream) {
        Stages.made();
        Set<Long> seen = new HashSet<>();
        return stream.filter(each -> Sets.add(seen, each));
    }

    public static Stream<Long> boxed(LongStream stream) {
        return Stages.paid(stream.boxed());
    }

    public static long[] toArray(LongStream stream) {
        long[][] room = {new long[8]};
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
    public static PrimitiveIterator.OfLong iterator(LongStream stream) {
        return LongStream.of(toArray(stream)).iterator();
    }

    public static DoubleStream asDoubleStream(LongStream stream) {
        return Stages.paid(stream.asDoubleStream());
    }
}
