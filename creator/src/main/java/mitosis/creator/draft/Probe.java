package mitosis.creator.draft;

import static java.util.Objects.requireNonNull;

/** A message, and what must be true of the reply before an agent may register. */
public record Probe(String message, Expectation expectation) {
    public Probe {
        requireNonNull(message, "message is null");
        requireNonNull(expectation, "expectation is null");
    }
}
