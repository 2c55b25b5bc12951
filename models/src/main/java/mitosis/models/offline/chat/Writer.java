package mitosis.models.offline.chat;

import mitosis.models.Prompt;
import mitosis.models.Tokens;
import mitosis.models.offline.text.Choice;
import mitosis.models.offline.text.Words;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the text that a prompt asks for, from the prompt's own words and from templates. Knows no
 * facts and says so where facts are asked for. The same prompt and seed make the same text.
 */
public final class Writer {
    private static final int LONGEST_WORD = 30;

    /** Never blank, never longer than the prompt allows. */
    public String write(Prompt prompt) {
        Reading reading = Reading.of(prompt);
        Choice choice = Choice.of(prompt.seed().orElse(0), prompt.system(), prompt.user());
        String text = write(reading, choice).strip();
        return fitted(text, Tokens.characters(prompt.maxOutputTokens()));
    }

    private static String write(Reading reading, Choice choice) {
        return reading.wish()
                .map(wish ->
                        switch (wish) {
                            case ONE_WORD -> word(reading);
                            case OUTLINE -> Plans.outline(reading.topic(), choice);
                            case PARTS -> Plans.parts(reading.topic(), choice);
                            case PLAN -> Plans.steps(reading, choice);
                            case COMBINE -> Summary.combined(reading, choice);
                            case SUMMARISE -> Summary.of(reading, choice);
                            case IMPROVE -> Rewording.of(reading, choice);
                            case TRANSLATE -> Talk.untranslated(reading);
                            case CRITIQUE -> Critique.of(reading, choice);
                            case QUESTIONS -> Lists.questions(reading, choice);
                            case NAMES -> Lists.names(reading, choice);
                            case IDEAS -> Ideas.of(reading, choice);
                            case POEM -> Verses.poem(reading, choice);
                            case STORY -> Verses.story(reading.topic(), choice);
                            case GREETING -> Talk.greeting(reading);
                        })
                .orElseGet(() -> Talk.of(reading, choice));
    }

    /** The word that says most about the topic: the most frequent one, the first among equals. */
    private static String word(Reading reading) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Words.of(behindQuestion(reading.material())).stream()
                .filter(word -> !Words.common(word) && word.length() > 3)
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        String best = "general";
        int most = 0;
        for (var entry : counts.entrySet()) {
            if (entry.getValue() > most && entry.getKey().length() <= LONGEST_WORD) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    /** Where a question stands above a text, the text. */
    private static String behindQuestion(String material) {
        int end = material.indexOf("?\n");
        return end < 0 ? material : material.substring(end + 2);
    }

    /** Cut where a line or a sentence ends, if one does. */
    private static String fitted(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        String cut = text.substring(0, characters);
        int end = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf(". ") + 1);
        String fitted = end > characters / 2 ? cut.substring(0, end) : cut;
        return Character.isHighSurrogate(fitted.charAt(fitted.length() - 1))
                ? fitted.substring(0, fitted.length() - 1)
                : fitted;
    }
}
