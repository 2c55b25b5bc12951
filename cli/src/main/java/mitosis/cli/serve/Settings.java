package mitosis.cli.serve;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a server's options are when its command line leaves them out: as the environment says, else
 * as the configuration file does. The option {@code --port} of {@code registry} is the variable
 * {@code MITOSIS_REGISTRY_PORT} and the key {@code registry.port}.
 */
record Settings(String section, Map<String, String> file, Map<String, String> environment)
        implements IDefaultValueProvider {

    Settings {
        file = Map.copyOf(file);
        environment = Map.copyOf(environment);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        String key = section + "." + option.longestName().substring(2);
        String variable = "MITOSIS_" + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        String told = environment.get(variable);
        return told != null ? told : file.get(key);
    }

    /**
     * Reads a configuration file.
     *
     * @param known every key that any server knows
     * @throws IllegalArgumentException when it holds another key, or is no YAML
     */
    static Map<String, String> read(Path file, Set<String> known) throws IOException {
        Map<String, String> settings = new TreeMap<>();
        try {
            Object content =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            if (content != null) {
                flatten("", content, settings);
            }
        } catch (YAMLException e) {
            throw new IllegalArgumentException(
                    "%s is no YAML: %s".formatted(file, e.getMessage()), e);
        }
        Set<String> unknown = new TreeSet<>(settings.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has unknown keys: %s; known are %s"
                            .formatted(
                                    file,
                                    String.join(", ", unknown),
                                    String.join(", ", new TreeSet<>(known))));
        }
        return settings;
    }

    private static void flatten(String prefix, Object value, Map<String, String> into) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) ->
                    flatten(
                            prefix.isEmpty() ? String.valueOf(key) : prefix + "." + key,
                            below == null ? "" : below,
                            into));
        } else {
            into.put(prefix, String.valueOf(value));
        }
    }
}
