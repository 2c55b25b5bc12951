package mitosis.creator.keep;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How an agent came to be.
 *
 * @param model who wrote it; empty when nothing was accepted
 * @param policyDigest what it was gated under; empty when nothing was accepted
 * @param keyId which key signed it
 * @param attempts all rounds, in order
 */
public record Dossier(String model, String policyDigest, String keyId, List<Attempt> attempts) {
    public Dossier {
        requireNonNull(model, "model is null");
        requireNonNull(policyDigest, "policyDigest is null");
        requireNonNull(keyId, "keyId is null");
        attempts = List.copyOf(attempts);
    }

    /** The source of the last attempt that had one. */
    String source() {
        return attempts.reversed().stream()
                .map(Attempt::source)
                .filter(source -> !source.isEmpty())
                .findFirst()
                .orElse("");
    }
}
