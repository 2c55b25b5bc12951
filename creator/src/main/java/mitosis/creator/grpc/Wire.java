package mitosis.creator.grpc;

import com.google.protobuf.Timestamp;

import mitosis.common.v1.Finding;
import mitosis.creator.create.Step.Fact;
import mitosis.creator.forge.ProbeResult;
import mitosis.creator.keep.Attempt;
import mitosis.creator.v1.Step;

import java.time.Instant;
import java.util.List;

/** Writes the creator's values as they travel. */
final class Wire {
    private Wire() {}

    static Step step(mitosis.creator.create.Step step) {
        Step.Builder wire =
                Step.newBuilder()
                        .setStep(step.name().wireName())
                        .setAttempt(step.attempt())
                        .setAt(timestamp(step.at()))
                        .putAllDetails(step.details());
        switch (step.fact()) {
            case Fact.Nothing() -> {
                // the name says it all
            }
            case Fact.Objections(var findings) -> wire.addAllFindings(findings(findings));
            case Fact.Known(var agent) -> wire.setAgent(agent);
            case Fact.Said(var reply) -> wire.setContent(reply.content()).addAllPath(reply.path());
            case Fact.Failure(var error, var findings) ->
                    wire.setError(error.toError()).addAllFindings(findings(findings));
        }
        return wire.build();
    }

    static List<Finding> findings(List<mitosis.sandbox.Finding> findings) {
        return findings.stream().map(Wire::finding).toList();
    }

    static mitosis.creator.v1.Attempt attempt(Attempt attempt) {
        return mitosis.creator.v1.Attempt.newBuilder()
                .setNumber(attempt.number())
                .setAt(timestamp(attempt.at()))
                .setPrompt(attempt.prompt())
                .setAnswer(attempt.answer())
                .setSource(attempt.source())
                .addAllFindings(findings(attempt.findings()))
                .addAllProbes(attempt.probes().stream().map(Wire::probe).toList())
                .setVerdict(attempt.accepted() ? "accepted" : "denied")
                .setInputTokens(attempt.inputTokens())
                .setOutputTokens(attempt.outputTokens())
                .setMillis(attempt.took().toMillis())
                .build();
    }

    private static mitosis.creator.v1.ProbeResult probe(ProbeResult result) {
        return mitosis.creator.v1.ProbeResult.newBuilder()
                .setMessage(result.message())
                .setExpectation(result.expectation())
                .setReply(result.reply())
                .setPassed(result.passed())
                .setReason(result.reason())
                .build();
    }

    private static Finding finding(mitosis.sandbox.Finding finding) {
        return Finding.newBuilder()
                .setRule(finding.rule())
                .setLine(finding.line())
                .setColumn(finding.column())
                .setMessage(finding.message())
                .setInstead(finding.instead())
                .setWarning(finding.warning())
                .build();
    }

    private static Timestamp timestamp(Instant at) {
        return Timestamp.newBuilder()
                .setSeconds(at.getEpochSecond())
                .setNanos(at.getNano())
                .build();
    }
}
