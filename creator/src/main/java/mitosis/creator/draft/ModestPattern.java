package mitosis.creator.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression from a draft that can be matched outside of the sandbox: its form leaves the
 * matcher no way to branch without reading a character, and the characters it may read are counted.
 * Only single characters and classes are repeated, groups are not; there are no look-arounds and no
 * back references.
 */
public final class ModestPattern {
    private static final int MAX_LENGTH = 300;
    private static final int MAX_BRANCHES = 8;
    private static final int MAX_READS = 2_000_000;
    private static final Pattern LEADING_FLAGS = Pattern.compile("^\\(\\?[ism]{1,3}\\)");
    private static final Pattern CLASS = Pattern.compile("\\[\\^?]?(?:\\\\.|[^\\\\\\[\\]])*+]");
    private static final Pattern ESCAPE =
            Pattern.compile(
                    "\\\\(?:[dDwWsSbBntr]|[pP]\\{[A-Za-z]{1,20}}|u[0-9A-Fa-f]{4}|[^A-Za-z0-9])");
    private static final Pattern REPEATED_MUCH = Pattern.compile("\\)[*+?{]|}\\{");
    private static final Pattern REPEATED_EDGE = Pattern.compile("[\\^$][*+?{]");

    private final String text;
    private final Pattern pattern;

    private ModestPattern(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /** The pattern, when its form is modest enough. */
    public static Optional<ModestPattern> find(String text) {
        if (text.length() > MAX_LENGTH || !modest(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ModestPattern(text, Pattern.compile(text)));
        } catch (PatternSyntaxException _) {
            return Optional.empty();
        }
    }

    public String text() {
        return text;
    }

    /** Whether it occurs; a search that reads too much has not found it. */
    public boolean foundIn(String reply) {
        try {
            return pattern.matcher(new CountedText(reply, new Reads())).find();
        } catch (ReadTooMuch _) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModestPattern pattern && pattern.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean modest(String text) {
        String bare = LEADING_FLAGS.matcher(text).replaceFirst("");
        Matcher escapes = ESCAPE.matcher(bare);
        // An edge that has no width must not be repeated, so it stands as one in what is judged.
        String unescaped =
                escapes.replaceAll(found ->
                        found.group().equalsIgnoreCase("\\b")
                                ? Matcher.quoteReplacement("^")
                                : "x");
        if (unescaped.contains("\\")) {
            return false;
        }
        String skeleton = CLASS.matcher(unescaped).replaceAll("x");
        return skeleton.indexOf('[') < 0
                && !REPEATED_MUCH.matcher(skeleton).find()
                && !REPEATED_EDGE.matcher(skeleton).find()
                && !skeleton.replace("(?:", "(").contains("(?")
                && skeleton.chars().filter(c -> c == '|').count() <= MAX_BRANCHES;
    }

    /** Thrown to leave the matcher. */
    private static final class ReadTooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        ReadTooMuch() {
            super(null, null, false, false);
        }
    }

    /** How many characters may still be read. */
    private static final class Reads {
        private int left = MAX_READS;

        void take() {
            if (--left < 0) {
                throw new ReadTooMuch();
            }
        }
    }

    /** A text that counts how often it is read. */
    private record CountedText(CharSequence text, Reads reads) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads.take();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.subSequence(start, end), reads);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
