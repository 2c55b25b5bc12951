package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

/** Stands in for the two names of a {@link Class} that agents may ask for. */
public final class Classes {
    private Classes() {}

    public static String getName(Class<?> type) {
        Meter.pay(100);
        return type.getName();
    }

    public static String getSimpleName(Class<?> type) {
        Meter.pay(100);
        String name = type.getName();
        if (type.isArray()) {
            return type.getSimpleName();
        }
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
