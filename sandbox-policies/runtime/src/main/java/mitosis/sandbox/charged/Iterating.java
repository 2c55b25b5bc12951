package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Collection;
import java.util.function.Consumer;

/** Stands in for {@link Iterable}. */
public final class Iterating {
    private Iterating() {}

    public static <T> void forEach(Iterable<T> all, Consumer<? super T> action) {
        if (all instanceof Collection<?> collection && !Own.is(all)) {
            Meter.work(2 + 2 * Weight.of(collection));
        }
        all.forEach(action);
    }
}
