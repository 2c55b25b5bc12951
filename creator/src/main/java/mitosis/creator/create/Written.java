package mitosis.creator.create;

import mitosis.creator.draft.Draft;
import mitosis.creator.forge.ProbeResult;
import mitosis.creator.keep.Attempt;
import mitosis.models.Answer;
import mitosis.sandbox.Finding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the author of this attempt wrote, and what has been found in it so far.
 *
 * @param findings warnings at first
 */
record Written(
        int attempt,
        Instant since,
        String prompt,
        Answer answer,
        Draft draft,
        List<Finding> findings) {
    Written {
        findings = List.copyOf(findings);
    }

    Written with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Written(attempt, since, prompt, answer, draft, all);
    }

    Attempt judged(boolean accepted, List<ProbeResult> probes, Instant now) {
        return new Attempt(
                attempt,
                since,
                prompt,
                answer.text(),
                draft.source(),
                findings,
                probes,
                accepted,
                answer.inputTokens(),
                answer.outputTokens(),
                Duration.between(since, now));
    }
}
