package mitosis.sandbox.charged;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Tells agents' objects, which pay for themselves, from the JDK's, which do not. */
@SuppressWarnings("ReferenceEquality") // as the JDK does it
final class Own {
    private static final ClassLoader PLATFORM = Own.class.getClassLoader();

    private Own() {}

    /** Whether an agent's class made the object: its methods are metered. */
    static boolean is(Object value) {
        ClassLoader loader = value.getClass().getClassLoader();
        return loader != null && loader != PLATFORM;
    }

    /** Whether the JDK's own equals, hashCode and toString cost a constant, or the weight. */
    static boolean isLeaf(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || (value instanceof Enum<?> && !is(value))
                || value.getClass().getPackageName().equals("java.time");
    }

    static boolean isBig(Object value) {
        return value instanceof BigDecimal || value instanceof BigInteger;
    }
}
