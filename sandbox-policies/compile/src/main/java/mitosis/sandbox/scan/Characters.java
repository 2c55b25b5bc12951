package mitosis.sandbox.scan;

import static java.lang.Character.CONTROL;
import static java.lang.Character.FORMAT;
import static java.lang.Character.LINE_SEPARATOR;
import static java.lang.Character.PARAGRAPH_SEPARATOR;
import static java.lang.Character.PRIVATE_USE;
import static java.lang.Character.SURROGATE;
import static java.lang.Character.UNASSIGNED;

/** Which characters a reader of the source can see for what they are. */
final class Characters {
    private Characters() {}

    static boolean isControl(int c) {
        return c != '\n' && c != '\t' && Character.getType(c) == CONTROL;
    }

    /**
     * Whether a character leaves no mark of its own on the page, or changes the order of others.
     */
    static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case FORMAT, LINE_SEPARATOR, PARAGRAPH_SEPARATOR, PRIVATE_USE, SURROGATE, UNASSIGNED ->
                    true;
            default -> isBlankLetter(c) || isRareSelector(c);
        };
    }

    /** Letters and marks that are drawn as nothing. */
    private static boolean isBlankLetter(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || c == 0x180B
                || c == 0x180C
                || c == 0x180D
                || c == 0x3164
                || c == 0xFFA0;
    }

    /**
     * Variation selectors can carry a hidden text behind a visible character. The two that choose
     * between text and emoji are in ordinary use.
     */
    private static boolean isRareSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0D) || (c >= 0xE0100 && c <= 0xE01EF);
    }
}
