package mitosis.models;

import static java.util.Objects.requireNonNull;

/**
 * The form an answer must have, where the provider can promise one.
 *
 * @param name what the form is called on the wire, such as {@code draft}
 * @param jsonSchema a JSON Schema of an object, as JSON text
 */
public record AnswerForm(String name, String jsonSchema) {
    public AnswerForm {
        requireNonNull(name, "name is null");
        requireNonNull(jsonSchema, "jsonSchema is null");
        if (!name.matches("[A-Za-z][A-Za-z0-9_-]{0,63}")) {
            throw new IllegalArgumentException(
                    "the form's name \"%s\" does not match [A-Za-z][A-Za-z0-9_-]{0,63}"
                            .formatted(name));
        }
    }
}
