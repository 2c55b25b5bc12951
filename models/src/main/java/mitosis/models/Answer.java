package mitosis.models;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * What a model answered, and what it took.
 *
 * @param text never blank
 * @param model which model spoke
 * @param inputTokens tokens read
 * @param outputTokens tokens written
 * @param details facts about how the answer came to be, such as {@code matched}; may be empty
 */
public record Answer(
        String text,
        String model,
        long inputTokens,
        long outputTokens,
        Map<String, String> details) {
    public Answer {
        requireNonNull(text, "text is null");
        requireNonNull(model, "model is null");
        details = Map.copyOf(details);
        if (text.isBlank()) {
            throw new IllegalArgumentException("an answer has no text");
        }
        if (inputTokens < 0 || outputTokens < 0) {
            throw new IllegalArgumentException(
                    "tokens are %d and %d, must not be negative"
                            .formatted(inputTokens, outputTokens));
        }
    }

    public Answer(String text, String model, long inputTokens, long outputTokens) {
        this(text, model, inputTokens, outputTokens, Map.of());
    }

    /** What a purse pays for it. */
    public long tokens() {
        return inputTokens + outputTokens;
    }

    /** Never the text itself, which must not reach a log. */
    @Override
    public String toString() {
        return "Answer[%s, %d characters, %d tokens]".formatted(model, text.length(), tokens());
    }
}
