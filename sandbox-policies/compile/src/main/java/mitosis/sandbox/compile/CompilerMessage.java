package mitosis.sandbox.compile;

import java.util.regex.Pattern;

/** A compiler's words on one line. */
final class CompilerMessage {
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");
    private static final int LONGEST = 300;

    private CompilerMessage() {}

    static String of(String words) {
        String line = BREAK.matcher(words.strip()).replaceAll("; ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
