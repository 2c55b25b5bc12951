package mitosis.models;

import static java.util.Objects.requireNonNull;

/**
 * What a model says of itself.
 *
 * @param provider who answers, such as {@code offline} or {@code openai}
 * @param model the model's name there
 * @param sentence what it is, for a person
 */
public record ModelDescription(String provider, String model, String sentence) {
    public ModelDescription {
        requireNonNull(provider, "provider is null");
        requireNonNull(model, "model is null");
        requireNonNull(sentence, "sentence is null");
    }
}
