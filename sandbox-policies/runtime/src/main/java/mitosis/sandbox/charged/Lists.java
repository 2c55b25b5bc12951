package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.function.UnaryOperator;

/** Stands in for {@link List}. */
@SuppressWarnings("NonApiType") // as the JDK does it
public final class Lists {
    private static final int REFERENCE = 16;
    private static final int LINK = 40;

    private Lists() {}

    private static void grow(List<?> list) {
        Ledger ledger = Ledger.ofThisMessage();
        ledger.checkChange(list);
        ledger.listHas(list.size());
        Meter.pay(list instanceof LinkedList ? LINK : REFERENCE);
    }

    /** Everything behind a place moves, or a linked list is walked to it. */
    private static void moved(List<?> list) {
        Keys.checkChange(list);
        Meter.work(2 + (Ledger.ofThisMessage().behind(list) >> 3));
    }

    private static void walked(List<?> list) {
        if (list instanceof LinkedList) {
            Meter.work(list.size() >> 2);
        }
    }

    public static <T> boolean add(List<T> list, T element) {
        grow(list);
        return list.add(element);
    }

    public static <T> void add(List<T> list, int place, T element) {
        grow(list);
        moved(list);
        list.add(place, element);
    }

    public static <T> T get(List<T> list, int place) {
        walked(list);
        return list.get(place);
    }

    public static <T> T set(List<T> list, int place, T element) {
        walked(list);
        return list.set(place, element);
    }

    public static <T> T remove(List<T> list, int place) {
        moved(list);
        return list.remove(place);
    }

    public static <T> boolean addAll(List<T> list, int place, Collection<? extends T> more) {
        moved(list);
        Object[] elements = Collecting.elements(more);
        Meter.pay((long) LINK * elements.length);
        Ledger.ofThisMessage().listHas(list.size() + elements.length);
        return insert(list, place, elements);
    }

    @SuppressWarnings("unchecked") // they come from a collection of that type
    private static <T> boolean insert(List<T> list, int place, Object[] elements) {
        return list.addAll(place, (List<T>) Collecting.listOf(elements));
    }

    public static int indexOf(List<?> list, Object wanted) {
        int place = 0;
        for (Object each : list) {
            if (Equality.equal(wanted, each)) {
                return place;
            }
            place++;
        }
        return -1;
    }

    public static int lastIndexOf(List<?> list, Object wanted) {
        int place = 0;
        int last = -1;
        for (Object each : list) {
            if (Equality.equal(wanted, each)) {
                last = place;
            }
            place++;
        }
        return last;
    }

    /** Natural order is one that pays; all others are agents' or the library's own. */
    @SuppressWarnings("unchecked") // it orders whatever can be ordered
    static <T> Comparator<? super T> order(Comparator<? super T> order) {
        return order == null ? (Comparator<T>) Keys.NATURAL : order;
    }

    public static <T> void sort(List<T> list, Comparator<? super T> order) {
        Meter.pay(8L * list.size() + 16);
        Meter.work(2L * list.size());
        list.sort(order(order));
    }

    public static <T> void replaceAll(List<T> list, UnaryOperator<T> change) {
        Meter.work(2 + 2L * list.size());
        list.replaceAll(change);
    }

    public static <T> List<T> subList(List<T> list, int begin, int end) {
        Meter.pay(64);
        return Views.deeper(list, list.subList(begin, end));
    }

    public static <T> List<T> reversed(List<T> list) {
        Meter.pay(48);
        return Views.deeper(list, list.reversed());
    }

    public static <T> void addFirst(List<T> list, T element) {
        grow(list);
        moved(list);
        list.addFirst(element);
    }

    public static <T> void addLast(List<T> list, T element) {
        grow(list);
        list.addLast(element);
    }

    public static <T> T removeFirst(List<T> list) {
        moved(list);
        return list.removeFirst();
    }

    public static <T> T removeLast(List<T> list) {
        Keys.checkChange(list);
        Meter.work(2);
        return list.removeLast();
    }

    public static <T> ListIterator<T> listIterator(List<T> list) {
        Meter.pay(48);
        return list.listIterator();
    }

    public static <T> List<T> copyOf(Collection<? extends T> all) {
        return unmodifiable(Collecting.elements(all));
    }

    @SuppressWarnings("varargs") // the JDK's own method is given the same array
    @SafeVarargs
    public static <T> List<T> of(T... elements) {
        Meter.pay(8L * elements.length + 24);
        return List.of(elements);
    }

    @SuppressWarnings("unchecked") // the elements came out of a collection of that type
    private static <T> List<T> unmodifiable(Object[] elements) {
        Meter.pay(8L * elements.length);
        return (List<T>) List.of(elements);
    }

    /** A list that grows by payment, for the library's own use. */
    static <T> ArrayList<T> fresh() {
        Meter.pay(80);
        return new ArrayList<>();
    }
}
