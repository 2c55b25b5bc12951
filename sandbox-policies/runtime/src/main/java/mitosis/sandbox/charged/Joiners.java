package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.StringJoiner;

/** Stands in for {@link StringJoiner}. */
public final class Joiners {
    private Joiners() {}

    public static StringJoiner create(CharSequence delimiter) {
        return new StringJoiner(Strings.of(delimiter));
    }

    public static StringJoiner create(
            CharSequence delimiter, CharSequence prefix, CharSequence suffix) {
        Meter.pay(64);
        return new StringJoiner(Strings.of(delimiter), Strings.of(prefix), Strings.of(suffix));
    }

    public static StringJoiner add(StringJoiner joiner, CharSequence piece) {
        String text = piece == null ? "null" : Strings.of(piece);
        if ((long) joiner.length() + text.length() > Meter.LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "a text may have %d characters at most".formatted(Meter.LONGEST_TEXT));
        }
        Meter.pay(2L * text.length() + 48);
        return joiner.add(text);
    }

    public static String toString(StringJoiner joiner) {
        Meter.text(joiner.length());
        return joiner.toString();
    }
}
