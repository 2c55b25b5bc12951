package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Stands in for the constructors of {@link PriorityQueue}. */
public final class PriorityQueues {
    private PriorityQueues() {}

    public static <T> PriorityQueue<T> create() {
        return create((Comparator<? super T>) null);
    }

    /** A capacity is a wish: what is not used is not made. */
    public static <T> PriorityQueue<T> create(int capacity) {
        return create();
    }

    public static <T> PriorityQueue<T> create(int capacity, Comparator<? super T> order) {
        return create(order);
    }

    public static <T> PriorityQueue<T> create(Comparator<? super T> order) {
        Meter.pay(160);
        return new PriorityQueue<>(Lists.order(order));
    }

    public static <T> PriorityQueue<T> create(Collection<? extends T> all) {
        PriorityQueue<T> queue = create();
        Collecting.addAll(queue, all);
        return queue;
    }
}
