package mitosis.cli;

import mitosis.cli.terminal.Failure;
import mitosis.cli.terminal.Output;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The one place where what a command threw becomes a printed error and an exit code. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof CommandLine.ParameterException wrong) {
            return new WrongUsage().handleParseException(wrong, new String[0]);
        }
        if (System.getenv("MITOSIS_DEBUG") != null) {
            failure.printStackTrace(command.getErr());
        }
        Output output = Output.of(command, command.getParseResult().hasMatchedOption("--json"));
        return Failure.print(output, typed(failure));
    }

    private static RefusedException typed(Exception failure) {
        return switch (failure) {
            case IllegalArgumentException wrong ->
                    new RefusedException(
                            ErrorCode.INVALID_REQUEST, String.valueOf(wrong.getMessage()));
            case UncheckedIOException io when io.getCause() != null -> typed(io.getCause());
            case IOException io ->
                    new RefusedException(ErrorCode.UNAVAILABLE, "a file failed: " + told(io));
            default -> RefusedException.of(failure);
        };
    }

    private static String told(IOException io) {
        return switch (io) {
            case java.nio.file.NoSuchFileException missing -> "there is no " + missing.getFile();
            case java.nio.file.AccessDeniedException denied ->
                    denied.getFile() + " may not be read or written";
            case java.nio.file.FileAlreadyExistsException there ->
                    there.getFile() + " is there already";
            default -> String.valueOf(io.getMessage());
        };
    }
}
