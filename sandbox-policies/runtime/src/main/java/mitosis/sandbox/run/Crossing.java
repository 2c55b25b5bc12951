package mitosis.sandbox.run;

import mitosis.agent.Refused;

import org.jspecify.annotations.Nullable;

/** The forms in which text may pass the border, either way. */
final class Crossing {
    static final int NAME = 256;
    static final int KEY = 512;
    static final int LINE = 4 << 10;
    static final int TEXT = 64 << 10;
    static final int PROMPT = 256 << 10;

    private Crossing() {}

    /** A text of the agent's, at most as long as its kind allows, and paid for. */
    static String out(String call, String what, @Nullable String text, int longest) {
        if (text == null) {
            throw new Refused("INVALID_REQUEST", "%s: the %s is null".formatted(call, what));
        }
        if (text.length() > longest) {
            throw new Refused(
                    "MESSAGE_TOO_LARGE",
                    "%s: the %s has %d characters, at most %d may pass"
                            .formatted(call, what, text.length(), longest));
        }
        Meter.pay(2L * text.length() + 24);
        return wellFormed(text);
    }

    /** A text of the host's; the agent pays for it, and absent is empty. */
    static String in(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String bounded =
                text.length() <= Meter.LONGEST_TEXT ? text : text.substring(0, Meter.LONGEST_TEXT);
        Meter.pay(2L * bounded.length() + 24);
        return bounded;
    }

    /** One line: what could forge another one is a space. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.isISOControl(point) || breaksLine(point) ? ' ' : point)
                .forEach(line::appendCodePoint);
        return line.toString();
    }

    private static boolean breaksLine(int point) {
        return point == 0x2028 || point == 0x2029;
    }

    /** A text that every encoder can take: half a surrogate pair becomes U+FFFD. */
    static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return repaired(text);
            }
        }
        return text;
    }

    private static String repaired(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    /** The length in UTF-8 of a well-formed text. */
    static long utf8(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
