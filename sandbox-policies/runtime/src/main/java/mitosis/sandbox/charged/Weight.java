package mitosis.sandbox.charged;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.SortedSet;

/** How much there is to read of a value, in elements. Never asks an agent's object. */
final class Weight {
    private Weight() {}

    static long of(Object value) {
        return switch (value) {
            case null -> 1;
            case String text -> text.length();
            case StringBuilder text -> text.length();
            case Collection<?> all when !Own.is(all) -> of(all);
            case Map<?, ?> all when !Own.is(all) -> of(all);
            case Object[] all -> all.length;
            case int[] all -> all.length;
            case char[] all -> all.length;
            case long[] all -> all.length;
            case double[] all -> all.length;
            case float[] all -> all.length;
            case boolean[] all -> all.length;
            case byte[] all -> all.length;
            case short[] all -> all.length;
            case BigDecimal number -> number.precision() / 8;
            case BigInteger number -> number.bitLength() / 64;
            default -> 1;
        };
    }

    static long of(Collection<?> all) {
        boolean hashed = !(all instanceof List || all instanceof Queue || all instanceof SortedSet);
        return all.size() + (hashed ? Ledger.ofThisMessage().emptyBins() : 0);
    }

    static long of(Map<?, ?> all) {
        boolean hashed = !(all instanceof SortedMap);
        return all.size() + (hashed ? Ledger.ofThisMessage().emptyBins() : 0);
    }
}
