package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Collection;
import java.util.LinkedHashSet;

/** Stands in for the constructors of {@link LinkedHashSet}. */
@SuppressWarnings("NonApiType") // as the JDK does it
public final class LinkedHashSets {
    private LinkedHashSets() {}

    public static <T> LinkedHashSet<T> create() {
        Meter.pay(160);
        return new LinkedHashSet<>();
    }

    /** A capacity is a wish: the table grows with what is put in. */
    public static <T> LinkedHashSet<T> create(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("Illegal initial capacity: " + capacity);
        }
        return create();
    }

    public static <T> LinkedHashSet<T> create(Collection<? extends T> all) {
        LinkedHashSet<T> set = create();
        Collecting.addAll(set, all);
        return set;
    }
}
