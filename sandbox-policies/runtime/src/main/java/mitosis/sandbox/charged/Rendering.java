package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * The text of any value, paid for piece by piece. The JDK's containers are walked here: their own
 * toString would run through nested ones for ever without paying.
 */
@SuppressWarnings("ReferenceEquality") // as the JDK does it
final class Rendering {
    private Rendering() {}

    static String of(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof String text) {
            return text;
        }
        if (Own.isLeaf(value) || Own.is(value)) {
            return simple(value);
        }
        StringBuilder text = new StringBuilder();
        append(text, value);
        Meter.pay(2L * text.length() + 24);
        return text.toString();
    }

    /** A value whose own toString pays, or costs little. */
    private static String simple(Object value) {
        if (Own.isBig(value)) {
            Meter.work(Weight.of(value) * Weight.of(value) / 4);
            Meter.pay(64 + Weight.of(value) * 40);
        } else if (Own.is(value)) {
            Meter.work(20);
        } else {
            Meter.pay(64);
        }
        return value.toString();
    }

    static void add(StringBuilder text, String piece) {
        String written = piece == null ? "null" : piece;
        Builders.room(text, written.length());
        text.append(written);
    }

    private static void element(StringBuilder text, Object value) {
        if (value == null || Own.isLeaf(value) || Own.is(value)) {
            add(text, of(value));
        } else {
            append(text, value);
        }
    }

    private static void append(StringBuilder text, Object value) {
        Meter.down();
        Meter.work(4);
        switch (value) {
            case Collection<?> all -> collection(text, all);
            case Map<?, ?> all -> map(text, all);
            case Map.Entry<?, ?> entry -> entry(text, entry);
            case Optional<?> optional -> optional(text, optional);
            case StringBuilder builder -> add(text, builder.toString());
            case Throwable thrown -> add(text, Exceptions.toString(thrown));
            case OptionalInt _,
                    OptionalLong _,
                    OptionalDouble _,
                    IntSummaryStatistics _,
                    LongSummaryStatistics _,
                    DoubleSummaryStatistics _,
                    StringJoiner _,
                    Pattern _ ->
                    add(text, value.toString());
            default -> add(text, plain(value));
        }
        Meter.up();
    }

    private static void collection(StringBuilder text, Collection<?> all) {
        add(text, "[");
        boolean first = true;
        for (Object each : all) {
            add(text, first ? "" : ", ");
            first = false;
            if (each == all) {
                add(text, "(this Collection)");
            } else {
                element(text, each);
            }
        }
        add(text, "]");
    }

    private static void map(StringBuilder text, Map<?, ?> all) {
        add(text, "{");
        boolean first = true;
        for (Map.Entry<?, ?> entry : all.entrySet()) {
            add(text, first ? "" : ", ");
            first = false;
            entry(text, entry);
        }
        add(text, "}");
    }

    private static void entry(StringBuilder text, Map.Entry<?, ?> entry) {
        element(text, entry.getKey());
        add(text, "=");
        element(text, entry.getValue());
    }

    private static void optional(StringBuilder text, Optional<?> optional) {
        if (optional.isEmpty()) {
            add(text, "Optional.empty");
        } else {
            add(text, "Optional[");
            element(text, optional.get());
            add(text, "]");
        }
    }

    /** The text of what has none of its own. */
    static String plain(Object value) {
        Meter.pay(120);
        return value.getClass().getSimpleName()
                + "@"
                + Integer.toHexString(Ledger.ofThisMessage().number(value));
    }
}
