package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** Stands in for {@link Set}. */
public final class Sets {
    private Sets() {}

    private static final int NODE = 56;

    public static <T> boolean add(Set<T> set, T element) {
        Meter.pay(NODE);
        long hash = Keys.pay(element);
        Collecting.searchedTree(set, element);
        boolean added = Keys.changed(set, element, () -> set.add(element));
        if (added) {
            Keys.added(set.size(), hash);
        }
        return added;
    }

    /** The JDK's own sets of this kind order their elements anew in every process. */
    @SafeVarargs
    public static <T> Set<T> of(T... elements) {
        Set<T> set = new LinkedHashSet<>();
        for (T each : elements) {
            if (!add(set, Objects.requireNonNull(each))) {
                throw new IllegalArgumentException("duplicate element: " + Rendering.of(each));
            }
        }
        return Collections.unmodifiableSet(set);
    }

    public static <T> Set<T> copyOf(Collection<? extends T> all) {
        Set<T> set = new LinkedHashSet<>();
        for (Object each : Collecting.elements(all)) {
            Collecting.addUnchecked(set, Objects.requireNonNull(each));
        }
        return Collections.unmodifiableSet(set);
    }
}
