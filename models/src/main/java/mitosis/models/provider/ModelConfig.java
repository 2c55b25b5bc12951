package mitosis.models.provider;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which model answers, and how it is reached. */
public sealed interface ModelConfig {
    /**
     * The built-in model.
     *
     * @param delay how long each answer takes; zero unless a distant model is to be imitated
     */
    record Offline(Duration delay) implements ModelConfig {
        private static final Duration LONGEST = Duration.ofMinutes(5);

        public Offline {
            requireNonNull(delay, "delay is null");
            if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "models.offline.delay is %s, must be 0 to %s".formatted(delay, LONGEST));
            }
        }
    }

    /**
     * A model behind OpenAI's chat protocol.
     *
     * @param baseUrl where the protocol begins, such as {@code http://127.0.0.1:11434/v1}
     * @param model the model's name there
     * @param key where the key is
     */
    record OpenAi(URI baseUrl, String model, KeySource key) implements ModelConfig {
        public OpenAi {
            requireNonNull(baseUrl, "baseUrl is null");
            requireNonNull(key, "key is null");
            String scheme = String.valueOf(baseUrl.getScheme());
            if (!scheme.matches("https?") || baseUrl.getHost() == null) {
                throw new IllegalArgumentException(
                        "models.openai.base-url is \"%s\", must be an http or https URL"
                                .formatted(baseUrl));
            }
            if (baseUrl.getUserInfo() != null) {
                throw new IllegalArgumentException(
                        "models.openai.base-url holds a user or password; put the key into a file");
            }
            if (model.isBlank()) {
                throw new IllegalArgumentException("models.openai.model is empty");
            }
        }
    }

    /** Where a key is found. */
    sealed interface KeySource {
        /** In a variable of the environment. */
        record Environment(String variable) implements KeySource {}

        /** In a file. */
        record File(Path path) implements KeySource {}

        /** Nowhere: the server asks for none. */
        record None() implements KeySource {}
    }

    /** The built-in model at its full speed. */
    static ModelConfig offline() {
        return new Offline(Duration.ZERO);
    }

    /**
     * What configuration and flags say, checked.
     *
     * @param provider {@code offline} or {@code openai}
     */
    static ModelConfig of(
            String provider,
            Optional<URI> baseUrl,
            Optional<String> model,
            Optional<String> keyVariable,
            Optional<Path> keyFile,
            Duration offlineDelay) {
        return switch (provider) {
            case "offline" -> new Offline(offlineDelay);
            case "openai" ->
                    new OpenAi(
                            baseUrl.orElseThrow(() -> missing("base-url")),
                            model.orElseThrow(() -> missing("model")),
                            keySource(keyVariable, keyFile));
            default ->
                    throw new IllegalArgumentException(
                            "models.provider is \"%s\", must be offline or openai"
                                    .formatted(provider));
        };
    }

    private static KeySource keySource(Optional<String> variable, Optional<Path> file) {
        if (variable.isPresent() && file.isPresent()) {
            throw new IllegalArgumentException(
                    "models.openai.key-env and models.openai.key-file are both set; keep one");
        }
        return variable.<KeySource>map(KeySource.Environment::new)
                .or(() -> file.map(KeySource.File::new))
                .orElseGet(KeySource.None::new);
    }

    private static IllegalArgumentException missing(String key) {
        return new IllegalArgumentException(
                "models.openai.%s is missing; the provider openai needs it".formatted(key));
    }
}
