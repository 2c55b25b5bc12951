package mitosis.sandbox.charged;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Asks an agent's enum for its constants. The JDK would keep the first answer with the class, and
 * the class is shared by all messages, while the constants are each message's own.
 */
final class EnumConstants {
    private EnumConstants() {}

    @SuppressWarnings("unchecked") // values() of an enum answers an array of it
    static <E extends Enum<E>> E[] of(Class<E> type) {
        if (!type.isEnum()) {
            throw new ClassCastException("not an enum");
        }
        if (type.getClassLoader() == null) {
            return type.getEnumConstants();
        }
        call(type, "$ready");
        return (E[]) call(type, "values");
    }

    private static Object call(Class<?> type, String name) {
        try {
            Method method = type.getDeclaredMethod(name);
            method.setAccessible(true);
            return method.invoke(null);
        } catch (InvocationTargetException e) {
            throw EnumConstants.<RuntimeException>asThrown(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("an enum without constants", e);
        }
    }

    /** What agent code throws goes on as it is: a kill must. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T asThrown(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
