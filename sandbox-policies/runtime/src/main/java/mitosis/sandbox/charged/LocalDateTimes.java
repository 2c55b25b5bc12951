package mitosis.sandbox.charged;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Stands in for {@link LocalDateTime}. */
public final class LocalDateTimes {
    private LocalDateTimes() {}

    public static LocalDateTime parse(CharSequence text) {
        return LocalDateTime.parse(TimeTexts.bounded(text));
    }

    public static LocalDateTime parse(CharSequence text, DateTimeFormatter format) {
        return LocalDateTime.parse(TimeTexts.bounded(text), format);
    }
}
