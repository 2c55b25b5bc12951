package mitosis.models.offline.chat;

import mitosis.models.offline.text.Choice;
import mitosis.models.offline.text.Sentences;
import mitosis.models.offline.text.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Strengths and weaknesses of a text, each with the words it means. */
final class Critique {
    private static final int LONG = 24;
    private static final int SHORT = 10;
    private static final int QUOTE = 9;
    private static final Pattern PLAN =
            Pattern.compile("(?i)\\b(?:plans?|will|should|idea|propose|proposal|project|goal)\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d");
    private static final Pattern MARK = Pattern.compile("'([A-Z]{3,12}): n'");
    private static final Pattern PASSIVE =
            Pattern.compile("(?i)\\b(?:is|are|was|were|been|being)\\s+\\w+ed\\b");
    private static final Set<String> VAGUE =
            Set.of(
                    "hope",
                    "maybe",
                    "perhaps",
                    "somehow",
                    "stuff",
                    "things",
                    "something",
                    "soon",
                    "probably",
                    "etc",
                    "various",
                    "somewhat");
    private static final Set<String> WEAK =
            Set.of(
                    "very",
                    "really",
                    "quite",
                    "just",
                    "basically",
                    "literally",
                    "actually",
                    "suddenly",
                    "extremely",
                    "totally");

    private Critique() {}

    static String of(Reading reading, Choice choice) {
        List<String> sentences = Sentences.of(reading.material());
        if (sentences.isEmpty()) {
            return "There is nothing here to judge yet.";
        }
        List<String> weaknesses = weaknesses(sentences);
        List<String> strengths = strengths(sentences);
        StringBuilder text = new StringBuilder("Strengths:\n");
        if (strengths.isEmpty()) {
            strengths.add("It is short.");
        }
        strengths.stream().limit(2).forEach(s -> text.append("- ").append(s).append('\n'));
        text.append("Weaknesses:\n");
        List<String> shown = weaknesses.subList(0, Math.min(3, weaknesses.size()));
        shown.forEach(w -> text.append("- ").append(w).append('\n'));
        text.append("What would help most: ").append(advice(sentences, choice)).append('\n');
        mark(reading.rules(), weaknesses.size()).ifPresent(text::append);
        return text.toString();
    }

    private static List<String> strengths(List<String> sentences) {
        List<String> found = new ArrayList<>();
        sentences.stream()
                .filter(sentence -> NUMBER.matcher(sentence).find())
                .findFirst()
                .ifPresent(s -> found.add("It names a figure, which can be checked: " + quote(s)));
        sentences.stream()
                .filter(sentence -> length(sentence) > 2 && length(sentence) <= SHORT)
                .filter(sentence -> !NUMBER.matcher(sentence).find())
                .min(Comparator.comparingInt(Critique::length))
                .ifPresent(s -> found.add("It can be short and plain: " + quote(s)));
        sentences.stream()
                .flatMap(sentence -> Words.of(sentence).stream())
                .filter(word ->
                        !Words.common(word) && !VAGUE.contains(word) && !WEAK.contains(word))
                .max(Comparator.comparingInt(String::length))
                .ifPresent(word -> found.add("It has a word that stays: \"%s\".".formatted(word)));
        return found;
    }

    private static List<String> weaknesses(List<String> sentences) {
        List<String> found = new ArrayList<>();
        first(sentences, VAGUE)
                .ifPresent(hit ->
                        found.add(
                                "\"%s\" is vague: %s Say who does what by when."
                                        .formatted(hit.word, quote(hit.sentence))));
        first(sentences, WEAK)
                .ifPresent(hit ->
                        found.add(
                                "\"%s\" weakens what it should strengthen: %s"
                                        .formatted(hit.word, quote(hit.sentence))));
        sentences.stream()
                .filter(sentence -> length(sentence) > LONG)
                .max(Comparator.comparingInt(Critique::length))
                .ifPresent(s ->
                        found.add(
                                "One sentence has %d words, too many for one breath: %s"
                                        .formatted(length(s), quote(s))));
        sentences.stream()
                .filter(sentence -> PASSIVE.matcher(sentence).find())
                .findFirst()
                .ifPresent(s -> found.add("Nobody acts here, things are done: " + quote(s)));
        repeated(sentences)
                .ifPresent(word -> found.add("\"%s\" comes again and again.".formatted(word)));
        boolean plan = PLAN.matcher(String.join(" ", sentences)).find();
        if (plan && sentences.stream().noneMatch(sentence -> NUMBER.matcher(sentence).find())) {
            found.add(
                    "No number, date or name stands behind it, so nobody can tell when it is"
                            + " done.");
        }
        found.add(
                plan
                        ? "It does not say what happens if it fails: " + quote(sentences.getLast())
                        : "It tells where it could show: " + quote(sentences.getLast()));
        return found;
    }

    private static String advice(List<String> sentences, Choice choice) {
        String claim = choice.one(sentences);
        return choice.one(
                        List.of(
                                "put one example behind %s",
                                "say how you would find out early that you are wrong about %s",
                                "name the person who answers for %s"))
                .formatted(quote(claim));
    }

    private static Optional<String> mark(String rules, int weaknesses) {
        Matcher wanted = MARK.matcher(rules);
        return wanted.find()
                ? Optional.of(wanted.group(1) + ": " + Math.max(2, 8 - weaknesses))
                : Optional.empty();
    }

    private record Hit(String word, String sentence) {}

    private static Optional<Hit> first(List<String> sentences, Set<String> words) {
        for (String sentence : sentences) {
            for (String word : Words.of(sentence)) {
                if (words.contains(word)) {
                    return Optional.of(new Hit(word, sentence));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> repeated(List<String> sentences) {
        Map<String, Integer> uses = new HashMap<>();
        sentences.forEach(s ->
                Words.of(s).stream()
                        .filter(word -> !Words.common(word) && word.length() > 3)
                        .forEach(word -> uses.merge(word, 1, Integer::sum)));
        return uses.entrySet().stream()
                .filter(entry -> entry.getValue() > 3)
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static int length(String sentence) {
        return Words.of(sentence).size();
    }

    private static String quote(String sentence) {
        return "\"" + Sentences.cut(sentence.replace('"', '\''), QUOTE) + "\"";
    }
}
