package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Stands in for {@link Collection}; what it is given may be any kind of one. */
public final class Collecting {
    private static final int REFERENCE = 16;
    private static final int NODE = 56;

    private Collecting() {}

    /** The elements as they are now, paid for: later changes of the collection do not matter. */
    static Object[] elements(Collection<?> all) {
        Meter.work(Weight.of(all));
        Meter.pay((long) REFERENCE * all.size());
        return all.toArray();
    }

    public static <T> boolean add(Collection<T> all, T element) {
        return switch (all) {
            case Set<T> set -> Sets.add(set, element);
            case PriorityQueue<T> queue -> Queues.offer(queue, element);
            default -> {
                Ledger ledger = Ledger.ofThisMessage();
                ledger.checkChange(all);
                ledger.listHas(all.size());
                Meter.pay(all instanceof ArrayList ? REFERENCE : NODE);
                yield all.add(element);
            }
        };
    }

    public static boolean contains(Collection<?> all, Object wanted) {
        if (all instanceof Set<?> set) {
            Keys.pay(wanted);
            searchedTree(set, wanted);
            return set.contains(wanted);
        }
        Meter.work(1);
        for (Object each : all) {
            if (Equality.equal(wanted, each)) {
                return true;
            }
        }
        return false;
    }

    static void searchedTree(Collection<?> all, Object wanted) {
        if (all instanceof SortedSet) {
            Meter.work(10 + Weight.of(wanted));
        }
    }

    public static boolean remove(Collection<?> all, Object unwanted) {
        if (all instanceof Set<?> set) {
            Keys.pay(unwanted);
            searchedTree(set, unwanted);
            return Keys.changed(set, unwanted, () -> set.remove(unwanted));
        }
        Keys.checkChange(all);
        for (Iterator<?> i = all.iterator(); i.hasNext(); ) {
            if (Equality.equal(unwanted, i.next())) {
                moved(all);
                i.remove();
                return true;
            }
        }
        return false;
    }

    private static void moved(Collection<?> all) {
        Keys.checkChange(all);
        Meter.work(2 + (Ledger.ofThisMessage().behind(all) >> 3));
    }

    static boolean containsEach(Collection<?> all, Collection<?> wanted) {
        Meter.work(Weight.of(wanted));
        for (Object each : wanted) {
            if (!contains(all, each)) {
                return false;
            }
        }
        return true;
    }

    public static boolean containsAll(Collection<?> all, Collection<?> wanted) {
        return containsEach(all, wanted);
    }

    public static <T> boolean addAll(Collection<T> all, Collection<? extends T> more) {
        Object[] elements = elements(more);
        boolean changed = false;
        for (Object each : elements) {
            changed |= addUnchecked(all, each);
        }
        return changed;
    }

    @SuppressWarnings("unchecked") // the agent's own code vouches for the element's type
    static <T> boolean addUnchecked(Collection<T> all, Object element) {
        return add(all, (T) element);
    }

    public static boolean removeAll(Collection<?> all, Collection<?> unwanted) {
        return keep(all, Objects.requireNonNull(unwanted), false);
    }

    public static boolean retainAll(Collection<?> all, Collection<?> wanted) {
        return keep(all, Objects.requireNonNull(wanted), true);
    }

    private static boolean keep(Collection<?> all, Collection<?> others, boolean those) {
        Meter.work(Weight.of(all));
        boolean changed = false;
        for (Iterator<?> i = all.iterator(); i.hasNext(); ) {
            if (contains(others, i.next()) != those) {
                moved(all);
                i.remove();
                changed = true;
            }
        }
        return changed;
    }

    public static <T> boolean removeIf(Collection<T> all, Predicate<? super T> unwanted) {
        Keys.checkChange(all);
        Meter.work(2 * Weight.of(all) + (Ledger.ofThisMessage().behind(all) >> 3));
        return all.removeIf(unwanted);
    }

    public static void clear(Collection<?> all) {
        Keys.checkChange(all);
        long behind = all instanceof List ? Ledger.ofThisMessage().behind(all) : 0;
        Meter.work(1 + ((Weight.of(all) + behind) >> 3));
        all.clear();
    }

    public static <T> Iterator<T> iterator(Collection<T> all) {
        Meter.work(1 + Ledger.ofThisMessage().emptyBins() / 8);
        Meter.pay(32);
        return all.iterator();
    }

    public static Object[] toArray(Collection<?> all) {
        return elements(all);
    }

    public static Object[] toArray(Collection<?> all, Object[] room) {
        Meter.work(Weight.of(all));
        Meter.pay((long) REFERENCE * all.size());
        return all.toArray(room);
    }

    public static Object[] toArray(Collection<?> all, IntFunction<Object[]> maker) {
        return toArray(all, maker.apply(0));
    }

    /** A list of these elements that nobody else can change. */
    static List<Object> listOf(Object[] elements) {
        Meter.pay(24);
        return Arrays.asList(elements);
    }
}
