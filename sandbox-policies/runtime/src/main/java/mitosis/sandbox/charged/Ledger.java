package mitosis.sandbox.charged;

import mitosis.sandbox.run.KillCause;
import mitosis.sandbox.run.Meter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** What the library must know about one message as a whole. */
@SuppressWarnings("ReferenceEquality") // as the JDK does it
final class Ledger {
    private static final int SKETCH = 4_096;
    private static final int MOST_GUARDED = 64;

    /** How many keys without an order lie in hash tables, by the lower bits of their hash. */
    private final int[] crowding = new int[SKETCH];

    /** Collections that wait for agent code (equals, hashCode, compare) to answer. */
    private final Object[] guarded = new Object[MOST_GUARDED];

    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Integer> layers = new IdentityHashMap<>();
    private int guards;
    private int largestTable;
    private int largestList;

    private final Map<String, Patterns.Judged> patterns = new HashMap<>();

    static Ledger ofThisMessage() {
        return Meter.library(Ledger::new);
    }

    /** How many keys may share a bin with this hash: all of them might have to be compared. */
    int crowd(int hash) {
        return crowding[spread(hash) & (SKETCH - 1)];
    }

    void keyAdded(int hash) {
        crowding[spread(hash) & (SKETCH - 1)]++;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 12);
    }

    void tableHas(int size) {
        largestTable = Math.max(largestTable, size);
    }

    void listHas(int size) {
        largestList = Math.max(largestList, size);
    }

    /** The most elements that may have to move when one is taken out of the middle of a list. */
    int largestList() {
        return largestList;
    }

    /** The same for one collection: a view may be a small window on the largest list. */
    int behind(Collection<?> all) {
        return all instanceof ArrayList ? all.size() : Math.max(all.size(), largestList);
    }

    /**
     * What walking a hash table may cost beyond its size: an emptied one keeps its capacity. It is
     * nothing as long as all tables are small.
     */
    long emptyBins() {
        return largestTable <= 256 ? 0 : largestTable;
    }

    /** The identity of an object as a number that is the same in every run of a message. */
    int number(Object object) {
        Integer known = numbers.get(object);
        if (known == null) {
            Meter.pay(80);
            known = 0x10001 * (numbers.size() + 1);
            numbers.put(object, known);
        }
        return known;
    }

    /** Notes a view of a collection; answers how many layers it now has. */
    int layer(Object below, Object view) {
        int count = layers.getOrDefault(below, 0) + 1;
        layers.put(view, count);
        return count;
    }

    /** Patterns that were judged and compiled already. */
    Map<String, Patterns.Judged> patterns() {
        return patterns;
    }

    int guards() {
        return guards;
    }

    /** From here on the collection must not change until {@link #release}. */
    void guard(Object collection) {
        if (guards == MOST_GUARDED) {
            throw Meter.end(KillCause.DEPTH);
        }
        guarded[guards++] = collection;
    }

    void release(int before) {
        while (guards > before) {
            guarded[--guards] = null;
        }
    }

    /** Sets the guards aside while a function runs that the JDK itself watches. */
    void resume(int count) {
        guards = count;
    }

    /**
     * A collection may not be changed by the very code that one of its changes waits for: the JDK
     * would link into a stale place and could walk in circles ever after.
     */
    void checkChange(Object collection) {
        if (guards == 0) {
            return;
        }
        if (!isPlain(collection)) {
            throw new ConcurrentModificationException("changed through a view");
        }
        for (int i = 0; i < guards; i++) {
            if (guarded[i] == collection) {
                throw new ConcurrentModificationException("changed while its keys are compared");
            }
        }
    }

    private static boolean isPlain(Object collection) {
        return collection instanceof List
                || collection instanceof Queue
                || switch (collection.getClass().getSimpleName()) {
                    case "HashMap", "LinkedHashMap", "TreeMap", "EnumMap" -> true;
                    case "HashSet", "LinkedHashSet", "TreeSet" -> true;
                    default -> false;
                };
    }
}
