package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.HashMap;
import java.util.Map;

/** Stands in for the constructors of {@link HashMap}. */
@SuppressWarnings("NonApiType") // as the JDK does it
public final class HashMaps {
    private HashMaps() {}

    public static <K, V> HashMap<K, V> create() {
        Meter.pay(160);
        return new HashMap<>();
    }

    /** A capacity is a wish: the table grows with what is put in. */
    public static <K, V> HashMap<K, V> create(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("Illegal initial capacity: " + capacity);
        }
        return create();
    }

    public static <K, V> HashMap<K, V> create(Map<? extends K, ? extends V> all) {
        HashMap<K, V> map = create();
        Maps.putAll(map, all);
        return map;
    }
}
