package mitosis.cli;

import mitosis.cli.terminal.Json;
import mitosis.cli.terminal.Output;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

import java.util.Arrays;

/** Says what was wrong with the words after a command. */
final class WrongUsage implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        String next =
                "`%s --help` tells its options".formatted(command.getCommandSpec().qualifiedName());
        String said = String.valueOf(wrong.getMessage());
        if (Arrays.asList(args).contains("--json")) {
            Output.of(command, true)
                    .json(Json.error(new RefusedException(ErrorCode.INVALID_REQUEST, said, next)));
        }
        command.getErr().println("wrong usage: " + said);
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr().println("  next: " + next);
        return CommandLine.ExitCode.USAGE;
    }
}
