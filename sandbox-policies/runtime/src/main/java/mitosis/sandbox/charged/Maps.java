package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Stands in for {@link Map}. */
public final class Maps {
    private Maps() {}

    private static final int NODE = 64;

    private static long search(Map<?, ?> map, Object key) {
        long hash = Keys.pay(key);
        if (map instanceof SortedMap) {
            Meter.work(10 + Weight.of(key));
        }
        return hash;
    }

    /** A change that may add the key. */
    private static <T> T adding(Map<?, ?> map, Object key, Supplier<T> change) {
        Meter.pay(NODE);
        long hash = search(map, key);
        int before = map.size();
        T answer = Keys.changing(map, key, change);
        if (map.size() > before) {
            Keys.added(map.size(), hash);
        }
        return answer;
    }

    public static <K, V> V get(Map<K, V> map, Object key) {
        search(map, key);
        return map.get(key);
    }

    public static <K, V> V getOrDefault(Map<K, V> map, Object key, V otherwise) {
        search(map, key);
        return map.getOrDefault(key, otherwise);
    }

    public static boolean containsKey(Map<?, ?> map, Object key) {
        search(map, key);
        return map.containsKey(key);
    }

    public static boolean containsValue(Map<?, ?> map, Object wanted) {
        Meter.work(Weight.of(map));
        for (Object each : map.values()) {
            if (Equality.equal(wanted, each)) {
                return true;
            }
        }
        return false;
    }

    public static <K, V> V put(Map<K, V> map, K key, V value) {
        return adding(map, key, () -> map.put(key, value));
    }

    public static <K, V> V putIfAbsent(Map<K, V> map, K key, V value) {
        return adding(map, key, () -> map.putIfAbsent(key, value));
    }

    public static <K, V> V remove(Map<K, V> map, Object key) {
        search(map, key);
        return Keys.changing(map, key, () -> map.remove(key));
    }

    public static <K, V> V replace(Map<K, V> map, K key, V value) {
        search(map, key);
        return Keys.changing(map, key, () -> map.replace(key, value));
    }

    public static <K, V> V computeIfAbsent(
            Map<K, V> map, K key, Function<? super K, ? extends V> function) {
        Function<K, V> free = Free.function(function);
        return adding(map, key, () -> map.computeIfAbsent(key, free));
    }

    public static <K, V> V computeIfPresent(
            Map<K, V> map, K key, BiFunction<? super K, ? super V, ? extends V> function) {
        BiFunction<K, V, V> free = Free.function(function);
        return adding(map, key, () -> map.computeIfPresent(key, free));
    }

    public static <K, V> V compute(
            Map<K, V> map, K key, BiFunction<? super K, ? super V, ? extends V> function) {
        BiFunction<K, V, V> free = Free.function(function);
        return adding(map, key, () -> map.compute(key, free));
    }

    public static <K, V> V merge(
            Map<K, V> map, K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        BiFunction<V, V, V> free = Free.function(function);
        return adding(map, key, () -> map.merge(key, value, free));
    }

    public static <K, V> void replaceAll(
            Map<K, V> map, BiFunction<? super K, ? super V, ? extends V> function) {
        Meter.work(2 + 2 * Weight.of(map));
        map.replaceAll(function);
    }

    public static <K, V> void forEach(Map<K, V> map, BiConsumer<? super K, ? super V> action) {
        Meter.work(2 + 2 * Weight.of(map));
        map.forEach(action);
    }

    public static <K, V> void putAll(Map<K, V> map, Map<? extends K, ? extends V> all) {
        Meter.work(Weight.of(all));
        Meter.pay(16L * all.size());
        for (Object each : all.entrySet().toArray()) {
            putEntry(map, (Map.Entry<?, ?>) each);
        }
    }

    @SuppressWarnings("unchecked") // it comes from a map of that type
    private static <K, V> void putEntry(Map<K, V> map, Map.Entry<?, ?> entry) {
        put(map, (K) entry.getKey(), (V) entry.getValue());
    }

    public static void clear(Map<?, ?> map) {
        Keys.checkChange(map);
        Meter.work(1 + (Weight.of(map) >> 3));
        map.clear();
    }

    public static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> all) {
        Map<K, V> map = new LinkedHashMap<>();
        putAll(map, all);
        return Collections.unmodifiableMap(map);
    }

    public static <K, V> Map.Entry<K, V> entry(K key, V value) {
        Meter.pay(24);
        return Map.entry(key, value);
    }

    @SafeVarargs
    public static <K, V> Map<K, V> ofEntries(Map.Entry<? extends K, ? extends V>... entries) {
        Object[] pairs = new Object[2 * entries.length];
        for (int i = 0; i < entries.length; i++) {
            pairs[2 * i] = entries[i].getKey();
            pairs[2 * i + 1] = entries[i].getValue();
        }
        return ofPairs(pairs);
    }

    /** The JDK's own maps of this kind order their keys anew in every process. */
    @SuppressWarnings("unchecked") // the agent's code says what the pairs are
    static <K, V> Map<K, V> ofPairs(Object... pairs) {
        Map<K, V> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            K key = (K) Objects.requireNonNull(pairs[i]);
            if (put(map, key, (V) Objects.requireNonNull(pairs[i + 1])) != null) {
                throw new IllegalArgumentException("duplicate key: " + Rendering.of(key));
            }
        }
        return Collections.unmodifiableMap(map);
    }
}
