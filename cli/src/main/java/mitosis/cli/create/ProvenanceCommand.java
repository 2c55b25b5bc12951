package mitosis.cli.create;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.terminal.Text;
import mitosis.cli.world.World;
import mitosis.common.v1.Finding;
import mitosis.creator.v1.Attempt;
import mitosis.creator.v1.CreatorServiceGrpc;
import mitosis.creator.v1.GetProvenanceRequest;
import mitosis.creator.v1.GetProvenanceResponse;
import mitosis.creator.v1.ProbeResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** How an agent came to be: every attempt, what was objected to it, what its probes answered. */
@Command(
        name = "provenance",
        mixinStandardHelpOptions = true,
        description = "How an agent came to be: every attempt with its findings and probes.")
public final class ProvenanceCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "AGENT")
    private String agent = "";

    @Option(names = "--full", description = "also print each attempt's prompt, answer and source")
    private boolean full;

    @Mixin private World world = new World();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        GetProvenanceRequest request =
                GetProvenanceRequest.newBuilder()
                        .setNamespace(world.namespace())
                        .setAgent(agent)
                        .build();
        GetProvenanceResponse found =
                world.creator(channel ->
                        CreatorServiceGrpc.newBlockingStub(channel)
                                .withDeadlineAfter(30, TimeUnit.SECONDS)
                                .getProvenance(request));
        Output output = printing.output();
        if (output.wantsJson()) {
            output.json(Json.of(found));
        } else {
            human(output, found);
        }
        return Failure.OK;
    }

    private void human(Output output, GetProvenanceResponse found) {
        output.say("%s  %s".formatted(found.getAgent().getName(), found.getAgent().getDigest()));
        output.say("  goal    " + Text.oneLine(found.getAgent().getGoal()));
        output.say("  model   " + found.getModel());
        output.say("  policy  " + found.getPolicyDigest());
        output.say("  key     " + found.getKeyId());
        found.getAttemptsList().forEach(attempt -> human(output, attempt));
    }

    private void human(Output output, Attempt attempt) {
        output.say("");
        output.say(
                "attempt %d: %s in %s ms, %s tokens in, %s out"
                        .formatted(
                                attempt.getNumber(),
                                attempt.getVerdict(),
                                Text.count(attempt.getMillis()),
                                Text.count(attempt.getInputTokens()),
                                Text.count(attempt.getOutputTokens())));
        for (Finding finding : attempt.getFindingsList()) {
            output.say(
                    "  line %d: %s; %s [%s]"
                            .formatted(
                                    finding.getLine(),
                                    Text.oneLine(finding.getMessage()),
                                    Text.oneLine(finding.getInstead()),
                                    finding.getRule()));
        }
        for (ProbeResult probe : attempt.getProbesList()) {
            output.say(
                    "  probe %s: \"%s\" %s"
                            .formatted(
                                    probe.getPassed() ? "passed" : "failed",
                                    Text.shortened(Text.oneLine(probe.getMessage()), 40),
                                    probe.getPassed() ? "" : probe.getReason()));
        }
        if (full) {
            section(output, "prompt", attempt.getPrompt());
            section(output, "answer", attempt.getAnswer());
            section(output, "source", attempt.getSource());
        }
    }

    private static void section(Output output, String name, String text) {
        output.say("  --- " + name);
        Text.harmless(text).lines().forEach(line -> output.say("  " + line));
    }
}
