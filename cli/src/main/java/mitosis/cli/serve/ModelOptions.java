package mitosis.cli.serve;

import mitosis.cli.terminal.TimeConverter;
import mitosis.models.Model;
import mitosis.models.provider.ModelConfig;
import mitosis.models.provider.Models;

import picocli.CommandLine.Option;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which language model answers. */
final class ModelOptions {
    private static final String OFFLINE = "offline";
    private static final String OPENAI = "openai";

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "offline, or the name of a model behind --model-url (default: offline)")
    private String model = OFFLINE;

    @Option(
            names = "--model-url",
            paramLabel = "URL",
            description = "where OpenAI's chat protocol begins, such as http://127.0.0.1:11434/v1")
    private Optional<URI> url = Optional.empty();

    @Option(
            names = "--model-key-env",
            paramLabel = "VARIABLE",
            description = "the environment's variable that holds the model's key")
    private Optional<String> keyVariable = Optional.empty();

    @Option(
            names = "--model-key-file",
            paramLabel = "FILE",
            description = "the file that holds the model's key")
    private Optional<Path> keyFile = Optional.empty();

    @Option(
            names = "--model-delay",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "lets the offline model take this long, for trials")
    private Duration delay = Duration.ZERO;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "for the model, where a request brings none")
    private Optional<Long> seed = Optional.empty();

    /** The model, ready to be asked. */
    Model model() {
        Model asked = Models.fromConfig(config());
        return seed.<Model>map(number -> new SeededModel(asked, number)).orElse(asked);
    }

    private ModelConfig config() {
        if (model.equals(OFFLINE)) {
            return ModelConfig.of(
                    OFFLINE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    delay);
        }
        if (url.isEmpty()) {
            throw new IllegalArgumentException(
                    "--model is \"%s\", which needs --model-url; only offline needs none"
                            .formatted(model));
        }
        return ModelConfig.of(OPENAI, url, Optional.of(model), keyVariable, keyFile, Duration.ZERO);
    }
}
