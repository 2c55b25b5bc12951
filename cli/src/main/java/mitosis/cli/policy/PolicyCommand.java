package mitosis.cli.policy;

import picocli.CommandLine.Command;

/** What generated code may do, tried out without any server. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Check, run and explain sources and policies, without any server.",
        subcommands = {
            CheckCommand.class,
            RunCommand.class,
            ExplainCommand.class,
            DiffCommand.class
        })
public final class PolicyCommand {}
