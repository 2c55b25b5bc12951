package mitosis.cli.terminal;

import com.fasterxml.jackson.databind.JsonNode;

import picocli.CommandLine;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * Where a command prints: results to standard output, all else to standard error.
 *
 * @param out results
 * @param err progress, remarks, errors
 * @param wantsJson whether results are JSON, one object a line
 */
public record Output(PrintWriter out, PrintWriter err, boolean wantsJson) {
    public static Output of(CommandLine command, boolean wantsJson) {
        return new Output(command.getOut(), command.getErr(), wantsJson);
    }

    /** Whether somebody looks at standard output on a terminal. */
    public static boolean onTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /** One object, on a line of its own. */
    public void json(JsonNode object) {
        out.println(object);
    }

    /** A line for people. */
    public void say(String line) {
        out.println(line);
    }

    /** A line about the work, not of it. */
    public void note(String line) {
        err.println(line);
    }

    /** Whether the reader of standard output has gone. */
    public boolean broken() {
        return out.checkError();
    }
}
