package mitosis.creator.prompt;

import java.util.regex.Pattern;

/** Text of others as it may stand between the tags of a prompt. */
final class Quoted {
    /** The tags of our prompts; in a text of others they would end or open one of them. */
    private static final Pattern TAG =
            Pattern.compile(
                    "<(\\s*/?\\s*(?:goal|dialect|attempt|findings|source|change)\\b)",
                    Pattern.CASE_INSENSITIVE);

    private Quoted() {}

    /** The text with our own tags made harmless. */
    static String text(String text) {
        return TAG.matcher(text).replaceAll("&lt;$1");
    }

    /** A source with its lines numbered from 1. */
    static String numbered(String source) {
        StringBuilder numbered = new StringBuilder(source.length() + 1_024);
        int number = 0;
        for (String line : text(source).lines().toList()) {
            numbered.append("%4d  %s%n".formatted(++number, line));
        }
        return numbered.toString().stripTrailing();
    }
}
