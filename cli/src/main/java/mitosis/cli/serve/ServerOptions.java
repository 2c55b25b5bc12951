package mitosis.cli.serve;

import mitosis.rpc.Token;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What every server is told. */
final class ServerOptions {
    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "the loopback address to listen on (default: 127.0.0.1)")
    private String bind = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "where to listen; 0 takes a free port (default: the server's usual one)")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "what it must not lose (default: its folder in MITOSIS_DATA or ~/.mitosis)")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "by which the processes of one machine prove themselves to each other; made"
                            + " when there is none (default: token in MITOSIS_DATA or ~/.mitosis)")
    private Optional<Path> tokenFile = Optional.empty();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "a YAML file with the same names; options and environment go over it")
    @SuppressWarnings("UnusedVariable") // read before the others, which it gives their defaults
    private Optional<Path> config = Optional.empty();

    @Option(
            names = "--with-parent",
            hidden = true,
            description = "end when standard input ends, which the parent holds")
    private boolean withParent;

    String bind() {
        return bind;
    }

    int port(int usual) {
        int chosen = port.orElse(usual);
        if (chosen < 0 || chosen > 65_535) {
            throw new IllegalArgumentException(
                    "--port is %d, must be 0 to 65535".formatted(chosen));
        }
        return chosen;
    }

    Path data(String folder) {
        return data.orElseGet(() -> home().resolve(folder)).toAbsolutePath().normalize();
    }

    Token token() throws IOException {
        return Token.create(tokenFile.orElseGet(() -> home().resolve("token")).toAbsolutePath());
    }

    boolean withParent() {
        return withParent;
    }

    private static Path home() {
        String named = System.getenv().getOrDefault("MITOSIS_DATA", "");
        return named.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".mitosis")
                : Path.of(named);
    }
}
