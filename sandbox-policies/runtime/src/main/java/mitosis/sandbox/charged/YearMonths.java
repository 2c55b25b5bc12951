package mitosis.sandbox.charged;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** Stands in for {@link YearMonth}. */
public final class YearMonths {
    private YearMonths() {}

    public static YearMonth parse(CharSequence text) {
        return YearMonth.parse(TimeTexts.bounded(text));
    }

    public static YearMonth parse(CharSequence text, DateTimeFormatter format) {
        return YearMonth.parse(TimeTexts.bounded(text), format);
    }
}
