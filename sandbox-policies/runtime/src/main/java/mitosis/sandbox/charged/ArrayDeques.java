package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.ArrayDeque;
import java.util.Collection;

/** Stands in for the constructors of {@link ArrayDeque}. */
public final class ArrayDeques {
    private ArrayDeques() {}

    public static <T> ArrayDeque<T> create() {
        Meter.pay(200);
        return new ArrayDeque<>();
    }

    /** A capacity is a wish: what is not used is not made. */
    public static <T> ArrayDeque<T> create(int capacity) {
        return create();
    }

    public static <T> ArrayDeque<T> create(Collection<? extends T> all) {
        ArrayDeque<T> deque = create();
        Collecting.addAll(deque, all);
        return deque;
    }
}
