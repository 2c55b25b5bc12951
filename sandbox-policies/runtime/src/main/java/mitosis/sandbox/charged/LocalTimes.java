package mitosis.sandbox.charged;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Stands in for {@link LocalTime}. */
public final class LocalTimes {
    private LocalTimes() {}

    public static LocalTime parse(CharSequence text) {
        return LocalTime.parse(TimeTexts.bounded(text));
    }

    public static LocalTime parse(CharSequence text, DateTimeFormatter format) {
        return LocalTime.parse(TimeTexts.bounded(text), format);
    }
}
