package mitosis.models.offline.chat;

import mitosis.models.offline.text.Choice;
import mitosis.models.offline.text.Sentences;
import mitosis.models.offline.text.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sentences that stand for a text: those whose words the text uses most. */
final class Summary {
    private static final double FIRST = 1.2;
    private static final double JITTER = 0.05;
    private static final Pattern PART = Pattern.compile("(?m)^Part \\d+:(.*)$");

    private static final Pattern POINTING =
            Pattern.compile("(?i)^(?:it|this|that|they|these|he|she)\\b");

    private Summary() {}

    static String of(Reading reading, Choice choice) {
        List<String> sentences = Sentences.of(reading.material());
        int most = Math.min(reading.count(3), Math.max(1, (sentences.size() + 2) / 3));
        List<String> best = best(sentences, most, choice);
        return best.isEmpty()
                ? "There is no text to summarise."
                : String.join(" ", best.stream().map(Sentences::whole).toList());
    }

    /** One sentence of each part of a team's work, behind the part's title. */
    static String combined(Reading reading, Choice choice) {
        String material = reading.material();
        List<MatchResult> parts = PART.matcher(material).results().toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            int end = i + 1 < parts.size() ? parts.get(i + 1).start() : material.length();
            List<String> sentences = Sentences.of(material.substring(parts.get(i).end(), end));
            for (String best : best(sentences, 1, choice)) {
                text.append("- ").append(parts.get(i).group(1).strip()).append(": ");
                text.append(Sentences.whole(best)).append('\n');
            }
        }
        return text.isEmpty() ? of(reading, choice) : text.toString();
    }

    /** The sentences that say most, in the order of the text. */
    static List<String> best(List<String> sentences, int most, Choice choice) {
        Map<String, Integer> uses = new HashMap<>();
        sentences.forEach(sentence ->
                Words.distinctStems(sentence).forEach(stem -> uses.merge(stem, 1, Integer::sum)));
        record Scored(int place, double score) {}
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Set<String> stems = Words.distinctStems(sentences.get(i));
            double sum = stems.stream().mapToInt(stem -> uses.getOrDefault(stem, 0)).sum();
            double score = sum / Math.sqrt(1.0 + stems.size());
            double noise = 1 + JITTER * choice.below(100) / 100;
            scored.add(new Scored(i, score * noise * (i == 0 ? FIRST : 1)));
        }
        NavigableSet<Integer> places =
                scored.stream()
                        .sorted(Comparator.comparingDouble(Scored::score).reversed())
                        .limit(most)
                        .map(Scored::place)
                        .collect(Collectors.toCollection(TreeSet::new));
        return withAntecedent(sentences, places, most);
    }

    /** A summary that would begin with "It" begins with the sentence before. */
    private static List<String> withAntecedent(
            List<String> sentences, NavigableSet<Integer> places, int most) {
        if (!places.isEmpty() && most > 1) {
            int first = places.first();
            if (first > 0 && POINTING.matcher(sentences.get(first)).find()) {
                places.add(first - 1);
            }
            if (places.size() > most) {
                places.pollLast();
            }
        }
        return places.stream().map(sentences::get).toList();
    }
}
