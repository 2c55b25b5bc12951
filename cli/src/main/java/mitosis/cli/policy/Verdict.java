package mitosis.cli.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;

import mitosis.cli.terminal.Json;
import mitosis.rpc.ErrorCode;
import mitosis.sandbox.Finding;
import mitosis.sandbox.run.KillCause;
import mitosis.sandbox.run.Outcome;
import mitosis.sandbox.run.Usage;

import java.time.Duration;
import java.util.List;

/**
 * What came of one message, in the words that are printed.
 *
 * @param outcome replied, killed, failed or refused
 * @param code the error code; empty with a reply
 * @param cause why it was killed; empty otherwise
 * @param said the reply, or a sentence about what went wrong
 */
record Verdict(
        String outcome,
        String code,
        String cause,
        String said,
        Usage usage,
        List<Finding> findings) {
    private static final Usage NOTHING = new Usage(0, 0, Duration.ZERO);

    Verdict {
        findings = List.copyOf(findings);
    }

    static Verdict of(Trial.Result result) {
        return switch (result) {
            case Trial.Result.Refused(List<Finding> findings) ->
                    new Verdict(
                            "refused",
                            ErrorCode.DENIED_BY_POLICY.name(),
                            "",
                            "the source is refused",
                            NOTHING,
                            findings);
            case Trial.Result.Hung() ->
                    killed("hung", "it did not end although it was told to", NOTHING);
            case Trial.Result.Ended(Outcome outcome) -> of(outcome);
        };
    }

    private static Verdict of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Replied(String reply, Usage usage) ->
                    new Verdict("replied", "", "", reply, usage, List.of());
            case Outcome.Failed(String sentence, Usage usage) ->
                    failed(ErrorCode.AGENT_FAILED, sentence, usage);
            case Outcome.ReplyTooLarge(long size, long limit, Usage usage) ->
                    failed(
                            ErrorCode.REPLY_TOO_LARGE,
                            "the reply has %d bytes, the limit is %d".formatted(size, limit),
                            usage);
            case Outcome.Killed(KillCause cause, Usage usage) ->
                    killed(cause.wireName(), "ended by force: " + cause.wireName(), usage);
        };
    }

    boolean replied() {
        return outcome.equals("replied");
    }

    private static Verdict failed(ErrorCode code, String sentence, Usage usage) {
        return new Verdict("failed", code.name(), "", sentence, usage, List.of());
    }

    private static Verdict killed(String cause, String sentence, Usage usage) {
        return new Verdict(
                "killed", ErrorCode.AGENT_KILLED.name(), cause, sentence, usage, List.of());
    }

    ObjectNode json(String file) {
        ObjectNode line =
                Json.object()
                        .put("file", file)
                        .put("outcome", outcome)
                        .put("code", code)
                        .put("reply", replied() ? said : "")
                        .put("fuel", usage.fuel())
                        .put("allocated", usage.allocated())
                        .put("millis", usage.time().toMillis());
        if (!cause.isEmpty()) {
            line.put("cause", cause);
        }
        if (!replied()) {
            line.put("message", said);
        }
        if (!findings.isEmpty()) {
            line.set("findings", Findings.json(findings));
        }
        return line;
    }
}
