package mitosis.models.offline.chat;

import mitosis.models.Prompt;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt as the writer understands it.
 *
 * @param wish what is asked for; absent when no words say it
 * @param rules what the system text demands
 * @param goal the goal that the system text names; empty without one
 * @param request what the person said
 * @param material the text that is to be worked on
 */
record Reading(Optional<Wish> wish, String rules, String goal, String request, String material) {
    private static final int OPENING = 400;

    private static final Pattern GOAL = Pattern.compile("(?i)\\bgoal\\b[^:\\n]{0,40}:\\s*(.+)");
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?m)^(?:Text|Draft|Topic|Subject|Project|Task|Message|What needs a name"
                            + "|Results of the team):[ \\t]*\\R?");
    private static final Pattern COUNT =
            Pattern.compile(
                    "(?i)\\b(\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten)\\s+"
                            + "(?:[\\w-]+\\s+){0,2}?"
                            + "(?:ideas?|names?|questions?|sentences?|suggestions?|lines?|tips?"
                            + "|steps?)\\b");
    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    Map.entry("a", 1),
                    Map.entry("an", 1),
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10));

    static Reading of(Prompt prompt) {
        String goal = goal(prompt.system());
        Optional<String> draft = tagged(prompt.user(), "draft");
        String request = tagged(prompt.user(), "request").orElse(prompt.user()).strip();
        String material = draft.orElseGet(() -> labelled(prompt.user())).strip();
        Optional<Wish> wish =
                draft.isPresent()
                        ? Optional.of(Wish.IMPROVE)
                        : wish(prompt.system(), prompt.user(), goal);
        return new Reading(wish, prompt.system(), goal, request, material);
    }

    /** How many of something are wanted, at most ten. */
    int count(int otherwise) {
        for (String text : List.of(withoutGoal(rules), opening(request))) {
            Matcher found = COUNT.matcher(text);
            if (found.find()) {
                String number = found.group(1).toLowerCase(Locale.ROOT);
                Integer word = NUMBERS.get(number);
                int n = word == null ? Integer.parseInt(number) : word;
                return Math.clamp(n, 1, 10);
            }
        }
        return otherwise;
    }

    /** What it is about, as a phrase that fits after "for" or "about". */
    String topic() {
        return said().map(Topic::phrase).orElse("this");
    }

    /** What the material is about, else the goal. */
    Optional<Topic> said() {
        return Topic.of(opening(material)).or(() -> Topic.ofGoal(goal));
    }

    /** The same prompt with the request as its material. */
    Reading ofRequest() {
        return new Reading(wish, rules, goal, request, request);
    }

    private static String opening(String text) {
        return text.length() <= OPENING ? text : text.substring(0, OPENING);
    }

    /** The rules say what is wanted, then the person, then the goal behind it all. */
    private static Optional<Wish> wish(String system, String user, String goal) {
        List<String> rules = withoutGoal(system).lines().toList().reversed();
        return rules.stream()
                .map(Wish::of)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Wish.of(opening(user)))
                .or(() -> Wish.of(goal));
    }

    private static String withoutGoal(String system) {
        return String.join("\n", system.lines().filter(line -> !line.contains("goal")).toList());
    }

    private static String goal(String system) {
        Matcher found = GOAL.matcher(system);
        return found.find() ? found.group(1).strip() : "";
    }

    private static Optional<String> tagged(String text, String tag) {
        int from = text.indexOf("<" + tag + ">");
        int to = text.lastIndexOf("</" + tag + ">");
        return from >= 0 && to > from
                ? Optional.of(text.substring(from + tag.length() + 2, to))
                : Optional.empty();
    }

    /** What stands behind the last label, such as {@code Text:}; everything without one. */
    private static String labelled(String user) {
        Matcher label = LABEL.matcher(user);
        int from = 0;
        if (label.find()) {
            from = label.end();
        }
        return user.substring(from);
    }
}
