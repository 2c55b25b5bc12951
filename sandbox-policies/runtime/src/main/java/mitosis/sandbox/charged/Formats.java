package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.UnknownFormatConversionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for the formatting of {@link String}. What a format may ask for is bounded before the
 * JDK reads it, and arguments are turned into text here.
 */
public final class Formats {
    private Formats() {}

    private static final Pattern SPECIFIER =
            Pattern.compile(
                    "%(?:(\\d{1,9})\\$)?([-#+ 0,(<]*)(\\d{1,9})?(?:\\.(\\d{1,9}))?(t?[a-zA-Z%])");
    private static final int WIDEST = 1_000;
    private static final int MOST_PRECISE = 200;
    private static final String CONVERSIONS = "dsfncxXobBeEgGScC%";

    public static String format(String format, Object... arguments) {
        return format(Locale.ROOT, format, arguments);
    }

    public static String formatted(String format, Object... arguments) {
        return format(Locale.ROOT, format, arguments);
    }

    public static String format(Locale locale, String format, Object... arguments) {
        Object[] given = arguments == null ? new Object[] {null} : arguments;
        Meter.work(60 + 3L * format.length());
        Object[] known = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            known[i] = plain(given[i]);
        }
        Meter.text(bound(format, known));
        return String.format(locale, format, known);
    }

    /** A value that the JDK can format without asking an agent's object or a container. */
    private static Object plain(Object value) {
        boolean bounded = value == null || Own.isLeaf(value);
        return bounded ? value : Rendering.of(value);
    }

    private static long length(Object value) {
        return switch (value) {
            case String text -> text.length();
            case BigDecimal number -> {
                long digits = Math.abs((long) number.scale()) + number.precision();
                Meter.work(digits * digits / 64);
                yield 2 * digits;
            }
            case BigInteger number -> {
                Meter.work((long) number.bitLength() * number.bitLength() / 1_024);
                yield number.bitLength() / 2;
            }
            case Double _, Float _ -> 340;
            case null, default -> 40;
        };
    }

    /** The most characters that the format can make of these arguments. */
    private static long bound(String format, Object[] arguments) {
        long bound = format.length();
        int next = 0;
        int last = -1;
        Matcher specifier = SPECIFIER.matcher(format);
        for (int at = format.indexOf('%'); at >= 0; at = format.indexOf('%', specifier.end())) {
            Meter.work(40);
            if (!specifier.find(at) || specifier.start() != at) {
                throw new UnknownFormatConversionException("%");
            }
            String conversion = specifier.group(5);
            checked(conversion);
            bound +=
                    40
                            + amount(specifier.group(3), WIDEST)
                            + amount(specifier.group(4), MOST_PRECISE);
            if (conversion.equals("n") || conversion.equals("%")) {
                continue;
            }
            if (specifier.group(1) != null) {
                last = Integer.parseInt(specifier.group(1)) - 1;
            } else if (!specifier.group(2).contains("<")) {
                last = next++;
            }
            bound += last >= 0 && last < arguments.length ? length(arguments[last]) : 0;
        }
        return bound;
    }

    private static void checked(String conversion) {
        boolean time = conversion.length() == 2;
        Meter.work(time ? 200 : 0);
        if (!time && !CONVERSIONS.contains(conversion)) {
            throw new UnknownFormatConversionException(conversion);
        }
    }

    private static int amount(String digits, int most) {
        int amount = digits == null ? 0 : Integer.parseInt(digits);
        if (amount > most) {
            throw new IllegalArgumentException(
                    "a width or precision of %d, at most %d".formatted(amount, most));
        }
        return amount;
    }
}
