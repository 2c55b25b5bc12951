package mitosis.cli.policy;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.terminal.Table;
import mitosis.cli.terminal.Text;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Throws a folder of hostile sources at the sandbox, and sees that a benign agent goes on
 * answering.
 */
@Command(
        name = "attack",
        mixinStandardHelpOptions = true,
        description = {
            "Throw a folder of hostile sources at the sandbox.",
            "A source's first line says what must become of it:",
            "// attack: WHAT; must: REJECT|CONTAIN|HARMLESS; why: REASON"
        })
public final class AttackCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "the folder (default: attacks)")
    private Path folder = Path.of("attacks");

    @Mixin private Judging judging = new Judging();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() throws IOException {
        Output output = printing.output();
        Trial trial = new Trial(judging.policy(), judging.dialect());
        List<Attack> attacks = new ArrayList<>();
        for (Path source : Sources.of(List.of(folder))) {
            Attack attack = Attack.launch(trial, source);
            attacks.add(attack);
            if (output.wantsJson()) {
                output.json(attack.json());
            }
        }
        if (!output.wantsJson()) {
            table(attacks).lines().forEach(output::say);
        }
        long lost = attacks.stream().filter(attack -> !attack.held()).count();
        output.note(
                "%s, %d got through, policy %s"
                        .formatted(
                                Text.count(attacks.size(), "attack"), lost, trial.policy().name()));
        return lost == 0 ? Failure.OK : Failure.FAILED;
    }

    private static Table table(List<Attack> attacks) {
        Table table = new Table("", "MUST", "OUTCOME", "BY", "ATTACK");
        for (Attack attack : attacks) {
            table.row(
                    attack.held() ? "held" : "LOST",
                    attack.must(),
                    attack.verdict().outcome(),
                    attack.by(),
                    attack.name());
        }
        return table;
    }
}
