package mitosis.sandbox.charged;

import java.time.OffsetDateTime;

/** Stands in for {@link OffsetDateTime}. */
public final class OffsetTimes {
    private OffsetTimes() {}

    public static OffsetDateTime parse(CharSequence text) {
        return OffsetDateTime.parse(TimeTexts.bounded(text));
    }
}
