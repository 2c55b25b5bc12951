package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.time.format.DateTimeParseException;

/** The limits of texts that are read as times. */
final class TimeTexts {
    private TimeTexts() {}

    static String bounded(CharSequence text) {
        String given = Strings.of(text);
        Meter.work(400);
        if (given.length() > 200) {
            throw new DateTimeParseException("too long", given.substring(0, 40), 0);
        }
        return given;
    }
}
