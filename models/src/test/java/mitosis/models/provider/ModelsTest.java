package mitosis.models.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

class ModelsTest {
    private static final URI HERE = URI.create("http://127.0.0.1:9/v1");

    @Test
    void offlineIsTheModelThatNeedsNothing() {
        assertThat(Models.fromConfig(ModelConfig.offline()).describe().provider())
                .isEqualTo("offline");
    }

    @Test
    void keyComesFromTheEnvironmentOrAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key"), "abc\n");
        var fromFile = openAi(Optional.empty(), Optional.of(file));
        var fromEnvironment = openAi(Optional.of("THE_KEY"), Optional.empty());

        assertThat(Models.fromConfig(fromFile, Map.<String, String>of()::get).describe().model())
                .isEqualTo("m");
        assertThat(Models.fromConfig(fromEnvironment, Map.of("THE_KEY", "abc")::get).describe())
                .isNotNull();
        assertThatThrownBy(() -> Models.fromConfig(fromEnvironment, Map.<String, String>of()::get))
                .hasMessageContaining("THE_KEY");
    }

    @Test
    void badValuesNameTheirKey() {
        assertThatThrownBy(() -> of("cloud", Optional.of(HERE), Optional.of("m")))
                .hasMessageContaining("models.provider is \"cloud\"");
        assertThatThrownBy(() -> of("openai", Optional.empty(), Optional.of("m")))
                .hasMessageContaining("models.openai.base-url is missing");
        assertThatThrownBy(
                        () -> of("openai", Optional.of(URI.create("ftp://h/x")), Optional.of("m")))
                .hasMessageContaining("http or https");
        assertThatThrownBy(() -> new ModelConfig.Offline(Duration.ofDays(1)))
                .hasMessageContaining("models.offline.delay");
        assertThatThrownBy(() -> openAi(Optional.of("K"), Optional.of(Path.of("k"))))
                .hasMessageContaining("keep one");
    }

    private static ModelConfig of(String provider, Optional<URI> url, Optional<String> model) {
        return ModelConfig.of(
                provider, url, model, Optional.empty(), Optional.empty(), Duration.ZERO);
    }

    private static ModelConfig openAi(Optional<String> variable, Optional<Path> file) {
        return ModelConfig.of(
                "openai", Optional.of(HERE), Optional.of("m"), variable, file, Duration.ZERO);
    }
}
