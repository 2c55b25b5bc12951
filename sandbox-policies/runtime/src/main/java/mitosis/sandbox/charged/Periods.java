package mitosis.sandbox.charged;

import java.time.Period;

/** Stands in for {@link Period}. */
public final class Periods {
    private Periods() {}

    public static Period parse(CharSequence text) {
        return Period.parse(TimeTexts.bounded(text));
    }
}
