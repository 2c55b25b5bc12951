package mitosis.models.offline.chat;

import mitosis.models.offline.text.Choice;
import mitosis.models.offline.text.Sentences;
import mitosis.models.offline.text.Words;

import java.util.List;
import java.util.Set;

/** What is said when nothing more special is asked for: an answer out of the text, or a start. */
final class Talk {
    /** Where an answer would need knowledge, it says that there is none. */
    static final String NO_FACTS =
            "(From the offline model: it has only your words to go by, and no facts of its own.)";

    private static final List<String> VIEWS =
            List.of(
                    "What matters most about %s is who it is for: name one person, and the next"
                            + " decision becomes easier.",
                    "With %s it pays to begin at the end: describe the day on which it works, then"
                            + " go one step back.",
                    "Two things about %s are worth keeping apart: what you want from it, and what"
                            + " you are afraid of.",
                    "The usual mistake with %s is to do all of it at once; one small part,"
                            + " finished, teaches more.");

    private static final List<String> FOLLOWING =
            List.of(
                    "What of it is in your own hands?",
                    "What would you like to be different tomorrow?",
                    "What is the part that matters most to you?");

    private Talk() {}

    static String of(Reading reading, Choice choice) {
        List<String> sentences = Sentences.of(reading.material());
        String question = question(reading, sentences);
        if (!question.isEmpty()) {
            return answer(question, sentences, reading);
        }
        if (reading.said().isEmpty()) {
            return "Tell me a little more: a topic, a text, or a question with a text to look it up"
                    + " in. "
                    + NO_FACTS;
        }
        return reading.said().filter(Topic::statement).isPresent()
                ? reflection(reading, sentences, choice)
                : view(reading, choice);
    }

    static String greeting(Reading reading) {
        return reading.goal().isEmpty()
                ? "Hello. I am the offline model: I collect ideas, criticise, summarise, reword and"
                        + " plan, all out of your own words."
                : "Hello. I am here for this: %s Tell me what you need, in a sentence or two."
                        .formatted(Sentences.whole(reading.goal()));
    }

    static String untranslated(Reading reading) {
        return "offline model: it cannot translate. The text as it came: " + reading.material();
    }

    private static String view(Reading reading, Choice choice) {
        String topic = reading.topic();
        return "%s A first step: %s. %s"
                .formatted(
                        choice.one(VIEWS).formatted(topic),
                        choice.one(Plans.FIRST_STEPS).formatted(topic),
                        NO_FACTS);
    }

    private static String reflection(Reading reading, List<String> sentences, Choice choice) {
        return "You say: \"%s\" %s About %s I can give you ideas, questions or a plan; say which."
                .formatted(
                        Sentences.whole(Sentences.cut(sentences.getFirst(), 30)),
                        choice.one(FOLLOWING),
                        reading.topic());
    }

    private static String question(Reading reading, List<String> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.endsWith("?"))
                .reduce((_, last) -> last)
                .orElseGet(() -> reading.request().endsWith("?") ? reading.request() : "");
    }

    /** The sentence of the text that shares most with the question; its later words count more. */
    private static String answer(String question, List<String> sentences, Reading reading) {
        List<String> asked = Words.stems(question);
        String best = "";
        double most = 0;
        for (String sentence : sentences) {
            if (sentence.endsWith("?")) {
                continue;
            }
            Set<String> said = Words.distinctStems(sentence);
            double shared = 0;
            for (int i = 0; i < asked.size(); i++) {
                shared += said.contains(asked.get(i)) ? 1 + (double) i / asked.size() : 0;
            }
            double score = shared / Math.sqrt(1.0 + said.size());
            if (score > most) {
                best = sentence;
                most = score;
            }
        }
        return best.isEmpty() ? unknown(reading) : "As the text says: " + Sentences.whole(best);
    }

    private static String unknown(Reading reading) {
        return "I do not know. %s Ask me for ideas, questions or a plan about %s, or give me a text to look it up in."
                .formatted(NO_FACTS, reading.topic());
    }
}
