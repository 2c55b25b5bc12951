package mitosis.cli.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the servers are when no option says otherwise: as the ready file of the environment tells,
 * else on their usual ports.
 */
public record Addresses(Optional<ReadyFile> ready) {
    /** The environment's name for the ready file. */
    public static final String READY_FILE = "MITOSIS_READY_FILE";

    /** The first of the usual ports. */
    public static final int BASE_PORT = 7400;

    public static Addresses from(Map<String, String> environment) {
        String file = environment.getOrDefault(READY_FILE, "");
        if (file.isEmpty()) {
            return new Addresses(Optional.empty());
        }
        try {
            return new Addresses(Optional.of(ReadyFile.read(Path.of(file))));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "%s names %s, which cannot be read".formatted(READY_FILE, file), e);
        }
    }

    public String registry() {
        return ready.map(file -> file.registry().address()).orElse(usual(0));
    }

    public String creator() {
        return ready.map(file -> file.creator().address()).orElse(usual(1));
    }

    public String firstHost() {
        return ready.flatMap(file -> file.hosts().stream().findFirst())
                .map(host -> host.server().address())
                .orElse(usual(10));
    }

    /** Where the ready file says that the host of that id is. */
    public Optional<String> host(String id) {
        return ready.flatMap(file -> file.host(id)).map(host -> host.server().address());
    }

    private static String usual(int offset) {
        return "127.0.0.1:" + (BASE_PORT + offset);
    }
}
