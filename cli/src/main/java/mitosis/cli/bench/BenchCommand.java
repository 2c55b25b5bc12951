package mitosis.cli.bench;

import picocli.CommandLine.Command;

/** Measurements against a running world. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Measure a running world.",
        subcommands = {BenchAskCommand.class, BenchCreateCommand.class, PlainServerCommand.class})
public final class BenchCommand {}
