package mitosis.sandbox.charged;

import java.time.Duration;

/** Stands in for {@link Duration}. */
public final class Durations {
    private Durations() {}

    public static Duration parse(CharSequence text) {
        return Duration.parse(TimeTexts.bounded(text));
    }
}
