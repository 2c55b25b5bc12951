package mitosis.cli;

import mitosis.cli.bench.BenchCommand;
import mitosis.cli.catalogue.AgentsCommand;
import mitosis.cli.catalogue.HostsCommand;
import mitosis.cli.catalogue.LineageCommand;
import mitosis.cli.catalogue.ResumeCommand;
import mitosis.cli.catalogue.RetireCommand;
import mitosis.cli.catalogue.ShowCommand;
import mitosis.cli.catalogue.SourceCommand;
import mitosis.cli.catalogue.StopCommand;
import mitosis.cli.catalogue.WhyCommand;
import mitosis.cli.create.CreateCommand;
import mitosis.cli.create.ProvenanceCommand;
import mitosis.cli.create.SubmitCommand;
import mitosis.cli.doctor.DoctorCommand;
import mitosis.cli.message.AskCommand;
import mitosis.cli.message.PublishCommand;
import mitosis.cli.message.TellCommand;
import mitosis.cli.policy.AttackCommand;
import mitosis.cli.policy.PolicyCommand;
import mitosis.cli.serve.Configured;
import mitosis.cli.serve.CreatorCommand;
import mitosis.cli.serve.RegistryCommand;
import mitosis.cli.serve.WorkerHostCommand;
import mitosis.cli.up.DownCommand;
import mitosis.cli.up.UpCommand;
import mitosis.cli.watch.WatchCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;

/** The table of contents of the command line. */
@Command(
        name = "mitosis",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Agents that write agents, contained.",
        footer = {
            "",
            "Start here: `mitosis up --hosts 3`, then in another terminal",
            "`mitosis create a friend of few words`, `mitosis ask NAME hello`, `mitosis watch`.",
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 refused."
        },
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            RegistryCommand.class,
            CreatorCommand.class,
            WorkerHostCommand.class,
            CreateCommand.class,
            SubmitCommand.class,
            AskCommand.class,
            TellCommand.class,
            PublishCommand.class,
            AgentsCommand.class,
            ShowCommand.class,
            SourceCommand.class,
            LineageCommand.class,
            HostsCommand.class,
            WatchCommand.class,
            RetireCommand.class,
            StopCommand.class,
            ResumeCommand.class,
            WhyCommand.class,
            ProvenanceCommand.class,
            PolicyCommand.class,
            AttackCommand.class,
            DoctorCommand.class,
            BenchCommand.class,
            RehearseCommand.class,
            HelpCommand.class
        })
final class Mitosis {
    private Mitosis() {}

    /** Runs one command; the exit code. */
    static int run(
            String[] arguments, PrintWriter out, PrintWriter err, Map<String, String> environment) {
        CommandLine mitosis = commandLine(out, err);
        try {
            Configured.by(mitosis, arguments, environment);
        } catch (IllegalArgumentException | IOException wrong) {
            return new WrongUsage()
                    .handleParseException(
                            new ParameterException(mitosis, String.valueOf(wrong.getMessage())),
                            arguments);
        }
        return mitosis.execute(arguments);
    }

    /** The command line over these two streams. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Mitosis())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongUsage());
    }
}
