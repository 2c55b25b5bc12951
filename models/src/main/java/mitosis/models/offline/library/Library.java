package mitosis.models.offline.library;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Agents that a language model wrote before, in the order of their names. */
public record Library(List<LibraryAgent> agents) {
    private static final String FOLDER = "/library/";

    /** The keys that an agent's page may have. */
    private static final Set<String> KEYS =
            Set.of(
                    "class",
                    "title",
                    "role",
                    "exact",
                    "refines",
                    "topics",
                    "keywords",
                    "goals",
                    "persona",
                    "probes");

    public Library {
        agents = List.copyOf(agents);
        if (agents.isEmpty()) {
            throw new IllegalArgumentException("the library is empty");
        }
    }

    /** The library that comes with this build. */
    public static Library shipped() {
        return new Library(
                text("index").lines().filter(line -> !line.isBlank()).map(Library::read).toList());
    }

    /** The agent of that name. */
    public LibraryAgent named(String name) {
        return agents.stream()
                .filter(agent -> agent.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "the library has no agent \"%s\"".formatted(name)));
    }

    private static LibraryAgent read(String name) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Page page = new Page(name, yaml.load(text(name + "/agent.yaml")));
        String className = page.text("class");
        return new LibraryAgent(
                name,
                className,
                text(name + "/" + className + ".java"),
                page.text("title"),
                page.text("role"),
                page.flag("exact"),
                page.flag("refines"),
                page.texts("topics"),
                page.texts("keywords"),
                page.texts("goals"),
                page.text("persona"),
                page.probes());
    }

    private static String text(String path) {
        try (InputStream in = Library.class.getResourceAsStream(FOLDER + path)) {
            Objects.requireNonNull(in, () -> "the library lacks " + path);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One agent's page, each key read as what it must be. */
    private record Page(String name, Map<String, Object> keys) {
        Page {
            for (String key : keys.keySet()) {
                if (!KEYS.contains(key)) {
                    throw new IllegalArgumentException(
                            "library agent \"%s\" has an unknown key \"%s\"".formatted(name, key));
                }
            }
        }

        String text(String key) {
            return need(key, String.class, keys.get(key));
        }

        boolean flag(String key) {
            return need(key, Boolean.class, keys.get(key));
        }

        List<String> texts(String key) {
            List<String> texts = new ArrayList<>();
            for (Object text : need(key, List.class, keys.get(key))) {
                texts.add(need(key, String.class, text));
            }
            return texts;
        }

        List<Probe> probes() {
            List<Probe> probes = new ArrayList<>();
            for (Object entry : need("probes", List.class, keys.get("probes"))) {
                Map<?, ?> probe = need("probes", Map.class, entry);
                String expectation =
                        Set.of("contains", "matches", "not_empty").stream()
                                .filter(probe::containsKey)
                                .findFirst()
                                .orElse("nothing");
                Object wanted = probe.get(expectation);
                probes.add(
                        new Probe(
                                need("message", String.class, probe.get("message")),
                                expectation,
                                Boolean.TRUE.equals(wanted) ? "" : String.valueOf(wanted)));
            }
            return probes;
        }

        private <T> T need(String key, Class<T> type, @Nullable Object value) {
            if (value == null || !type.isInstance(value)) {
                throw new IllegalArgumentException(
                        "library agent \"%s\": `%s` is missing or no %s"
                                .formatted(name, key, type.getSimpleName()));
            }
            return type.cast(value);
        }
    }
}
