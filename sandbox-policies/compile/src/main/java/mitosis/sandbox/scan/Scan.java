package mitosis.sandbox.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import mitosis.sandbox.Finding;
import mitosis.sandbox.explain.Findings;
import mitosis.sandbox.explain.Rule;

import java.util.List;

/**
 * One pass over the text before any parser sees it. What passes has no look-alike, no hidden text
 * and no nesting that could overflow a parser.
 */
public final class Scan {
    static final int DEEPEST_BRACKETS = 40;

    private final Source source;
    private final String text;
    private final Findings findings = new Findings();
    private Place place = Place.CODE;
    private int brackets;
    private int angles;

    private Scan(Source source) {
        this.source = source;
        this.text = source.text();
    }

    /** Where in the text the pass stands. */
    private enum Place {
        CODE,
        STRING,
        CHARACTER,
        TEXT_BLOCK,
        LINE_COMMENT,
        BLOCK_COMMENT;

        boolean literal() {
            return this == STRING || this == CHARACTER || this == TEXT_BLOCK;
        }
    }

    /** Answers what the text is to be refused for; nothing if it may be parsed. */
    public static List<Finding> scan(Source source, int sourceBytes) {
        Scan scan = new Scan(source);
        if (scan.fits(sourceBytes)) {
            scan.pass();
        }
        return scan.findings.list();
    }

    private boolean fits(int sourceBytes) {
        int size = text.length() > sourceBytes ? text.length() : text.getBytes(UTF_8).length;
        if (size > sourceBytes) {
            findings.add(
                    Rule.SOURCE_SIZE,
                    0,
                    0,
                    "the source has %,d bytes, at most %,d are read".formatted(size, sourceBytes));
            return false;
        }
        return true;
    }

    private void pass() {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            judge(c, at);
            at = step(c, at);
        }
    }

    private void judge(int c, int at) {
        if (Characters.isControl(c)) {
            object(Rule.CONTROL_CHARACTER, at, "control character " + name(c));
        } else if (c > '~' && Characters.isHidden(c)) {
            object(Rule.HIDDEN_CHARACTER, at, "hidden character " + name(c));
        } else if (c > '~' && place == Place.CODE) {
            object(Rule.NON_ASCII, at, "character " + name(c) + " outside literals and comments");
        }
    }

    /** Moves on by one token of the pass and answers where it ends. */
    private int step(int c, int at) {
        if (c == '\\' && text.startsWith("u", at + 1)) {
            return escape(at);
        }
        return switch (place) {
            case CODE -> code(c, at);
            case STRING -> inQuotes(c, at, '"');
            case CHARACTER -> inQuotes(c, at, '\'');
            case TEXT_BLOCK -> c == '\\' ? pastEscape(at) : until("\"\"\"", at, c);
            case LINE_COMMENT -> until("\n", at, c);
            case BLOCK_COMMENT -> until("*/", at, c);
        };
    }

    private int code(int c, int at) {
        if (text.startsWith("\"\"\"", at)) {
            return enter(Place.TEXT_BLOCK, at + 3);
        }
        if (text.startsWith("//", at)) {
            return enter(Place.LINE_COMMENT, at + 2);
        }
        if (text.startsWith("/*", at)) {
            return enter(Place.BLOCK_COMMENT, at + 2);
        }
        switch (c) {
            case '"' -> place = Place.STRING;
            case '\'' -> place = Place.CHARACTER;
            case '(', '[', '{' -> open(at);
            case ')', ']', '}' -> brackets = Math.max(0, brackets - 1);
            default -> {
                // nothing that nests or hides
            }
        }
        angle(c, at);
        return at + Character.charCount(c);
    }

    private void open(int at) {
        if (++brackets > DEEPEST_BRACKETS) {
            object(
                    Rule.BRACKET_DEPTH,
                    at,
                    "more than %d brackets are open here".formatted(DEEPEST_BRACKETS));
        }
    }

    /**
     * Type arguments nest too. A comparison looks the same, so every token that ends an operand
     * starts the count again.
     */
    private void angle(int c, int at) {
        switch (c) {
            case '<' -> angles++;
            case '>' -> angles = Math.max(0, angles - 1);
            case ';', '{', '}', '(', ')', '&', '|', '=', '+', '-', '*', '/' -> angles = 0;
            default -> {
                // part of a type or of an operand
            }
        }
        if (angles > DEEPEST_BRACKETS) {
            object(
                    Rule.BRACKET_DEPTH,
                    at,
                    "more than %d angle brackets are open here".formatted(DEEPEST_BRACKETS));
            angles = 0;
        }
    }

    /** A literal that is never closed ends with its line; the parser will say so. */
    private int inQuotes(int c, int at, char quote) {
        if (c == '\\') {
            return pastEscape(at);
        }
        if (c == quote || c == '\n') {
            place = Place.CODE;
        }
        return at + Character.charCount(c);
    }

    /** An escaped quote or backslash ends nothing; any other character is looked at in its turn. */
    private int pastEscape(int at) {
        boolean quoted = at + 1 < text.length() && "\"'\\".indexOf(text.charAt(at + 1)) >= 0;
        return quoted ? at + 2 : at + 1;
    }

    private int until(String end, int at, int c) {
        if (text.startsWith(end, at)) {
            return enter(Place.CODE, at + end.length());
        }
        return at + Character.charCount(c);
    }

    private int enter(Place next, int at) {
        place = next;
        return at;
    }

    /**
     * A unicode escape is read before anything else is, so one that stands for a quote would end
     * the literal it seems to be part of.
     */
    private int escape(int at) {
        int end = Math.min(text.length(), at + 6);
        String digits = text.substring(at + 2, end);
        if (!place.literal()) {
            object(Rule.UNICODE_ESCAPE, at, "a unicode escape outside a literal");
        } else if (!digits.matches("[0-9a-fA-F]{4}")) {
            object(Rule.UNICODE_ESCAPE, at, "a unicode escape without its four hex digits");
        } else if ("\"'\\\n\r".indexOf(Integer.parseInt(digits, 16)) >= 0) {
            object(Rule.UNICODE_ESCAPE, at, "a unicode escape for a quote, backslash or line end");
        }
        return at + 2;
    }

    private void object(Rule rule, int at, String message) {
        findings.add(rule, source.line(at), source.column(at), message);
    }

    private static String name(int c) {
        return "U+%04X".formatted(c);
    }
}
