package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Stands in for {@link Collections}. */
public final class Algorithms {
    private Algorithms() {}

    public static <T> void sort(List<T> list) {
        Lists.sort(list, null);
    }

    public static <T> void sort(List<T> list, Comparator<? super T> order) {
        Lists.sort(list, order);
    }

    public static void reverse(List<?> list) {
        Meter.work(2 + linear(list));
        Collections.reverse(list);
    }

    /** Linked lists are walked to a place, and nearly all of these walk to many. */
    private static long linear(List<?> list) {
        return list.size();
    }

    public static void swap(List<?> list, int one, int other) {
        Meter.work(2 + (list instanceof ArrayList ? 0 : list.size()));
        Collections.swap(list, one, other);
    }

    public static <T> T max(Collection<? extends T> all) {
        return max(all, null);
    }

    public static <T> T min(Collection<? extends T> all) {
        return min(all, null);
    }

    public static <T> T max(Collection<? extends T> all, Comparator<? super T> order) {
        Meter.work(2 + Weight.of(all));
        return Collections.max(all, Lists.order(order));
    }

    public static <T> T min(Collection<? extends T> all, Comparator<? super T> order) {
        Meter.work(2 + Weight.of(all));
        return Collections.min(all, Lists.order(order));
    }

    public static void shuffle(List<?> list, Random random) {
        Meter.work(4 + 6L * list.size());
        Collections.shuffle(list, random);
    }

    public static int frequency(Collection<?> all, Object wanted) {
        int count = 0;
        for (Object each : all) {
            count += Equality.equal(wanted, each) ? 1 : 0;
        }
        return count;
    }

    @SafeVarargs
    public static <T> boolean addAll(Collection<? super T> all, T... elements) {
        boolean changed = false;
        for (T each : elements) {
            changed |= Collecting.add(all, each);
        }
        return changed;
    }

    /** The JDK's own has one element and any length; here each place is paid for. */
    public static <T> List<T> nCopies(int count, T element) {
        if (count < 0) {
            throw new IllegalArgumentException("List length = " + count);
        }
        Meter.pay(16L * count);
        return Collections.unmodifiableList(new ArrayList<>(Collections.nCopies(count, element)));
    }

    public static boolean disjoint(Collection<?> some, Collection<?> others) {
        for (Object each : some) {
            Meter.work(1);
            if (Collecting.contains(others, each)) {
                return false;
            }
        }
        return true;
    }

    public static <T> Comparator<T> reverseOrder() {
        return Comparators.reverseOrder();
    }

    public static <T> Comparator<T> reverseOrder(Comparator<T> order) {
        return Comparators.reversed(order == null ? Comparators.natural() : order);
    }

    public static <T> List<T> unmodifiableList(List<? extends T> list) {
        return Views.deeper(list, Collections.unmodifiableList(list));
    }

    public static <T> Set<T> unmodifiableSet(Set<? extends T> set) {
        return Views.deeper(set, Collections.unmodifiableSet(set));
    }

    public static <K, V> Map<K, V> unmodifiableMap(Map<? extends K, ? extends V> map) {
        return Views.deeper(map, Collections.unmodifiableMap(map));
    }

    public static <T> Collection<T> unmodifiableCollection(Collection<? extends T> all) {
        return Views.deeper(all, Collections.unmodifiableCollection(all));
    }
}
