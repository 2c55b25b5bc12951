package mitosis.cli.up;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This very program, to be started again with other words. */
public final class Program {
    /** Who reads a terminal's Ctrl-C is the one who started it all: it ends the others in order. */
    private static final String DEAF_TO_THE_TERMINAL = "trap '' INT HUP; exec \"$0\" \"$@\"";

    private static final String MARK = "-Dmitosis.process=";

    private Program() {}

    /** A process that is this program with these words; its parent holds its standard input. */
    public static ProcessBuilder with(String mark, List<String> words) {
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", DEAF_TO_THE_TERMINAL));
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add(MARK + mark);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith(MARK) && !option.startsWith("-agentlib"))
                .forEach(line::add);
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        line.add("mitosis.cli.Main");
        line.addAll(words);
        return new ProcessBuilder(line);
    }

    /** A server: its ready line comes through standard output, all else goes into the log. */
    static Process server(String mark, List<String> words, Path log) throws IOException {
        return with(mark, words).redirectError(Redirect.appendTo(made(log))).start();
    }

    /** A process that outlives this one. */
    static Process detached(String mark, List<String> words, Path log) throws IOException {
        return with(mark, words)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(made(log)))
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .start();
    }

    private static java.io.File made(Path log) throws IOException {
        Path folder = log.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return log.toFile();
    }
}
