package mitosis.models.offline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts texts into sentences and sentences down to size. */
public final class Sentences {
    private static final Pattern END = Pattern.compile("(?<=[.!?])[\"')\\]]?\\s+|\\s*\\R\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern FRONT = Pattern.compile("^(?:[-*•#>]+|\\d{1,2}[.)])\\s+");

    private Sentences() {}

    /** The sentences of a text, without the dashes and numbers of lists. */
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        for (String part : END.splitAsStream(text.strip()).toList()) {
            String bare = FRONT.matcher(part.strip()).replaceFirst("").strip();
            if (!bare.isEmpty()) {
                sentences.add(bare);
            }
        }
        return sentences;
    }

    /** At most so many words of a text, with an ellipsis where something was left out. */
    public static String cut(String text, int words) {
        List<String> all = SPACE.splitAsStream(text.strip()).toList();
        return all.size() <= words
                ? String.join(" ", all)
                : String.join(" ", all.subList(0, words)).replaceFirst("[,;:.]$", "") + " …";
    }

    /** A text with a capital in front and a full stop behind. */
    public static String whole(String text) {
        String bare = text.strip();
        if (bare.isEmpty()) {
            return bare;
        }
        String capital = capital(bare);
        return ".!?…:\"”".indexOf(capital.charAt(capital.length() - 1)) >= 0
                ? capital
                : capital + ".";
    }

    /** A text with a capital in front. */
    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
