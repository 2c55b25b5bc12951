package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Collection;
import java.util.HashSet;

/** Stands in for the constructors of {@link HashSet}. */
@SuppressWarnings("NonApiType") // as the JDK does it
public final class HashSets {
    private HashSets() {}

    public static <T> HashSet<T> create() {
        Meter.pay(160);
        return new HashSet<>();
    }

    /** A capacity is a wish: the table grows with what is put in. */
    public static <T> HashSet<T> create(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("Illegal initial capacity: " + capacity);
        }
        return create();
    }

    public static <T> HashSet<T> create(Collection<? extends T> all) {
        HashSet<T> set = create();
        Collecting.addAll(set, all);
        return set;
    }
}
