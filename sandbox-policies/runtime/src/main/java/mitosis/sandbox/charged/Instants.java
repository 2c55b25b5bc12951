package mitosis.sandbox.charged;

import java.time.Instant;

/** Stands in for {@link Instant}. */
public final class Instants {
    private Instants() {}

    public static Instant parse(CharSequence text) {
        return Instant.parse(TimeTexts.bounded(text));
    }
}
