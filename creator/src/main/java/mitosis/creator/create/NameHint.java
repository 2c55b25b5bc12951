package mitosis.creator.create;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The start of a name, made from the main words of what is wanted. */
final class NameHint {
    private static final int LONGEST = 30;
    private static final String FALLBACK = "agent";
    private static final Pattern CLASS_NAME =
            Pattern.compile("class\\s+(\\w+)[^{]*\\bimplements\\b[^{]*\\bAgent\\b");
    private static final Set<String> SMALL_WORDS =
            Set.copyOf(
                    Arrays.asList(
                            ("a an the and or but of to in on at by for from with without into as"
                                 + " is are be it its this that these those which who whom whose"
                                 + " what whatever when where how i me my we us our you your he she"
                                 + " they their them can could should would will shall may must do"
                                 + " does make makes made create write build want wants need needs"
                                 + " please agent bot some any every each all then than so if not"
                                 + " no out up give gives tell tells")
                                    .split(" ")));

    private NameHint() {}

    static String of(Origin origin) {
        return switch (origin) {
            case Origin.Goal(String goal) -> ofText(goal);
            case Origin.Change change -> ofText(change.change());
            case Origin.Submission submission -> ofSource(submission.draft().source());
        };
    }

    private static String ofSource(String source) {
        Matcher name = CLASS_NAME.matcher(source);
        return name.find()
                ? ofText(name.group(1).replaceAll("(?<=[a-z0-9])(?=[A-Z])", " "))
                : FALLBACK;
    }

    private static String ofText(String text) {
        String start = text.length() <= 1_000 ? text : text.substring(0, 1_000);
        List<String> words =
                Arrays.stream(
                                Normalizer.normalize(start, Normalizer.Form.NFD)
                                        .replaceAll("\\p{M}+", "")
                                        .toLowerCase(Locale.ROOT)
                                        .split("[^a-z0-9]+"))
                        .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
                        .dropWhile(word -> !Character.isLetter(word.charAt(0)))
                        .toList();
        StringBuilder hint = new StringBuilder();
        for (String word : words) {
            if (hint.length() + word.length() + 1 > LONGEST) {
                break;
            }
            hint.append(hint.isEmpty() ? "" : "-").append(word);
        }
        return hint.isEmpty() ? fallback(words) : hint.toString();
    }

    private static String fallback(List<String> words) {
        return words.isEmpty() ? FALLBACK : words.getFirst().substring(0, LONGEST);
    }
}
