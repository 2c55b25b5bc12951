package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Comparator;
import java.util.Locale;

/** Stands in for {@link String}, where a call costs more than its text's length once. */
public final class Strings {
    private Strings() {}

    /** The text of one of the two kinds of character sequences that agents can have. */
    static String of(CharSequence text) {
        return switch (text) {
            case String string -> string;
            case StringBuilder builder -> Builders.toString(builder);
            case null -> throw new NullPointerException();
            default -> throw new IllegalArgumentException("neither String nor StringBuilder");
        };
    }

    /** A comparator that pays, under the name of the JDK's constant. */
    @SuppressWarnings("MemberName")
    public static Comparator<String> CASE_INSENSITIVE_ORDER() {
        return Strings::compareToIgnoreCase;
    }

    public static String repeat(String text, int count) {
        if (count > 0) {
            Meter.text((long) text.length() * count);
        }
        return text.repeat(count);
    }

    public static String concat(String text, String other) {
        Meter.text((long) text.length() + other.length());
        return text.concat(other);
    }

    public static String substring(String text, int begin) {
        return substring(text, begin, text.length());
    }

    public static String substring(String text, int begin, int end) {
        Meter.pay(2 * Math.max(0, (long) end - begin) + 24);
        return text.substring(begin, end);
    }

    public static CharSequence subSequence(String text, int begin, int end) {
        return substring(text, begin, end);
    }

    public static String toLowerCase(String text) {
        return toLowerCase(text, Locale.ROOT);
    }

    public static String toLowerCase(String text, Locale locale) {
        Meter.pay(4L * text.length() + 24);
        sigmas(text);
        return bounded(text.toLowerCase(locale));
    }

    /** For each sigma the JDK looks through the whole text for the end of its word. */
    private static void sigmas(String text) {
        long count = text.chars().filter(c -> c == '\u03a3').count();
        if (count > 0) {
            Meter.work(count * (2L * text.length() + 200));
        }
    }

    public static String toUpperCase(String text) {
        return toUpperCase(text, Locale.ROOT);
    }

    public static String toUpperCase(String text, Locale locale) {
        Meter.pay(8L * text.length() + 24);
        return bounded(text.toUpperCase(locale));
    }

    /** Some letters become three: a text may grow beyond what it paid for, but not by much. */
    private static String bounded(String text) {
        Meter.text(text.length());
        return text;
    }

    public static String replace(String text, CharSequence target, CharSequence replacement) {
        String wanted = of(target);
        String other = of(replacement);
        long found = occurrences(text, wanted);
        Meter.text(text.length() + found * other.length());
        searched(text, wanted);
        return text.replace(wanted, other);
    }

    private static long occurrences(String text, String wanted) {
        if (wanted.isEmpty()) {
            return text.length() + 1L;
        }
        long count = 0;
        for (int i = indexOf(text, wanted);
                i >= 0;
                i = indexOf(text, wanted, i + wanted.length())) {
            count++;
        }
        return count;
    }

    private static void searched(String text, String wanted) {
        Search.worst(text.length(), wanted);
    }

    public static int indexOf(String text, String wanted) {
        return indexOf(text, wanted, 0);
    }

    public static int indexOf(String text, String wanted, int from) {
        int begin = Math.clamp(from, 0, text.length());
        Search.worst(text.length() - begin, wanted);
        int found = text.indexOf(wanted, from);
        Search.done(begin, found, text.length());
        return found;
    }

    public static int lastIndexOf(String text, String wanted) {
        return lastIndexOf(text, wanted, text.length());
    }

    public static int lastIndexOf(String text, String wanted, int from) {
        int begin = Math.clamp(from, 0, text.length());
        Search.worst(begin, wanted);
        int found = text.lastIndexOf(wanted, from);
        Search.done(Math.max(0, found), begin, begin);
        return found;
    }

    public static int indexOf(String text, int character) {
        return indexOf(text, character, 0);
    }

    public static int indexOf(String text, int character, int from) {
        int found = text.indexOf(character, from);
        Search.done(Math.clamp(from, 0, text.length()), found, text.length());
        return found;
    }

    public static int lastIndexOf(String text, int character) {
        return lastIndexOf(text, character, text.length());
    }

    public static int lastIndexOf(String text, int character, int from) {
        int found = text.lastIndexOf(character, from);
        int begin = Math.clamp(from, 0, text.length());
        Search.done(Math.max(0, found), begin, begin);
        return found;
    }

    public static boolean startsWith(String text, String start) {
        Meter.work(1 + (start.length() >> 3));
        return text.startsWith(start);
    }

    public static boolean startsWith(String text, String start, int from) {
        Meter.work(1 + (start.length() >> 3));
        return text.startsWith(start, from);
    }

    public static boolean endsWith(String text, String end) {
        Meter.work(1 + (end.length() >> 3));
        return text.endsWith(end);
    }

    public static boolean equalsIgnoreCase(String text, String other) {
        Meter.work(1 + (other != null && other.length() == text.length() ? text.length() >> 2 : 0));
        return text.equalsIgnoreCase(other);
    }

    public static int compareToIgnoreCase(String text, String other) {
        Meter.work(2 + (Math.min(text.length(), other.length()) >> 2));
        return text.compareToIgnoreCase(other);
    }

    public static boolean regionMatches(
            String text, int from, String other, int otherFrom, int length) {
        return regionMatches(text, false, from, other, otherFrom, length);
    }

    public static boolean regionMatches(
            String text, boolean ignoreCase, int from, String other, int otherFrom, int length) {
        Meter.work(2 + (Math.clamp(length, 0, other.length()) >> 2));
        return text.regionMatches(ignoreCase, from, other, otherFrom, length);
    }

    public static boolean contains(String text, CharSequence wanted) {
        return indexOf(text, of(wanted)) >= 0;
    }

    public static boolean contentEquals(String text, CharSequence other) {
        return Equality.equal(text, of(other));
    }

    public static boolean equals(String text, Object other) {
        Meter.work(1 + (other instanceof String string ? string.length() >> 3 : 0));
        return text.equals(other);
    }

    public static int compareTo(String text, String other) {
        Meter.work(2 + (Math.min(text.length(), other.length()) >> 3));
        return text.compareTo(other);
    }

    public static String valueOf(Object value) {
        return Rendering.of(value);
    }

    public static String valueOf(char[] characters) {
        Meter.pay(2L * characters.length + 24);
        return new String(characters);
    }

    public static String create(char[] characters) {
        return valueOf(characters);
    }

    public static String create(char[] characters, int offset, int count) {
        Meter.pay(2L * Math.max(0, count) + 24);
        return new String(characters, offset, count);
    }

    @SuppressWarnings("StringOperationCanBeSimplified") // a copy was asked for
    public static String create(String text) {
        Meter.pay(24);
        return new String(text);
    }

    public static String join(CharSequence delimiter, CharSequence... pieces) {
        String between = of(delimiter);
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < pieces.length; i++) {
            Rendering.add(joined, i == 0 ? "" : between);
            Rendering.add(joined, pieces[i] == null ? null : of(pieces[i]));
        }
        return Builders.toString(joined);
    }

    public static String join(CharSequence delimiter, Iterable<?> pieces) {
        String between = of(delimiter);
        StringBuilder joined = new StringBuilder();
        boolean first = true;
        for (Object piece : pieces) {
            Meter.work(2);
            Rendering.add(joined, first ? "" : between);
            first = false;
            Rendering.add(joined, piece == null ? null : of((CharSequence) piece));
        }
        return Builders.toString(joined);
    }

    public static String indent(String text, int count) {
        long lines = 1 + text.chars().filter(c -> c == '\n' || c == '\r').count();
        Meter.work(text.length());
        Meter.text(text.length() + lines * Math.max(0L, count) + 1);
        return text.indent(count);
    }
}
