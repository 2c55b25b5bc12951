package mitosis.sandbox.charged;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Stands in for {@link java.util.EnumSet} by a set in the order of the constants. The JDK's own
 * would take an enum's constants from a message before.
 */
@SuppressWarnings({"NonApiType", "varargs"}) // as the JDK does it
public final class EnumSets {
    private EnumSets() {}

    public static <E extends Enum<E>> TreeSet<E> noneOf(Class<E> type) {
        return TreeSets.create();
    }

    public static <E extends Enum<E>> TreeSet<E> allOf(Class<E> type) {
        return TreeSets.create(List.of(Enums.constants(type)));
    }

    public static <E extends Enum<E>> TreeSet<E> of(E a) {
        return with(a);
    }

    public static <E extends Enum<E>> TreeSet<E> of(E a, E b) {
        return with(a, b);
    }

    public static <E extends Enum<E>> TreeSet<E> of(E a, E b, E c) {
        return with(a, b, c);
    }

    public static <E extends Enum<E>> TreeSet<E> of(E a, E b, E c, E d) {
        return with(a, b, c, d);
    }

    public static <E extends Enum<E>> TreeSet<E> of(E a, E b, E c, E d, E e) {
        return with(a, b, c, d, e);
    }

    @SafeVarargs
    public static <E extends Enum<E>> TreeSet<E> of(E first, E... others) {
        TreeSet<E> set = TreeSets.create(Arrays.asList(others));
        Sets.add(set, first);
        return set;
    }

    @SafeVarargs
    private static <E extends Enum<E>> TreeSet<E> with(E... constants) {
        return TreeSets.create(List.of(constants));
    }

    public static <E extends Enum<E>> TreeSet<E> range(E first, E last) {
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException(first + " > " + last);
        }
        TreeSet<E> set = TreeSets.create();
        for (E each : Enums.constants(first.getDeclaringClass())) {
            if (each.compareTo(first) >= 0 && each.compareTo(last) <= 0) {
                Sets.add(set, each);
            }
        }
        return set;
    }

    public static <E extends Enum<E>> TreeSet<E> copyOf(Collection<E> all) {
        return TreeSets.create(all);
    }
}
