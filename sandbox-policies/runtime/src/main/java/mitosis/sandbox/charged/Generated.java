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

    /** {@code hashCode()} of a record with these components. */
    public static int hashOf(Object[] components) {
        Meter.pay(32);
        int hash = 0;
        for (Object each : components) {
            hash = 31 * hash + Equality.hash(each);
        }
        return hash;
    }

    /** {@code equals} of two records of one class with these components. */
    public static boolean equalOf(Object[] some, Object[] others) {
        Meter.pay(64);
        for (int i = 0; i < some.length; i++) {
            if (!Equality.equal(some[i], others[i])) {
                return false;
            }
        }
        return true;
    }

    /** {@code toString()} of a record; the names are divided by semicolons. */
    public static String textOf(String record, String names, Object[] components) {
        StringBuilder text = new StringBuilder();
        Rendering.add(text, record);
        Rendering.add(text, "[");
        String[] name = names.split(";", -1);
        for (int i = 0; i < components.length; i++) {
            Rendering.add(text, i == 0 ? "" : ", ");
            Rendering.add(text, name[i]);
            Rendering.add(text, "=");
            Rendering.add(text, Rendering.of(components[i]));
        }
        Rendering.add(text, "]");
        return Builders.toString(text);
    }

    /** Whether a switch's value is this text. */
    public static boolean isText(Object value, String text) {
        return value instanceof String given && Strings.equals(given, text);
    }

    /** Whether a switch's value is the constant of this name. */
    public static boolean isConstant(Object value, String name) {
        return value instanceof Enum<?> constant && Strings.equals(constant.name(), name);
    }

    /** Whether a switch's value is this number or character. */
    public static boolean isNumber(Object value, int number) {
        return switch (value) {
            case Integer given -> given == number;
            case Short given -> given == number;
            case Byte given -> given == number;
            case Character given -> given == number;
            case null, default -> false;
        };
    }
}
