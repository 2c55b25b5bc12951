package mitosis.sandbox.charged;

import java.time.ZonedDateTime;

/** Stands in for {@link ZonedDateTime}. */
public final class ZonedTimes {
    private ZonedTimes() {}

    public static ZonedDateTime parse(CharSequence text) {
        return ZonedDateTime.parse(TimeTexts.bounded(text));
    }
}
