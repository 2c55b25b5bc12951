package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

/** Stands in for what exceptions say of themselves. */
public final class Exceptions {
    private Exceptions() {}

    /** The JVM explains its own null pointers by code that the author never saw. */
    public static String getMessage(Throwable thrown) {
        Meter.work(200);
        String message = thrown.getMessage();
        boolean explained =
                thrown instanceof NullPointerException
                        && message != null
                        && message.startsWith("Cannot ")
                        && message.contains(" because ");
        return explained ? null : message;
    }

    public static String getLocalizedMessage(Throwable thrown) {
        return getMessage(thrown);
    }

    public static String toString(Throwable thrown) {
        String message = getMessage(thrown);
        String name = thrown.getClass().getName();
        if (message == null) {
            return name;
        }
        Meter.text((long) name.length() + message.length() + 2);
        return name + ": " + message;
    }
}
