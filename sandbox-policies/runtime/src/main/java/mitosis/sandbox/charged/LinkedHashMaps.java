package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.LinkedHashMap;
import java.util.Map;

/** Stands in for the constructors of {@link LinkedHashMap}. */
@SuppressWarnings("NonApiType") // as the JDK does it
public final class LinkedHashMaps {
    private LinkedHashMaps() {}

    public static <K, V> LinkedHashMap<K, V> create() {
        Meter.pay(160);
        return new LinkedHashMap<>();
    }

    /** A capacity is a wish: the table grows with what is put in. */
    public static <K, V> LinkedHashMap<K, V> create(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("Illegal initial capacity: " + capacity);
        }
        return create();
    }

    public static <K, V> LinkedHashMap<K, V> create(Map<? extends K, ? extends V> all) {
        LinkedHashMap<K, V> map = create();
        Maps.putAll(map, all);
        return map;
    }
}
