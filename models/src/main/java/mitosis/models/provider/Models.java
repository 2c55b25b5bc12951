package mitosis.models.provider;

import mitosis.models.Model;
import mitosis.models.offline.OfflineModel;
import mitosis.models.openai.ApiKey;
import mitosis.models.openai.OpenAiModel;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** Makes the model that the configuration names. */
public final class Models {
    private Models() {}

    /**
     * The model, its key already read.
     *
     * @throws IllegalArgumentException when the key is not where the configuration says
     */
    public static Model fromConfig(ModelConfig config) {
        return fromConfig(config, System::getenv);
    }

    static Model fromConfig(ModelConfig config, Function<String, @Nullable String> environment) {
        return switch (config) {
            case ModelConfig.Offline offline -> new OfflineModel(offline.delay());
            case ModelConfig.OpenAi openAi ->
                    new OpenAiModel(
                            openAi.baseUrl(), openAi.model(), key(openAi.key(), environment));
        };
    }

    private static ApiKey key(
            ModelConfig.KeySource source, Function<String, @Nullable String> environment) {
        return switch (source) {
            case ModelConfig.KeySource.None _ -> ApiKey.NONE;
            case ModelConfig.KeySource.File(var path) -> ApiKey.read(path);
            case ModelConfig.KeySource.Environment(var variable) -> {
                @Nullable String value = environment.apply(variable);
                if (value == null) {
                    throw new IllegalArgumentException(
                            "the environment has no variable \"%s\" with the model's key"
                                    .formatted(variable));
                }
                yield ApiKey.of(value, "the variable \"%s\"".formatted(variable));
            }
        };
    }
}
