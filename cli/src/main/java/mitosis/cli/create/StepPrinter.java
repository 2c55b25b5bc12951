package mitosis.cli.create;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.util.Timestamps;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.PathLines;
import mitosis.cli.terminal.Text;
import mitosis.common.v1.Finding;
import mitosis.creator.v1.Step;
import mitosis.registry.v1.Agent;
import mitosis.rpc.RefusedException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints the steps of a creation as they happen, and how it ended. */
final class StepPrinter {
    private final Output output;
    private int attempt;
    private Optional<RefusedException> refusal = Optional.empty();

    StepPrinter(Output output) {
        this.output = output;
    }

    void step(Step step) {
        attempt = Math.max(attempt, step.getAttempt());
        if (step.getStep().equals("refused") && step.hasError()) {
            refusal = Optional.of(RefusedException.from(step.getError()));
        }
        if (output.wantsJson()) {
            output.json(json(step));
        } else {
            human(step);
        }
    }

    /** The steps are over; the exit code. */
    int ended() {
        return refusal.map(why -> Failure.exitCode(why.code())).orElse(Failure.OK);
    }

    /** The call failed; the exit code. What a step has told already is not told again. */
    int refused(RefusedException why) {
        if (refusal.isPresent()) {
            return ended();
        }
        if (!output.wantsJson()) {
            return Failure.print(output, why);
        }
        ObjectNode line = Json.object();
        line.put("step", "refused").put("attempt", attempt);
        line.setAll(Json.error(why));
        output.json(line);
        return Failure.exitCode(why.code());
    }

    static ObjectNode json(Step step) {
        ObjectNode line = Json.object();
        line.put("step", step.getStep()).put("attempt", step.getAttempt());
        if (step.hasAt()) {
            line.put("at", Timestamps.toString(step.getAt()));
        }
        if (step.getFindingsCount() > 0) {
            line.set("findings", Json.array(step.getFindingsList()));
        }
        if (step.hasAgent()) {
            line.set("agent", Json.of(step.getAgent()));
        }
        if (step.getStep().equals("replied")) {
            line.put("content", step.getContent());
            line.set("path", Json.array(step.getPathList()));
        }
        if (step.hasError()) {
            line.set("error", Json.of(step.getError()));
        }
        if (step.getDetailsCount() > 0) {
            ObjectNode details = line.putObject("details");
            step.getDetailsMap().forEach(details::put);
        }
        return line;
    }

    private void human(Step step) {
        switch (step.getStep()) {
            case "active" -> active(step.getAgent());
            case "replied" -> replied(step);
            case "refused" -> refusedAt(step);
            default -> output.note(progress(step));
        }
        step.getFindingsList().forEach(finding -> output.note(told(finding)));
    }

    private void active(Agent agent) {
        output.say(agent.getName());
        List<String> facts = new ArrayList<>();
        facts.add("role " + (agent.getRole().isEmpty() ? "none" : agent.getRole()));
        facts.add("generation " + agent.getGeneration());
        if (!agent.getParent().isEmpty()) {
            facts.add("child of " + agent.getParent());
        }
        facts.add("digest " + Text.shortened(agent.getDigest(), 13));
        output.note("  active      " + String.join(", ", facts));
    }

    private void replied(Step step) {
        output.say(Text.harmless(step.getContent()));
        PathLines.of(step.getPathList()).forEach(output::note);
    }

    private void refusedAt(Step step) {
        if (step.hasError()) {
            Failure.print(output, RefusedException.from(step.getError()));
        } else {
            output.note(progress(step));
        }
    }

    private static String progress(Step step) {
        StringBuilder line = new StringBuilder("  %-11s".formatted(step.getStep()));
        if (step.getAttempt() > 0) {
            line.append(" attempt ").append(step.getAttempt());
        }
        List<String> details = new ArrayList<>();
        for (Map.Entry<String, String> detail : step.getDetailsMap().entrySet()) {
            details.add(detail.getKey() + " " + Text.oneLine(detail.getValue()));
        }
        details.sort(null);
        if (!details.isEmpty()) {
            line.append(" (").append(String.join(", ", details)).append(')');
        }
        return line.toString();
    }

    private static String told(Finding finding) {
        return "    line %d: %s; %s [%s]"
                .formatted(
                        finding.getLine(),
                        Text.oneLine(finding.getMessage()),
                        Text.oneLine(finding.getInstead()),
                        finding.getRule());
    }
}
