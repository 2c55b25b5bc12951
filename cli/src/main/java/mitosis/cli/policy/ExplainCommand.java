package mitosis.cli.policy;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.terminal.Table;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.sandbox.explain.RulePage;
import mitosis.sandbox.explain.Rules;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.Optional;
import java.util.concurrent.Callable;

/** What a rule asks, why, and what to write instead. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "What a rule asks, why, and what to write instead.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "RULE",
            description = "the rule's id (default: list all rules)")
    private Optional<String> rule = Optional.empty();

    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() {
        Output output = printing.output();
        if (rule.isPresent()) {
            one(output, page(rule.get()));
        } else {
            all(output);
        }
        return Failure.OK;
    }

    private static RulePage page(String id) {
        return Rules.explain(id)
                .orElseThrow(() ->
                        new RefusedException(
                                ErrorCode.INVALID_REQUEST,
                                "there is no rule \"%s\"".formatted(id),
                                "`mitosis policy explain` lists them all"));
    }

    private static void one(Output output, RulePage page) {
        if (output.wantsJson()) {
            output.json(
                    Json.object()
                            .put("rule", page.id())
                            .put("sentence", page.sentence())
                            .put("why", page.why())
                            .put("instead", page.instead())
                            .put("example", page.example()));
            return;
        }
        output.say(page.id());
        output.say("  " + page.sentence());
        output.say("");
        output.say("  why      " + page.why());
        output.say("  instead  " + page.instead());
        output.say("");
        page.example().lines().forEach(line -> output.say("    " + line));
    }

    private static void all(Output output) {
        if (output.wantsJson()) {
            Rules.all().forEach(page -> one(output, page));
            return;
        }
        Table table = new Table("RULE", "ASKS");
        Rules.all().forEach(page -> table.row(page.id(), page.sentence()));
        table.lines().forEach(output::say);
    }
}
