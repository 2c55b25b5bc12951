package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Collection;
import java.util.LinkedList;

/** Stands in for the constructors of {@link LinkedList}. */
@SuppressWarnings({"JdkObsolete", "NonApiType"}) // as the JDK does it
public final class LinkedLists {
    private LinkedLists() {}

    public static <T> LinkedList<T> create() {
        Meter.pay(40);
        return new LinkedList<>();
    }

    public static <T> LinkedList<T> create(Collection<? extends T> all) {
        LinkedList<T> list = create();
        Collecting.addAll(list, all);
        return list;
    }
}
