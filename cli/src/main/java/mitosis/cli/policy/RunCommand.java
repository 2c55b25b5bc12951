package mitosis.cli.policy;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Output;
import mitosis.cli.terminal.Printing;
import mitosis.cli.terminal.Text;
import mitosis.sandbox.policy.Limits;
import mitosis.sandbox.policy.Policy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Runs sources inside the sandbox, against a context that answers every agent alike. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Admit sources and let each answer a message, a new instance a message, against a"
                        + " fixed context. Ends with 0 whatever the outcome.")
final class RunCommand implements Callable<Integer> {
    private static final int MOST_MESSAGES = 100_000;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> paths = List.of();

    @Option(names = "--message", paramLabel = "TEXT", description = "what is sent (default: hello)")
    private String message = "hello";

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "how many messages; what is remembered is kept (default: 1)")
    private int repeat = 1;

    @Option(
            names = "--fuel",
            paramLabel = "N",
            description = "fuel a message, instead of the policy's")
    private Optional<Long> fuel = Optional.empty();

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = ByteSize.Converter.class,
            description = "memory a message, such as 16m, instead of the policy's")
    private Optional<ByteSize> memory = Optional.empty();

    @Mixin private Judging judging = new Judging();
    @Mixin private Printing printing = new Printing();

    @Override
    public Integer call() throws IOException {
        if (repeat < 1 || repeat > MOST_MESSAGES) {
            throw new IllegalArgumentException(
                    "--repeat is %d, must be 1 to %d".formatted(repeat, MOST_MESSAGES));
        }
        Trial trial = new Trial(policy(), judging.dialect());
        Output output = printing.output();
        for (Path source : Sources.of(paths)) {
            trial.run(
                    Sources.text(source),
                    message,
                    repeat,
                    result -> print(output, source, Verdict.of(result)));
        }
        return Failure.OK;
    }

    private Policy policy() {
        Policy policy = judging.policy();
        Limits limits = policy.limits();
        limits = fuel.isPresent() ? limits.withFuel(fuel.get()) : limits;
        limits = memory.isPresent() ? limits.withMemory(memory.get().bytes()) : limits;
        return policy.with(limits);
    }

    private static void print(Output output, Path source, Verdict verdict) {
        if (output.wantsJson()) {
            output.json(verdict.json(source.toString()));
            return;
        }
        output.say(
                "%-8s %s  fuel %s, %s bytes, %s ms"
                        .formatted(
                                verdict.outcome(),
                                source,
                                Text.count(verdict.usage().fuel()),
                                Text.count(verdict.usage().allocated()),
                                Text.count(verdict.usage().time().toMillis())));
        Text.harmless(verdict.said()).lines().forEach(line -> output.say("  | " + line));
        Findings.print(output, verdict.findings());
    }
}
