package mitosis.cli.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;

import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Text;
import mitosis.sandbox.Finding;
import mitosis.sandbox.policy.Ability;

import java.util.Collection;
import java.util.List;

/** Objections to a source, for programs and for people. */
final class Findings {
    private Findings() {}

    static ArrayNode json(List<Finding> findings) {
        ArrayNode array = Json.array();
        for (Finding finding : findings) {
            array.addObject()
                    .put("rule", finding.rule())
                    .put("line", finding.line())
                    .put("column", finding.column())
                    .put("message", finding.message())
                    .put("instead", finding.instead())
                    .put("warning", finding.warning());
        }
        return array;
    }

    static void print(Output output, List<Finding> findings) {
        for (Finding finding : findings) {
            output.say(
                    "  %-8s %s [%s%s]"
                            .formatted(
                                    finding.line() == 0
                                            ? ""
                                            : finding.line() + ":" + finding.column(),
                                    Text.oneLine(finding.message()),
                                    finding.rule(),
                                    finding.warning() ? ", a warning" : ""));
            if (!finding.instead().isEmpty()) {
                output.say("           instead: " + Text.oneLine(finding.instead()));
            }
        }
    }

    /** A label in its lasting order. */
    static List<String> label(Collection<Ability> label) {
        return label.stream().sorted().map(Ability::wireName).toList();
    }
}
