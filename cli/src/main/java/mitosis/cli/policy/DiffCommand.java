package mitosis.cli.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.terminal.Table;
import mitosis.sandbox.policy.Policy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** In what two policies differ. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "In what two policies differ; each is a name or a YAML file.")
final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B")
    private String second = "";

    @Mixin private Printing printing = new Printing();

    /** One thing in which they differ. */
    private record Difference(String what, String first, String second) {}

    @Override
    public Integer call() {
        List<Difference> differences = differences(Judging.policy(first), Judging.policy(second));
        Output output = printing.output();
        if (output.wantsJson()) {
            output.json(json(differences));
        } else if (differences.isEmpty()) {
            output.say("they grant the same");
        } else {
            Table table = new Table("WHAT", first, second);
            differences.forEach(each -> table.row(each.what(), each.first(), each.second()));
            table.lines().forEach(output::say);
        }
        return Failure.OK;
    }

    private static List<Difference> differences(Policy first, Policy second) {
        Map<String, String> left = PolicyFacts.of(first);
        Map<String, String> right = PolicyFacts.of(second);
        List<Difference> differences = new ArrayList<>();
        left.forEach((what, value) -> {
            String other = right.getOrDefault(what, "");
            if (!value.equals(other)) {
                differences.add(new Difference(what, value, other));
            }
        });
        return differences;
    }

    private ObjectNode json(List<Difference> differences) {
        ObjectNode line =
                Json.object().put("a", first).put("b", second).put("same", differences.isEmpty());
        ArrayNode listed = line.putArray("differences");
        for (Difference each : differences) {
            listed.addObject()
                    .put("what", each.what())
                    .put("a", each.first())
                    .put("b", each.second());
        }
        return line;
    }
}
