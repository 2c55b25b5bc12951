package mitosis.sandbox.charged;

import java.util.Comparator;
import java.util.Map;

/** Stands in for the comparators of {@link Map.Entry}. */
public final class Entries {
    private Entries() {}

    public static <K, V> Comparator<Map.Entry<K, V>> comparingByKey() {
        return Comparators.comparing(Map.Entry::getKey);
    }

    public static <K, V> Comparator<Map.Entry<K, V>> comparingByValue() {
        return Comparators.comparing(Map.Entry::getValue);
    }

    public static <K, V> Comparator<Map.Entry<K, V>> comparingByKey(Comparator<? super K> order) {
        return Comparators.comparing(Map.Entry::getKey, order);
    }

    public static <K, V> Comparator<Map.Entry<K, V>> comparingByValue(Comparator<? super V> order) {
        return Comparators.comparing(Map.Entry::getValue, order);
    }
}
