package mitosis.cli.terminal;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --json}, for every command that prints. */
public final class Printing {
    @Option(names = "--json", description = "print one JSON object a line, for programs")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    public Output output() {
        return Output.of(requireNonNull(command, "no command").commandLine(), json);
    }
}
