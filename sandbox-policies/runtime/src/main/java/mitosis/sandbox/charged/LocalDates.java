package mitosis.sandbox.charged;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/** Stands in for {@link LocalDate}. */
public final class LocalDates {
    private LocalDates() {}

    public static LocalDate parse(CharSequence text) {
        return LocalDate.parse(TimeTexts.bounded(text));
    }

    public static LocalDate parse(CharSequence text, DateTimeFormatter format) {
        return LocalDate.parse(TimeTexts.bounded(text), format);
    }

    public static Stream<LocalDate> datesUntil(LocalDate first, LocalDate end) {
        return Stages.paid(first.datesUntil(end));
    }

    public static Stream<LocalDate> datesUntil(LocalDate first, LocalDate end, Period step) {
        return Stages.paid(first.datesUntil(end, step));
    }
}
