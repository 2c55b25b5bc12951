package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

/** Stands in for {@link StringBuilder}. */
public final class Builders {
    private Builders() {}

    /** Pays for so many characters more, which must fit. */
    static StringBuilder room(StringBuilder text, long more) {
        if (more < 0 || text.length() + more > Meter.LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "a text may have %d characters at most".formatted(Meter.LONGEST_TEXT));
        }
        Meter.pay(2 * more + 4);
        return text;
    }

    private static int length(String text) {
        return text == null ? 4 : text.length();
    }

    public static StringBuilder create(int capacity) {
        if (capacity < 0) {
            throw new NegativeArraySizeException("%d".formatted(capacity));
        }
        Meter.pay(80);
        return new StringBuilder(Math.min(capacity, 1_024));
    }

    public static StringBuilder create(String text) {
        Meter.pay(2L * text.length() + 80);
        return new StringBuilder(text);
    }

    public static StringBuilder create(CharSequence text) {
        return create(Strings.of(text));
    }

    public static StringBuilder append(StringBuilder builder, String text) {
        return room(builder, length(text)).append(text);
    }

    public static StringBuilder append(StringBuilder builder, Object value) {
        return append(builder, Rendering.of(value));
    }

    public static StringBuilder append(StringBuilder builder, CharSequence text) {
        return append(builder, text == null ? null : Strings.of(text));
    }

    public static StringBuilder append(
            StringBuilder builder, CharSequence text, int begin, int end) {
        String whole = text == null ? "null" : Strings.of(text);
        return append(builder, Strings.substring(whole, begin, end));
    }

    public static StringBuilder append(StringBuilder builder, char[] text) {
        return room(builder, text.length).append(text);
    }

    public static StringBuilder append(StringBuilder builder, char value) {
        return room(builder, 1).append(value);
    }

    public static StringBuilder append(StringBuilder builder, int value) {
        return room(builder, 11).append(value);
    }

    public static StringBuilder append(StringBuilder builder, long value) {
        return room(builder, 20).append(value);
    }

    public static StringBuilder append(StringBuilder builder, boolean value) {
        return room(builder, 5).append(value);
    }

    public static StringBuilder append(StringBuilder builder, double value) {
        Meter.work(20);
        return room(builder, 26).append(value);
    }

    public static StringBuilder append(StringBuilder builder, float value) {
        Meter.work(20);
        return room(builder, 26).append(value);
    }

    public static StringBuilder appendCodePoint(StringBuilder builder, int point) {
        return room(builder, 2).appendCodePoint(point);
    }

    public static StringBuilder repeat(StringBuilder builder, int point, int count) {
        return room(builder, 2L * Math.max(0, count)).repeat(point, count);
    }

    public static StringBuilder repeat(StringBuilder builder, CharSequence text, int count) {
        return append(builder, Strings.repeat(Strings.of(text), count));
    }

    public static StringBuilder insert(StringBuilder builder, int place, String text) {
        moved(builder);
        return room(builder, length(text)).insert(place, text);
    }

    public static StringBuilder insert(StringBuilder builder, int place, Object value) {
        return insert(builder, place, Rendering.of(value));
    }

    public static StringBuilder insert(StringBuilder builder, int place, char value) {
        moved(builder);
        return room(builder, 1).insert(place, value);
    }

    public static StringBuilder insert(StringBuilder builder, int place, int value) {
        moved(builder);
        return room(builder, 11).insert(place, value);
    }

    public static StringBuilder insert(StringBuilder builder, int place, long value) {
        moved(builder);
        return room(builder, 20).insert(place, value);
    }

    public static StringBuilder replace(StringBuilder builder, int begin, int end, String text) {
        moved(builder);
        return room(builder, text.length()).replace(begin, end, text);
    }

    public static StringBuilder delete(StringBuilder builder, int begin, int end) {
        moved(builder);
        return builder.delete(begin, end);
    }

    public static StringBuilder deleteCharAt(StringBuilder builder, int place) {
        moved(builder);
        return builder.deleteCharAt(place);
    }

    public static StringBuilder reverse(StringBuilder builder) {
        Meter.work(4 + builder.length() / 2);
        return builder.reverse();
    }

    private static void moved(StringBuilder builder) {
        Meter.work(2 + builder.length() / 16);
    }

    public static void setLength(StringBuilder builder, int length) {
        if (length > builder.length()) {
            room(builder, length - builder.length());
        }
        builder.setLength(length);
    }

    public static String toString(StringBuilder builder) {
        Meter.pay(2L * builder.length() + 24);
        return builder.toString();
    }

    public static String substring(StringBuilder builder, int begin) {
        return substring(builder, begin, builder.length());
    }

    public static String substring(StringBuilder builder, int begin, int end) {
        Meter.pay(2 * Math.max(0, (long) end - begin) + 24);
        return builder.substring(begin, end);
    }

    public static int indexOf(StringBuilder builder, String wanted) {
        return Strings.indexOf(toString(builder), wanted);
    }

    public static int indexOf(StringBuilder builder, String wanted, int from) {
        return Strings.indexOf(toString(builder), wanted, from);
    }

    public static int lastIndexOf(StringBuilder builder, String wanted) {
        return Strings.lastIndexOf(toString(builder), wanted);
    }
}
