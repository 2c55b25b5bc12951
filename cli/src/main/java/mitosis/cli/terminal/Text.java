package mitosis.cli.terminal;

import java.util.Locale;

/** Words as people read them. */
public final class Text {
    private Text() {}

    /** The same text on one line, without anything that moves a terminal's cursor. */
    public static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "").strip();
    }

    /**
     * The same text without control characters but line ends and tabs: an agent's words move no
     * cursor.
     */
    public static String harmless(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }

    /** At most this many characters, the last one a sign that there were more. */
    public static String shortened(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** "1 agent", "2 agents". */
    public static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
