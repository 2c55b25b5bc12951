package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.function.Consumer;

/** Stands in for {@link Iterator}. */
public final class Iterators {
    private Iterators() {}

    public static void remove(Iterator<?> iterator) {
        Ledger ledger = Ledger.ofThisMessage();
        if (ledger.guards() > 0) {
            throw new ConcurrentModificationException("changed while keys are compared");
        }
        Meter.work(30 + ledger.largestList() / 8);
        iterator.remove();
    }

    public static <T> void forEachRemaining(Iterator<T> iterator, Consumer<? super T> action) {
        while (iterator.hasNext()) {
            Meter.work(2);
            action.accept(iterator.next());
        }
    }
}
