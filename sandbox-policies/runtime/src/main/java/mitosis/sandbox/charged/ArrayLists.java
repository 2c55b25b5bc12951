package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.ArrayList;
import java.util.Collection;

/** Stands in for the constructors of {@link ArrayList}. */
@SuppressWarnings("NonApiType") // as the JDK does it
public final class ArrayLists {
    private ArrayLists() {}

    public static <T> ArrayList<T> create() {
        Meter.pay(80);
        return new ArrayList<>();
    }

    /** A capacity is a wish: what is not used is not made. */
    public static <T> ArrayList<T> create(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("Illegal Capacity: " + capacity);
        }
        Meter.pay(600);
        return new ArrayList<>(Math.min(capacity, 64));
    }

    public static <T> ArrayList<T> create(Collection<? extends T> all) {
        ArrayList<T> list = create();
        Collecting.addAll(list, all);
        return list;
    }
}
