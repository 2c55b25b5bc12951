package mitosis.sandbox.charged;

import mitosis.sandbox.charged.PatternPart.Size;

import java.util.regex.PatternSyntaxException;

/**
 * Reads a regular expression before the JDK does and refuses one whose matching could go through
 * many choices without reading a character: those steps would be paid by nobody. What it does not
 * understand it refuses.
 */
final class PatternJudge {
    private static final int DEEPEST = 40;
    private static final int MOST_CHOICES = 6;
    private static final int LONGEST_LOOK_BEHIND = 128;
    private static final int LONGEST = 2_000;

    private final String text;
    private int at;
    private int depth;

    private PatternJudge(String text) {
        this.text = text;
    }

    /** How many choices can be crossed without reading; each may double the work. */
    static int choices(String pattern) {
        PatternJudge judge = new PatternJudge(pattern);
        if (pattern.length() > LONGEST) {
            throw judge.costly("longer than %d characters".formatted(LONGEST));
        }
        Size whole = judge.alternatives();
        if (judge.at < pattern.length()) {
            throw judge.refused("unmatched )");
        }
        if (whole.choices() > MOST_CHOICES) {
            throw judge.costly("too many choices that can be empty");
        }
        return whole.choices();
    }

    /** Not a slip of the pen, so not an exception that agents catch for one: the message ends. */
    private UnsupportedOperationException costly(String why) {
        return new UnsupportedOperationException("the pattern is not admitted: " + why);
    }

    private PatternSyntaxException refused(String why) {
        return new PatternSyntaxException("not admitted: " + why, text, at);
    }

    private boolean looking(String wanted) {
        return text.startsWith(wanted, at);
    }

    private boolean more() {
        return at < text.length();
    }

    private Size alternatives() {
        if (++depth > DEEPEST) {
            throw costly("nested too deeply");
        }
        Size all = sequence();
        while (more() && text.charAt(at) == '|') {
            at++;
            all = all.or(sequence());
        }
        depth--;
        return all;
    }

    private Size sequence() {
        Size all = Size.EMPTY;
        while (more() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            all = all.then(quantified(atom()));
        }
        return all;
    }

    private Size quantified(Size atom) {
        Size size = atom;
        while (more()) {
            long least;
            long most;
            switch (text.charAt(at)) {
                case '*' -> {
                    least = 0;
                    most = Size.ENDLESS;
                    at++;
                }
                case '+' -> {
                    least = 1;
                    most = Size.ENDLESS;
                    at++;
                }
                case '?' -> {
                    least = 0;
                    most = 1;
                    at++;
                }
                case '{' -> {
                    long[] bounds = bounds();
                    least = bounds[0];
                    most = bounds[1];
                    if (size.nullable() && (least > 8 || (most > 8 && most != Size.ENDLESS))) {
                        throw costly("a count over something that can be empty");
                    }
                }
                default -> {
                    return size;
                }
            }
            if (more() && (text.charAt(at) == '?' || text.charAt(at) == '+')) {
                at++;
            }
            size = size.times(least, most);
        }
        return size;
    }

    private long[] bounds() {
        int end = text.indexOf('}', at);
        if (end < 0) {
            throw refused("a count without end");
        }
        String[] written = text.substring(at + 1, end).split(",", -1);
        try {
            long least = Long.parseLong(written[0].strip());
            long most =
                    written.length == 1
                            ? least
                            : written[1].isBlank()
                                    ? Size.ENDLESS
                                    : Long.parseLong(written[1].strip());
            if (written.length > 2 || least > LONGEST || (most > LONGEST && most != Size.ENDLESS)) {
                throw costly("a count above %d".formatted(LONGEST));
            }
            at = end + 1;
            return new long[] {least, most};
        } catch (NumberFormatException _) {
            throw refused("a count that is no number");
        }
    }

    private Size atom() {
        char c = text.charAt(at);
        return switch (c) {
            case '(' -> group();
            case '[' -> {
                characterClass(1);
                yield Size.CHARACTER;
            }
            case '^', '$' -> {
                at++;
                yield Size.EMPTY;
            }
            case '\\' -> escape(false);
            case '*', '+', '?' -> throw refused("dangling " + c);
            default -> {
                at += Character.isHighSurrogate(c) && at + 1 < text.length() ? 2 : 1;
                yield Size.CHARACTER;
            }
        };
    }

    private Size group() {
        at++;
        boolean behind = false;
        boolean looksOnly = false;
        if (looking("?")) {
            at++;
            if (looking(":") || looking(">")) {
                at++;
            } else if (looking("=") || looking("!")) {
                at++;
                looksOnly = true;
            } else if (looking("<=") || looking("<!")) {
                at += 2;
                looksOnly = true;
                behind = true;
            } else if (looking("<")) {
                skipTo('>');
            } else if (flags()) {
                return Size.EMPTY;
            }
        }
        Size inside = alternatives();
        if (!looking(")")) {
            throw refused("an unclosed group");
        }
        at++;
        if (behind && inside.longest() > LONGEST_LOOK_BEHIND) {
            throw refused("a look behind of more than 64 characters");
        }
        return looksOnly ? new Size(true, inside.choices(), 0) : inside;
    }

    /** Reads flags; answers whether they stand alone. */
    private boolean flags() {
        while (more() && "imsuUd-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (looking(")")) {
            at++;
            return true;
        }
        if (!looking(":")) {
            throw refused("an unknown flag");
        }
        at++;
        return false;
    }

    private void skipTo(char end) {
        int found = text.indexOf(end, at);
        if (found < 0) {
            throw refused("no %s".formatted(end));
        }
        at = found + 1;
    }

    private void characterClass(int nesting) {
        if (nesting > 4) {
            throw refused("classes nested too deeply");
        }
        at++;
        if (looking("^")) {
            at++;
        }
        for (boolean first = true; ; first = false) {
            if (!more()) {
                throw refused("an unclosed class");
            }
            char c = text.charAt(at);
            if (c == ']' && !first) {
                at++;
                return;
            }
            switch (c) {
                case '[' -> characterClass(nesting + 1);
                case '\\' -> escape(true);
                default -> at++;
            }
        }
    }

    private Size escape(boolean inClass) {
        at++;
        if (!more()) {
            throw refused("an escape of nothing");
        }
        char c = text.charAt(at++);
        if (c == 'Q') {
            return quotation(inClass);
        }
        if (c == 'k') {
            skipTo('>');
            return Size.BACK_REFERENCE;
        }
        if (c >= '1' && c <= '9') {
            digits();
            return Size.BACK_REFERENCE;
        }
        if (c == '0') {
            digits();
            return Size.CHARACTER;
        }
        if (c == 'p' || c == 'P' || (c == 'x' && looking("{"))) {
            if (looking("{")) {
                skipTo('}');
            } else {
                at++;
            }
            return Size.CHARACTER;
        }
        at += c == 'x' ? 2 : c == 'u' ? 4 : c == 'c' ? 1 : 0;
        if (c == 'x' || c == 'u' || c == 'c') {
            return Size.CHARACTER;
        }
        if ("bBAzZG".indexOf(c) >= 0) {
            if (c == 'b' && looking("{")) {
                throw refused("\\b{g}");
            }
            return Size.EMPTY;
        }
        if (Character.isLetter(c) && "dDwWsShHvVRtnrfaeE".indexOf(c) < 0) {
            throw refused("the escape of " + c);
        }
        return Size.CHARACTER;
    }

    private void digits() {
        while (more() && Character.isDigit(text.charAt(at))) {
            at++;
        }
    }

    private Size quotation(boolean inClass) {
        if (inClass) {
            throw refused("\\Q in a class");
        }
        int close = text.indexOf("\\E", at);
        int end = close < 0 ? text.length() : close;
        Size size = new Size(end == at, 0, 2L * (end - at));
        at = close < 0 ? end : close + 2;
        return size;
    }
}
