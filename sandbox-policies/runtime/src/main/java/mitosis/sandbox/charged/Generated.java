package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

/** What rewritten classes call beside the stand-ins. */
public final class Generated {
    private Generated() {}

    /** Pays for reading a value once. */
    public static void reads(Object value) {
        Meter.work((Weight.of(value) >> 3) + 1);
    }

    /** Pays for reading a value once and for a result about as long. */
    public static void copies(Object value) {
        Meter.pay(2 * Weight.of(value) + 24);
    }

    /** Pays for the text that an exception keeps of its cause. */
    public static void cause(Throwable cause) {
        if (cause != null) {
            Meter.work(200);
            String message = cause.getMessage();
            Meter.pay(4L * (message == null ? 0 : message.length()) + 200);
        }
    }

    /** {@code clone()} of an array. */
    public static Object copyOf(Object array) {
        return switch (array) {
            case int[] all -> {
                Meter.array(all.length, 4);
                yield all.clone();
            }
            case char[] all -> {
                Meter.array(all.length, 2);
                yield all.clone();
            }
            case long[] all -> {
                Meter.array(all.length, 8);
                yield all.clone();
            }
            case double[] all -> {
                Meter.array(all.length, 8);
                yield all.clone();
            }
            case float[] all -> {
                Meter.array(all.length, 4);
                yield all.clone();
            }
            case boolean[] all -> {
                Meter.array(all.length, 1);
                yield all.clone();
            }
            case byte[] all -> {
                Meter.array(all.length, 1);
                yield all.clone();
            }
            case short[] all -> {
                Meter.array(all.length, 2);
                yield all.clone();
            }
            case Object[] all -> {
                Meter.array(all.length, 8);
                yield all.clone();
            }
            case null, default -> throw new NullPointerException();
        };
    }

    /** {@code super.toString()} where the superclass is Object. */
    public static String plainText(Object value) {
        return Rendering.plain(value);
    }

    /** {@code super.hashCode()} where the superclass is Object; also a key that has no other. */
    public static int number(Object value) {
        return Ledger.ofThisMessage().number(value);
    }

    /** {@code super.equals(other)} where the superclass is Object. */
    @SuppressWarnings("ReferenceEquality") // that is what Object answers
    public static boolean same(Object value, Object other) {
        Meter.work(2);
        return value == other;
    }
}
