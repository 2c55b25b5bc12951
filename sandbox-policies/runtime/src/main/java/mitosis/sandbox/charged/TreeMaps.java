package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Stands in for {@link TreeMap}; its sub-maps are copies, for the size of a view is counted by
 * walking.
 */
@SuppressWarnings("NonApiType") // as the JDK does it
public final class TreeMaps {
    private TreeMaps() {}

    public static <K, V> TreeMap<K, V> create() {
        return create((Comparator<? super K>) null);
    }

    public static <K, V> TreeMap<K, V> create(Comparator<? super K> order) {
        Meter.pay(64);
        return new TreeMap<>(Lists.order(order));
    }

    public static <K, V> TreeMap<K, V> create(Map<? extends K, ? extends V> all) {
        TreeMap<K, V> map = create();
        Maps.putAll(map, all);
        return map;
    }

    private static void search(Object key) {
        Meter.work(10 + Weight.of(key));
        Keys.pay(key);
    }

    private static void walk() {
        Meter.work(10);
    }

    public static <K, V> K firstKey(TreeMap<K, V> map) {
        walk();
        return map.firstKey();
    }

    public static <K, V> K lastKey(TreeMap<K, V> map) {
        walk();
        return map.lastKey();
    }

    public static <K, V> Map.Entry<K, V> firstEntry(TreeMap<K, V> map) {
        Meter.pay(24);
        return map.firstEntry();
    }

    public static <K, V> Map.Entry<K, V> lastEntry(TreeMap<K, V> map) {
        Meter.pay(24);
        return map.lastEntry();
    }

    public static <K, V> K floorKey(TreeMap<K, V> map, K key) {
        search(key);
        return map.floorKey(key);
    }

    public static <K, V> K ceilingKey(TreeMap<K, V> map, K key) {
        search(key);
        return map.ceilingKey(key);
    }

    public static <K, V> K higherKey(TreeMap<K, V> map, K key) {
        search(key);
        return map.higherKey(key);
    }

    public static <K, V> K lowerKey(TreeMap<K, V> map, K key) {
        search(key);
        return map.lowerKey(key);
    }

    public static <K, V> Map.Entry<K, V> floorEntry(TreeMap<K, V> map, K key) {
        search(key);
        Meter.pay(24);
        return map.floorEntry(key);
    }

    public static <K, V> Map.Entry<K, V> ceilingEntry(TreeMap<K, V> map, K key) {
        search(key);
        Meter.pay(24);
        return map.ceilingEntry(key);
    }

    public static <K, V> Map.Entry<K, V> pollFirstEntry(TreeMap<K, V> map) {
        Keys.checkChange(map);
        Meter.pay(24);
        return map.pollFirstEntry();
    }

    public static <K, V> Map.Entry<K, V> pollLastEntry(TreeMap<K, V> map) {
        Keys.checkChange(map);
        Meter.pay(24);
        return map.pollLastEntry();
    }

    public static <K, V> SortedMap<K, V> headMap(TreeMap<K, V> map, K end) {
        search(end);
        return copy(map, map.headMap(end));
    }

    public static <K, V> NavigableMap<K, V> headMap(TreeMap<K, V> map, K end, boolean with) {
        search(end);
        return copy(map, map.headMap(end, with));
    }

    public static <K, V> SortedMap<K, V> tailMap(TreeMap<K, V> map, K begin) {
        search(begin);
        return copy(map, map.tailMap(begin));
    }

    public static <K, V> NavigableMap<K, V> tailMap(TreeMap<K, V> map, K begin, boolean with) {
        search(begin);
        return copy(map, map.tailMap(begin, with));
    }

    public static <K, V> SortedMap<K, V> subMap(TreeMap<K, V> map, K begin, K end) {
        search(begin);
        search(end);
        return copy(map, map.subMap(begin, end));
    }

    private static <K, V> TreeMap<K, V> copy(TreeMap<K, V> whole, SortedMap<K, V> part) {
        Meter.pay(64L * whole.size() + 64);
        return new TreeMap<>(part);
    }

    public static <K, V> NavigableMap<K, V> descendingMap(TreeMap<K, V> map) {
        Meter.pay(64L * map.size() + 64);
        TreeMap<K, V> turned = new TreeMap<>(Comparators.reversed(Lists.order(map.comparator())));
        turned.putAll(map);
        return turned;
    }

    public static <K, V> NavigableSet<K> descendingKeySet(TreeMap<K, V> map) {
        Meter.pay(64L * map.size() + 64);
        TreeSet<K> turned = new TreeSet<>(Comparators.reversed(Lists.order(map.comparator())));
        turned.addAll(map.keySet());
        return turned;
    }
}
