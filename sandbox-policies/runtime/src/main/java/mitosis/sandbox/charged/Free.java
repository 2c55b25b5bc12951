package mitosis.sandbox.charged;

import java.util.function.BiFunction;
import java.util.function.Function;

/** Functions during which collections may be changed: the JDK itself watches for it there. */
final class Free {
    private Free() {}

    static <A, R> Function<A, R> function(Function<? super A, ? extends R> function) {
        if (function == null) {
            return null;
        }
        Ledger ledger = Ledger.ofThisMessage();
        int outside = ledger.guards();
        return argument -> {
            int inside = ledger.guards();
            ledger.resume(outside);
            try {
                return function.apply(argument);
            } finally {
                ledger.resume(inside);
            }
        };
    }

    static <A, B, R> BiFunction<A, B, R> function(
            BiFunction<? super A, ? super B, ? extends R> function) {
        if (function == null) {
            return null;
        }
        Ledger ledger = Ledger.ofThisMessage();
        int outside = ledger.guards();
        return (first, second) -> {
            int inside = ledger.guards();
            ledger.resume(outside);
            try {
                return function.apply(first, second);
            } finally {
                ledger.resume(inside);
            }
        };
    }
}
