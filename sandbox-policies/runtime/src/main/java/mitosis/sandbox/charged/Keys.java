package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What hashing and comparing a key may cost a table, and the guard over a table meanwhile. */
@SuppressWarnings("ReferenceEquality") // as the JDK does it
final class Keys {
    /** The natural order, paid for: the JDK's tables would compare without paying. */
    static final Comparator<Object> NATURAL = Equality::compare;

    /** No hash: the key is not counted. */
    private static final long NONE = Long.MIN_VALUE;

    private Keys() {}

    /**
     * Pays for looking a key up. Keys that the JDK can order among themselves cost a search in a
     * tree at worst; of all others a whole bin may have to be compared.
     */
    static long pay(Object key) {
        switch (key) {
            case null -> Meter.work(2);
            case String text -> {
                return payOrdered(key, 3 + (text.length() >> 2));
            }
            case Integer _, Long _, Character _, Boolean _, Double _ -> {
                return payOrdered(key, 4);
            }
            case Enum<?> _ -> Meter.work(4);
            default -> {
                if (!Own.is(key)) {
                    return payWalking(key);
                }
                Meter.work(6);
            }
        }
        return NONE;
    }

    /** A text or number: it has an order, so that a bin of them is a tree. */
    private static long payOrdered(Object key, long work) {
        int hash = key.hashCode();
        Meter.work(work * (1L + log(ofMessage().crowd(hash))));
        return hash;
    }

    private static Ledger ofMessage() {
        return Ledger.ofThisMessage();
    }

    private static int log(int crowd) {
        return 32 - Integer.numberOfLeadingZeros(crowd);
    }

    private static long payWalking(Object key) {
        long before = Meter.fuel();
        int hash = Equality.hash(key);
        long once = Math.max(1, before - Meter.fuel());
        Meter.work(4 + once * (1L + ofMessage().crowd(hash)));
        return hash;
    }

    /** Notes that a table has grown by a key. */
    static void added(int size, long hash) {
        Ledger ledger = Ledger.ofThisMessage();
        ledger.tableHas(size);
        if (hash != NONE) {
            ledger.keyAdded((int) hash);
        }
    }

    static void checkChange(Object collection) {
        Ledger.ofThisMessage().checkChange(collection);
    }

    /** Makes a change during which agent code may be asked about keys. */
    static <T> T changing(Object collection, Object key, Supplier<T> change) {
        Ledger ledger = Ledger.ofThisMessage();
        ledger.checkChange(collection);
        if (!asksAgent(collection, key)) {
            return change.get();
        }
        int before = ledger.guards();
        ledger.guard(collection);
        try {
            return change.get();
        } finally {
            ledger.release(before);
        }
    }

    static boolean changed(Object collection, Object key, BooleanSupplier change) {
        return changing(collection, key, change::getAsBoolean);
    }

    private static boolean asksAgent(Object collection, Object key) {
        if (key != null && !Own.isLeaf(key)) {
            return true;
        }
        Comparator<?> order =
                switch (collection) {
                    case SortedMap<?, ?> map -> map.comparator();
                    case SortedSet<?> set -> set.comparator();
                    case PriorityQueue<?> queue -> queue.comparator();
                    default -> NATURAL;
                };
        return order != NATURAL;
    }
}
