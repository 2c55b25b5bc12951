package mitosis.models.offline.chat;

import mitosis.models.Prompt;
import mitosis.models.offline.text.Sentences;
import mitosis.models.offline.text.Words;

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
    private static final int TOPIC_WORDS = 9;

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
    private static final Pattern ABOUT =
            Pattern.compile(
                    "(?is)^(?:[\\w',-]+\\s+){0,8}?(?:ideas?|names?|slogans?|questions?|suggestions?|tips?"
                        + "|advice|help|plan|poem|haiku|story|brainstorm(?:ing)?|steps|song|tale)\\b\\s*(?:me\\s+)?(?:for|about|on|to|of|how"
                        + " to|with)\\s+(.+)");
    private static final Pattern OPENER =
            Pattern.compile(
                    "(?i)^(?:please|can you|could you|would you|i want to|i would like to|i need"
                            + " to|help me(?: to)?|tell me(?: about)?|how (?:do|can|should)"
                            + " (?:i|we)|how to|what about|what (?:is|are)|explain|plan|think"
                            + " about|write about)\\s+");

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
        String said = Sentences.cut(opening(material), 60);
        Matcher about = ABOUT.matcher(said);
        String phrase = about.matches() ? about.group(1) : bare(said);
        String topic = phrase(phrase);
        boolean empty = Words.of(topic).stream().allMatch(w -> Words.common(w) || isForm(w));
        if (!empty) {
            return topic;
        }
        Matcher aboutGoal = ABOUT.matcher(goal);
        String ofGoal = phrase(aboutGoal.matches() ? aboutGoal.group(1) : bare(goal));
        return ofGoal.isEmpty() ? "this" : ofGoal;
    }

    private static boolean isForm(String word) {
        return Wish.of(word).isPresent() || word.matches("\\d+") || NUMBERS.containsKey(word);
    }

    private static String bare(String said) {
        String text = said.strip();
        Matcher opener = OPENER.matcher(text);
        while (opener.find()) {
            text = text.substring(opener.end());
            opener = OPENER.matcher(text);
        }
        return text;
    }

    private static String phrase(String text) {
        List<String> sentences = Sentences.of(text);
        String first = sentences.isEmpty() ? "" : sentences.getFirst();
        String cut = Sentences.cut(first, TOPIC_WORDS).replaceAll("[\\s.,;:!?…]+$", "").strip();
        boolean name = cut.length() > 1 && Character.isUpperCase(cut.charAt(1));
        return cut.isEmpty() || name || cut.startsWith("I ")
                ? cut
                : Character.toLowerCase(cut.charAt(0)) + cut.substring(1);
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
