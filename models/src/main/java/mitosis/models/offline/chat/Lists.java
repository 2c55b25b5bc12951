package mitosis.models.offline.chat;

import mitosis.models.offline.text.Choice;
import mitosis.models.offline.text.Sentences;
import mitosis.models.offline.text.Words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Questions and names. */
final class Lists {
    private static final List<String> QUESTIONS =
            List.of(
                    "Who would notice first if %s did not happen?",
                    "What have you tried before that was like %s, and why did it end?",
                    "Which part of %s could you do tomorrow, with what you have?",
                    "What would have to be true for %s to be worth it?",
                    "Who would say no to %s, and what do they know?",
                    "How will you see after a month whether %s works?",
                    "What do you give up for %s?",
                    "What is the smallest version of %s that still counts?",
                    "Whose help do you need for %s, and have you asked?",
                    "What would make you stop with %s?");
    private static final List<String> BEFORE =
            List.of("Little", "Bright", "North", "Honest", "Second", "Open", "Swift", "Quiet");
    private static final List<String> AFTER =
            List.of("works", "corner", "and friends", "house", "yard", "line", "lab", "circle");
    private static final List<String> SLOGANS =
            List.of(
                    "made to be used",
                    "simply well done",
                    "closer than you think",
                    "good today, better tomorrow",
                    "for everybody who cares",
                    "small steps, long roads",
                    "come as you are",
                    "less fuss, more of it");

    private Lists() {}

    static String questions(Reading reading, Choice choice) {
        String topic = reading.topic();
        List<String> mixed = choice.shuffled(QUESTIONS);
        StringBuilder list = new StringBuilder();
        int wanted = reading.count(5);
        for (int i = 0; i < wanted; i++) {
            list.append(i + 1).append(". ").append(mixed.get(i).formatted(topic)).append('\n');
        }
        return list.toString();
    }

    static String names(Reading reading, Choice choice) {
        List<String> words = new ArrayList<>(new LinkedHashSet<>(Words.of(reading.topic())));
        words.removeIf(word -> Words.common(word) || word.length() < 3);
        if (words.isEmpty()) {
            words.add("beginning");
        }
        List<String> before = choice.shuffled(BEFORE);
        List<String> after = choice.shuffled(AFTER);
        List<String> slogans = choice.shuffled(SLOGANS);
        StringBuilder list = new StringBuilder();
        int wanted = Math.min(reading.count(6), SLOGANS.size());
        for (int i = 0; i < wanted; i++) {
            String word = Sentences.capital(words.get(i % words.size()));
            String name = i % 2 == 0 ? before.get(i) + " " + word : word + " " + after.get(i);
            list.append(name).append(": ").append(slogans.get(i)).append('\n');
        }
        return list.toString();
    }
}
