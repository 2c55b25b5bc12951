package mitosis.creator.keep;

import static java.util.Objects.requireNonNull;

import mitosis.creator.forge.ProbeResult;
import mitosis.sandbox.Finding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One round: what was asked, what was answered, what was objected to.
 *
 * @param number from 1
 * @param prompt empty when no model was asked
 * @param source empty when none could be read from the answer
 */
public record Attempt(
        int number,
        Instant at,
        String prompt,
        String answer,
        String source,
        List<Finding> findings,
        List<ProbeResult> probes,
        boolean accepted,
        long inputTokens,
        long outputTokens,
        Duration took) {
    public Attempt {
        requireNonNull(at, "at is null");
        requireNonNull(prompt, "prompt is null");
        requireNonNull(answer, "answer is null");
        requireNonNull(source, "source is null");
        requireNonNull(took, "took is null");
        findings = List.copyOf(findings);
        probes = List.copyOf(probes);
    }
}
