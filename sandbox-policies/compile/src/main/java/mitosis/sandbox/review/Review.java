package mitosis.sandbox.review;

import mitosis.sandbox.Finding;

import java.util.List;
import java.util.Optional;

/**
 * What the look at the syntax tree found.
 *
 * @param mainClass the name of the agent's class, if it could be read
 * @param findings what refuses the source in every dialect, and the warnings
 * @param plainObjections what the dialect {@code plain} lacks; empty for a source that is plain
 */
public record Review(
        Optional<String> mainClass, List<Finding> findings, List<Finding> plainObjections) {
    public Review {
        findings = List.copyOf(findings);
        plainObjections = List.copyOf(plainObjections);
    }

    /** Whether nothing but warnings was found. */
    public boolean passes() {
        return findings.stream().allMatch(Finding::warning);
    }
}
