package mitosis.models.offline.library;

import java.util.Map;

/**
 * A message with what a right reply to it has.
 *
 * @param expectation {@code contains}, {@code matches} or {@code not_empty}
 * @param wanted the text or the regular expression; empty with {@code not_empty}
 */
public record Probe(String message, String expectation, String wanted) {
    public Probe {
        boolean known =
                switch (expectation) {
                    case "contains", "matches" -> !wanted.isEmpty();
                    case "not_empty" -> wanted.isEmpty();
                    default -> false;
                };
        if (!known) {
            throw new IllegalArgumentException(
                    "a probe expects \"%s\" \"%s\"; wanted is contains or matches with a text, or not_empty"
                            .formatted(expectation, wanted));
        }
    }

    /** As a draft says it. */
    public Map<String, Object> toDraft() {
        Map<String, Object> expect =
                expectation.equals("not_empty")
                        ? Map.of(expectation, true)
                        : Map.of(expectation, wanted);
        return Map.of("message", message, "expect", expect);
    }
}
