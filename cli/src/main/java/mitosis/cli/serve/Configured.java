package mitosis.cli.serve;

import static java.util.Objects.requireNonNull;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives the server commands the settings of their configuration file and of the environment. */
public final class Configured {
    private static final List<String> SERVERS = List.of("registry", "creator", "worker-host");
    private static final String CONFIG = "--config";
    private static final Set<String> NOT_CONFIGURED =
            Set.of(CONFIG, "--help", "--version", "--json", "--with-parent");

    private Configured() {}

    /**
     * Prepares the command that the arguments call, if it is a server's.
     *
     * @throws IllegalArgumentException when the configuration file is wrong
     */
    public static void by(CommandLine mitosis, String[] arguments, Map<String, String> environment)
            throws IOException {
        if (arguments.length == 0 || !SERVERS.contains(arguments[0])) {
            return;
        }
        String section = arguments[0];
        String file = configFile(arguments, environment);
        Map<String, String> settings =
                file.isEmpty() ? Map.of() : Settings.read(Path.of(file), known(mitosis));
        server(mitosis, section)
                .setDefaultValueProvider(new Settings(section, settings, environment));
    }

    private static String configFile(String[] arguments, Map<String, String> environment) {
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i].startsWith(CONFIG + "=")) {
                return arguments[i].substring(CONFIG.length() + 1);
            }
            if (arguments[i].equals(CONFIG) && i + 1 < arguments.length) {
                return arguments[i + 1];
            }
        }
        return environment.getOrDefault("MITOSIS_CONFIG", "");
    }

    private static Set<String> known(CommandLine mitosis) {
        Set<String> known = new HashSet<>();
        for (String server : SERVERS) {
            for (OptionSpec option : server(mitosis, server).getCommandSpec().options()) {
                if (!NOT_CONFIGURED.contains(option.longestName())) {
                    known.add(server + "." + option.longestName().substring(2));
                }
            }
        }
        return known;
    }

    private static CommandLine server(CommandLine mitosis, String name) {
        return requireNonNull(mitosis.getSubcommands().get(name), "no such server");
    }
}
