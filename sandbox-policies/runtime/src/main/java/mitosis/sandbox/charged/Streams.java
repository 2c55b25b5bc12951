package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Stands in for {@link Stream}: whatever goes through one is paid for at every stage. */
@SuppressWarnings("unchecked") // as the JDK does it
public final class Streams {
    private Streams() {}

    public static <T> Stream<T> of(T element) {
        return Stages.paid(Stream.of(element));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the JDK's own method is given the same array
    public static <T> Stream<T> of(T... elements) {
        return Stages.paid(Stream.of(elements));
    }

    public static <T> Stream<T> ofNullable(T element) {
        return Stages.paid(Stream.ofNullable(element));
    }

    public static <T> Stream<T> empty() {
        Stages.made();
        return Stream.empty();
    }

    /** The JDK's own asks all streams below for their size, in one recursion. */
    public static <T> Stream<T> concat(Stream<? extends T> one, Stream<? extends T> other) {
        Objects.requireNonNull(one);
        Objects.requireNonNull(other);
        Meter.work(20);
        return Stages.paid(Stream.of(one, other).flatMap(each -> (Stream<T>) each));
    }

    public static <T> Stream<T> iterate(T first, UnaryOperator<T> next) {
        return Stages.paid(Stream.iterate(first, next));
    }

    public static <T> Stream<T> iterate(T first, Predicate<? super T> more, UnaryOperator<T> next) {
        return Stages.paid(Stream.iterate(first, more, next));
    }

    public static <T> Stream<T> generate(Supplier<? extends T> supplier) {
        return Stages.paid(Stream.generate(supplier));
    }

    public static <T> Stream<T> filter(Stream<T> stream, Predicate<? super T> wanted) {
        Stages.made();
        return stream.filter(wanted);
    }

    public static <T> Stream<T> peek(Stream<T> stream, Consumer<? super T> action) {
        Stages.made();
        return stream.peek(action);
    }

    public static <T> Stream<T> takeWhile(Stream<T> stream, Predicate<? super T> wanted) {
        Stages.made();
        return stream.takeWhile(wanted);
    }

    public static <T> Stream<T> dropWhile(Stream<T> stream, Predicate<? super T> unwanted) {
        Stages.made();
        return stream.dropWhile(unwanted);
    }

    public static <T> IntStream mapToInt(Stream<T> stream, ToIntFunction<? super T> function) {
        Stages.made();
        return stream.mapToInt(function);
    }

    public static <T> LongStream mapToLong(Stream<T> stream, ToLongFunction<? super T> function) {
        Stages.made();
        return stream.mapToLong(function);
    }

    public static <T> DoubleStream mapToDouble(
            Stream<T> stream, ToDoubleFunction<? super T> function) {
        Stages.made();
        return stream.mapToDouble(function);
    }

    public static <T, R> Stream<R> map(
            Stream<T> stream, Function<? super T, ? extends R> function) {
        Stages.made();
        return stream.map(function);
    }

    public static <T, R> Stream<R> flatMap(
            Stream<T> stream, Function<? super T, ? extends Stream<? extends R>> function) {
        Stages.made();
        return stream.flatMap(function);
    }

    public static <T> IntStream flatMapToInt(
            Stream<T> stream, Function<? super T, ? extends IntStream> function) {
        Stages.made();
        return stream.flatMapToInt(function);
    }

    public static <T, R> Stream<R> mapMulti(
            Stream<T> stream, BiConsumer<? super T, ? super Consumer<R>> function) {
        Stages.made();
        return stream.mapMulti((element, sink) -> {
            Consumer<R> paying =
                    each -> {
                        Meter.work(3);
                        sink.accept(each);
                    };
            function.accept(element, paying);
        });
    }

    public static <T> Stream<T> limit(Stream<T> stream, long most) {
        return Stages.paid(stream.limit(most));
    }

    public static <T> Stream<T> skip(Stream<T> stream, long first) {
        return Stages.paid(stream.skip(first));
    }

    public static <T> Stream<T> sorted(Stream<T> stream) {
        return sorted(stream, null);
    }

    public static <T> Stream<T> sorted(Stream<T> stream, Comparator<? super T> order) {
        return Stages.paid(Stages.kept(stream).sorted(Lists.order(order)));
    }

    public static <T> Stream<T> distinct(Stream<T> stream) {
        Stages.made();
        Set<T> seen = new HashSet<>();
        return stream.filter(each -> Sets.add(seen, each));
    }

    static <T> List<T> listOf(Stream<T> stream) {
        List<T> list = Lists.fresh();
        Ledger ledger = Ledger.ofThisMessage();
        stream.forEachOrdered(each -> {
            Meter.pay(12);
            list.add(each);
        });
        ledger.listHas(list.size());
        return list;
    }

    public static <T> List<T> toList(Stream<T> stream) {
        return Collections.unmodifiableList(listOf(stream));
    }

    public static <T> Object[] toArray(Stream<T> stream) {
        List<T> list = listOf(stream);
        Meter.array(list.size(), 8);
        return list.toArray();
    }

    public static <T> Object[] toArray(Stream<T> stream, IntFunction<Object[]> maker) {
        List<T> list = listOf(stream);
        return list.toArray(maker.apply(list.size()));
    }

    public static <T, A, R> R collect(Stream<T> stream, Collector<? super T, A, R> collector) {
        Meter.pay(64);
        return stream.collect(collector);
    }

    public static <T, R> R collect(
            Stream<T> stream,
            Supplier<R> supplier,
            BiConsumer<R, ? super T> accumulator,
            BiConsumer<R, R> combiner) {
        Meter.pay(64);
        return stream.collect(supplier, accumulator, combiner);
    }

    public static <T> Optional<T> max(Stream<T> stream, Comparator<? super T> order) {
        return stream.max(order);
    }

    public static <T> Optional<T> min(Stream<T> stream, Comparator<? super T> order) {
        return stream.min(order);
    }

    /** The elements are computed first: an iterator would run the stages outside of any call. */
    public static <T> Iterator<T> iterator(Stream<T> stream) {
        return Collecting.iterator(listOf(stream));
    }
}
