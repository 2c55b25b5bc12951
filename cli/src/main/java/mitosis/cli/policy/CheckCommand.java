package mitosis.cli.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.terminal.Text;
import mitosis.sandbox.Finding;
import mitosis.sandbox.admit.Admission;
import mitosis.sandbox.policy.Policy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Says of each source whether it would be admitted, and what is objected to. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Say of each source whether it would be admitted, and why not.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE|DIR")
    private List<Path> paths = List.of();

    @Mixin private Judging judging = new Judging();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() throws IOException {
        Policy policy = judging.policy();
        Output output = printing.output();
        List<Path> sources = Sources.of(paths);
        int refused = 0;
        for (Path source : sources) {
            Admission admission = Admission.admit(Sources.text(source), judging.dialect(), policy);
            if (admission instanceof Admission.Denied) {
                refused++;
            }
            print(output, source, admission);
        }
        output.note(
                "%s checked, %d refused, policy %s"
                        .formatted(Text.count(sources.size(), "source"), refused, policy.name()));
        return refused == 0 ? Failure.OK : Failure.REFUSED;
    }

    private static void print(Output output, Path source, Admission admission) {
        List<String> label =
                switch (admission) {
                    case Admission.Admitted admitted -> Findings.label(admitted.label());
                    case Admission.Denied _ -> List.of();
                };
        List<Finding> findings =
                switch (admission) {
                    case Admission.Admitted admitted -> admitted.warnings();
                    case Admission.Denied denied -> denied.findings();
                };
        String verdict = admission instanceof Admission.Admitted ? "accepted" : "refused";
        if (output.wantsJson()) {
            ObjectNode line =
                    Json.object()
                            .put("file", source.toString())
                            .put("verdict", verdict)
                            .put("dialect", admission.dialect().wireName());
            line.set("label", Json.words(label));
            line.set("findings", Findings.json(findings));
            output.json(line);
            return;
        }
        output.say(
                "%-8s %s  %s%s"
                        .formatted(
                                verdict,
                                source,
                                admission.dialect().wireName(),
                                label.isEmpty() ? "" : "  can " + String.join(", ", label)));
        Findings.print(output, findings);
    }
}
