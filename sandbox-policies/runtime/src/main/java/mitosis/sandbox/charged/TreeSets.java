package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;

/** Stands in for {@link TreeSet}. */
@SuppressWarnings("NonApiType") // as the JDK does it
public final class TreeSets {
    private TreeSets() {}

    public static <T> TreeSet<T> create() {
        return create((Comparator<? super T>) null);
    }

    public static <T> TreeSet<T> create(Comparator<? super T> order) {
        Meter.pay(96);
        return new TreeSet<>(Lists.order(order));
    }

    public static <T> TreeSet<T> create(Collection<? extends T> all) {
        TreeSet<T> set = create();
        Collecting.addAll(set, all);
        return set;
    }

    private static void search(Object key) {
        Meter.work(10 + Weight.of(key));
        Keys.pay(key);
    }

    public static <T> T first(TreeSet<T> set) {
        Meter.work(8);
        return set.first();
    }

    public static <T> T last(TreeSet<T> set) {
        Meter.work(8);
        return set.last();
    }

    public static <T> T floor(TreeSet<T> set, T key) {
        search(key);
        return set.floor(key);
    }

    public static <T> T ceiling(TreeSet<T> set, T key) {
        search(key);
        return set.ceiling(key);
    }

    public static <T> T higher(TreeSet<T> set, T key) {
        search(key);
        return set.higher(key);
    }

    public static <T> T lower(TreeSet<T> set, T key) {
        search(key);
        return set.lower(key);
    }

    public static <T> T pollFirst(TreeSet<T> set) {
        Keys.checkChange(set);
        Meter.work(12);
        return set.pollFirst();
    }

    public static <T> T pollLast(TreeSet<T> set) {
        Keys.checkChange(set);
        Meter.work(12);
        return set.pollLast();
    }
}
