package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Equality, hashes and order of any two values, paid for. The JDK's containers are walked here:
 * their own methods would run through nested ones for ever without paying.
 */
@SuppressWarnings("ReferenceEquality") // as the JDK does it
final class Equality {
    private Equality() {}

    static int hash(Object value) {
        if (value == null) {
            return 0;
        }
        if (Own.isLeaf(value)) {
            Meter.work(2 + (Weight.of(value) >> 3));
            return value.hashCode();
        }
        if (Own.is(value)) {
            Meter.work(2);
            return value.hashCode();
        }
        Meter.down();
        Meter.work(4);
        int hash =
                switch (value) {
                    case List<?> all -> {
                        int sum = 1;
                        for (Object each : all) {
                            sum = 31 * sum + hash(each);
                        }
                        yield sum;
                    }
                    case Set<?> all -> {
                        int sum = 0;
                        for (Object each : all) {
                            sum += hash(each);
                        }
                        yield sum;
                    }
                    case Map<?, ?> all -> {
                        int sum = 0;
                        for (Map.Entry<?, ?> each : all.entrySet()) {
                            sum += hash(each.getKey()) ^ hash(each.getValue());
                        }
                        yield sum;
                    }
                    case Map.Entry<?, ?> entry -> hash(entry.getKey()) ^ hash(entry.getValue());
                    case Optional<?> optional -> hash(optional.orElse(null));
                    default -> Ledger.ofThisMessage().number(value);
                };
        Meter.up();
        return hash;
    }

    static boolean equal(Object a, Object b) {
        if (a == b) {
            Meter.work(1);
            return true;
        }
        if (a == null || b == null) {
            return false;
        }
        if (a instanceof String text) {
            Meter.work(1 + (b instanceof String other ? common(text, other) : 0));
            return text.equals(b);
        }
        if (Own.isLeaf(a)) {
            Meter.work(2 + Weight.of(a));
            return a.equals(b);
        }
        if (Own.is(a)) {
            Meter.work(2);
            return a.equals(b);
        }
        Meter.down();
        Meter.work(4);
        boolean equal = containers(a, b);
        Meter.up();
        return equal;
    }

    private static long common(String a, String b) {
        return a.length() == b.length() ? a.length() >> 3 : 0;
    }

    private static boolean containers(Object a, Object b) {
        return switch (a) {
            case List<?> left when b instanceof List<?> right -> lists(left, right);
            case Set<?> left when b instanceof Set<?> right ->
                    left.size() == right.size() && Collecting.containsEach(right, left);
            case Map<?, ?> left when b instanceof Map<?, ?> right -> maps(left, right);
            case Map.Entry<?, ?> left when b instanceof Map.Entry<?, ?> right ->
                    equal(left.getKey(), right.getKey())
                            && equal(left.getValue(), right.getValue());
            case Optional<?> left when b instanceof Optional<?> right ->
                    equal(left.orElse(null), right.orElse(null));
            default -> false;
        };
    }

    private static boolean lists(List<?> a, List<?> b) {
        Iterator<?> left = a.iterator();
        Iterator<?> right = b.iterator();
        while (left.hasNext() && right.hasNext()) {
            if (!equal(left.next(), right.next())) {
                return false;
            }
        }
        return !left.hasNext() && !right.hasNext();
    }

    private static boolean maps(Map<?, ?> a, Map<?, ?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        Meter.work(Weight.of(a));
        for (Map.Entry<?, ?> each : a.entrySet()) {
            Keys.pay(each.getKey());
            if (!b.containsKey(each.getKey()) || !equal(each.getValue(), b.get(each.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** The natural order of two values. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // what cannot be compared says so itself
    static int compare(Object a, Object b) {
        if (a instanceof String left && b instanceof String right) {
            Meter.work(2 + (Math.min(left.length(), right.length()) >> 3));
            return left.compareTo(right);
        }
        Meter.work(3 + Weight.of(a) + Weight.of(b));
        return ((Comparable) Objects.requireNonNull(a)).compareTo(Objects.requireNonNull(b));
    }
}
