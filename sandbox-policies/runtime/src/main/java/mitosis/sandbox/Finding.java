package mitosis.sandbox;

import static java.util.Objects.requireNonNull;

/**
 * One objection to a source.
 *
 * @param rule the rule's id, for {@code policy explain}
 * @param line the line in the author's source, from 1; 0 when it concerns no single line
 * @param column the column, from 1; 0 when unknown
 * @param message what was found
 * @param instead what to write instead
 * @param warning whether the source is accepted all the same
 */
public record Finding(
        String rule, int line, int column, String message, String instead, boolean warning) {
    public Finding {
        requireNonNull(rule, "rule is null");
        requireNonNull(message, "message is null");
        requireNonNull(instead, "instead is null");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException(
                    "line %d, column %d: neither may be negative".formatted(line, column));
        }
    }

    /** An objection that refuses the source. */
    public Finding(String rule, int line, int column, String message, String instead) {
        this(rule, line, column, message, instead, false);
    }
}
