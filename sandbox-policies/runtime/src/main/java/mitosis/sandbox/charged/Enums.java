package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

/** Stands in for {@link Enum}. */
public final class Enums {
    private Enums() {}

    /** The constants of an enum as this message has them: they are statics like any other. */
    static <E extends Enum<E>> E[] constants(Class<E> type) {
        Meter.work(200);
        return EnumConstants.of(type);
    }

    public static <E extends Enum<E>> E valueOf(Class<E> type, String name) {
        if (name == null) {
            throw new NullPointerException("Name is null");
        }
        for (E each : constants(type)) {
            Meter.work(2);
            if (each.name().equals(name)) {
                return each;
            }
        }
        Meter.pay(400);
        throw new IllegalArgumentException(
                "No enum constant "
                        + Classes.getSimpleName(type)
                        + "."
                        + name.substring(0, Math.min(100, name.length())));
    }
}
