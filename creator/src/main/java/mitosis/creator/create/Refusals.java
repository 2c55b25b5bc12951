package mitosis.creator.create;

import mitosis.registry.v1.Agent;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.sandbox.Finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How creations say that they are refused. */
final class Refusals {
    private Refusals() {}

    /** No attempt passed. */
    static RefusedException of(Order order, int attempts, List<Finding> last) {
        List<Finding> objections = last.stream().filter(finding -> !finding.warning()).toList();
        String rules =
                objections.stream().map(Finding::rule).distinct().collect(Collectors.joining(","));
        Finding first = objections.getFirst();
        boolean submitted = order.origin() instanceof Origin.Submission;
        String what =
                submitted
                        ? "the source is refused"
                        : "none of %d drafts passed; the last one was refused".formatted(attempts);
        return new RefusedException(
                ErrorCode.CREATION_REFUSED,
                "%s: [%s] %s".formatted(what, first.rule(), sentence(first)),
                submitted
                        ? "mend what the findings name and submit it again"
                        : "say the goal in other words, or read the findings of the attempts",
                Map.of("rules", rules));
    }

    /** The agent is there and stays; only its first message failed. */
    static RefusedException ofFirstMessage(Agent agent, RefusedException error) {
        Map<String, String> metadata = new HashMap<>(error.metadata());
        metadata.put("agent", agent.getName());
        return new RefusedException(
                error.code(),
                "the agent \"%s\" is active, but its first message failed: %s"
                        .formatted(agent.getName(), error.message()),
                error.next(),
                metadata);
    }

    private static String sentence(Finding finding) {
        String where = finding.line() == 0 ? "" : "line %d: ".formatted(finding.line());
        String message = finding.message().lines().findFirst().orElse("");
        return where + (message.length() <= 300 ? message : message.substring(0, 300) + "…");
    }
}
