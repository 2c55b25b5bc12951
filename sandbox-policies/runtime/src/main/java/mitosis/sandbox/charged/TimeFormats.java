package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Stands in for {@link DateTimeFormatter}. */
public final class TimeFormats {
    private TimeFormats() {}

    private static final int LONGEST = 100;

    /** English, whatever the host speaks: a message must run the same everywhere. */
    public static DateTimeFormatter ofPattern(String pattern) {
        return ofPattern(pattern, Locale.ENGLISH);
    }

    public static DateTimeFormatter ofPattern(String pattern, Locale locale) {
        Meter.work(800);
        Meter.pay(1_200);
        if (pattern.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a pattern of more than %d characters".formatted(LONGEST));
        }
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
