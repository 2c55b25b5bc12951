package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Map;
import java.util.TreeMap;

/**
 * Stands in for {@link java.util.EnumMap} by a map in the order of the constants. The JDK's own
 * would take an enum's constants from a message before.
 */
@SuppressWarnings("NonApiType") // as the JDK does it
public final class EnumMaps {
    private EnumMaps() {}

    public static <K extends Enum<K>, V> TreeMap<K, V> create(Class<K> type) {
        Meter.work(4);
        return TreeMaps.create();
    }

    public static <K extends Enum<K>, V> TreeMap<K, V> create(Map<K, ? extends V> all) {
        return TreeMaps.create(all);
    }
}
