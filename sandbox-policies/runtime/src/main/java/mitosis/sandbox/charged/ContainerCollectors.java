package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Stands in for the {@link Collectors} that fill containers. */
@SuppressWarnings("unchecked") // as the JDK does it
public final class ContainerCollectors {
    private ContainerCollectors() {}

    /** Streams of agents are never divided, so that nothing is ever combined. */
    private static <A> A undivided(A one, A other) {
        throw new IllegalStateException("a stream was divided");
    }

    private static <T, C extends Collection<T>> Collector<T, ?, C> into(Supplier<C> supplier) {
        return Collector.of(supplier, Collecting::add, ContainerCollectors::undivided);
    }

    public static <T> Collector<T, ?, List<T>> toList() {
        return Collector.of(ArrayLists::<T>create, Lists::add, ContainerCollectors::undivided);
    }

    public static <T> Collector<T, ?, List<T>> toUnmodifiableList() {
        return Collector.of(
                ArrayLists::<T>create,
                (list, element) -> Lists.add(list, Objects.requireNonNull(element)),
                ContainerCollectors::undivided,
                Collections::unmodifiableList);
    }

    public static <T> Collector<T, ?, Set<T>> toSet() {
        return Collector.of(LinkedHashSets::<T>create, Sets::add, ContainerCollectors::undivided);
    }

    public static <T> Collector<T, ?, Set<T>> toUnmodifiableSet() {
        return Collector.of(
                LinkedHashSets::<T>create,
                Sets::add,
                ContainerCollectors::undivided,
                Collections::unmodifiableSet);
    }

    public static <T, C extends Collection<T>> Collector<T, ?, C> toCollection(
            Supplier<C> supplier) {
        return into(supplier);
    }

    public static <T, K> Collector<T, ?, Map<K, List<T>>> groupingBy(
            Function<? super T, ? extends K> key) {
        return groupingBy(key, toList());
    }

    public static <T, K, A, D> Collector<T, ?, Map<K, D>> groupingBy(
            Function<? super T, ? extends K> key, Collector<? super T, A, D> group) {
        return groupingBy(key, HashMaps::<K, D>create, group);
    }

    public static <T, K, A, D, M extends Map<K, D>> Collector<T, ?, M> groupingBy(
            Function<? super T, ? extends K> key,
            Supplier<M> maker,
            Collector<? super T, A, D> group) {
        Supplier<A> supplier = group.supplier();
        BiConsumer<A, ? super T> accumulator = group.accumulator();
        Function<A, D> finisher = group.finisher();
        return Collector.of(
                () -> (Map<K, A>) maker.get(),
                (map, element) -> {
                    K of = Objects.requireNonNull(key.apply(element), "a group without a key");
                    A kept = Maps.get(map, of);
                    if (kept == null) {
                        kept = supplier.get();
                        Maps.put(map, of, kept);
                    }
                    accumulator.accept(kept, element);
                },
                ContainerCollectors::undivided,
                map -> {
                    Meter.work(2 + 2 * Weight.of(map));
                    Map<K, Object> finished = (Map<K, Object>) (Map<K, ?>) map;
                    finished.replaceAll((_, kept) -> finisher.apply((A) kept));
                    return (M) map;
                });
    }

    public static <T> Collector<T, ?, Map<Boolean, List<T>>> partitioningBy(
            Predicate<? super T> predicate) {
        return partitioningBy(predicate, toList());
    }

    public static <T, A, D> Collector<T, ?, Map<Boolean, D>> partitioningBy(
            Predicate<? super T> predicate, Collector<? super T, A, D> part) {
        Supplier<A> supplier = part.supplier();
        BiConsumer<A, ? super T> accumulator = part.accumulator();
        Function<A, D> finisher = part.finisher();
        return Collector.of(
                () -> new Object[] {supplier.get(), supplier.get()},
                (parts, element) -> {
                    Meter.work(3);
                    accumulator.accept((A) parts[predicate.test(element) ? 1 : 0], element);
                },
                ContainerCollectors::undivided,
                parts -> {
                    Map<Boolean, D> map = LinkedHashMaps.create();
                    map.put(false, finisher.apply((A) parts[0]));
                    map.put(true, finisher.apply((A) parts[1]));
                    return map;
                });
    }

    public static <T, K, V> Collector<T, ?, Map<K, V>> toMap(
            Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
        return Collector.of(
                HashMaps::<K, V>create,
                (map, element) -> {
                    K of = key.apply(element);
                    V is = Objects.requireNonNull(value.apply(element));
                    if (Maps.putIfAbsent(map, of, is) != null) {
                        throw new IllegalStateException("Duplicate key " + Rendering.of(of));
                    }
                },
                ContainerCollectors::undivided);
    }

    public static <T, K, V> Collector<T, ?, Map<K, V>> toMap(
            Function<? super T, ? extends K> key,
            Function<? super T, ? extends V> value,
            BinaryOperator<V> merger) {
        return toMap(key, value, merger, HashMaps::<K, V>create);
    }

    public static <T, K, V, M extends Map<K, V>> Collector<T, ?, M> toMap(
            Function<? super T, ? extends K> key,
            Function<? super T, ? extends V> value,
            BinaryOperator<V> merger,
            Supplier<M> maker) {
        return Collector.of(
                maker,
                (map, element) -> Maps.merge(map, key.apply(element), value.apply(element), merger),
                ContainerCollectors::undivided);
    }

    public static <T, K, V> Collector<T, ?, Map<K, V>> toUnmodifiableMap(
            Function<? super T, ? extends K> key, Function<? super T, ? extends V> value) {
        return StatisticCollectors.collectingAndThen(
                toMap(key, value), Collections::unmodifiableMap);
    }

    public static Collector<CharSequence, ?, String> joining() {
        return joining("", "", "");
    }

    public static Collector<CharSequence, ?, String> joining(CharSequence delimiter) {
        return joining(delimiter, "", "");
    }

    public static Collector<CharSequence, ?, String> joining(
            CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
        String between = Strings.of(delimiter);
        String before = Strings.of(prefix);
        String after = Strings.of(suffix);
        return Collector.of(
                () -> new ArrayList<StringBuilder>(1),
                (joined, piece) -> {
                    if (joined.isEmpty()) {
                        joined.add(Builders.create(before));
                    } else {
                        Rendering.add(joined.getFirst(), between);
                    }
                    Rendering.add(joined.getFirst(), piece == null ? null : Strings.of(piece));
                },
                ContainerCollectors::undivided,
                joined -> {
                    StringBuilder text =
                            joined.isEmpty() ? Builders.create(before) : joined.getFirst();
                    Rendering.add(text, after);
                    return Builders.toString(text);
                });
    }
}
