package mitosis.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine.Model.OptionSpec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

class SettingsTest {
    private static final OptionSpec PORT = OptionSpec.builder("-p", "--http-port").build();

    @TempDir Path folder;

    @Test
    void fileIsReadByKeys() throws Exception {
        Path file = write("registry:\n  http-port: 7480\ncreator.port: 1\n");

        Map<String, String> read =
                Settings.read(file, Set.of("registry.http-port", "creator.port"));

        assertThat(read)
                .containsEntry("registry.http-port", "7480")
                .containsEntry("creator.port", "1");
    }

    @Test
    void unknownKeyIsRefusedAndNamed() throws Exception {
        Path file = write("registry: {prot: 7400}\n");

        assertThatThrownBy(() -> Settings.read(file, Set.of("registry.port")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("registry.prot")
                .hasMessageContaining("known are registry.port");
    }

    @Test
    void environmentGoesOverTheFile() {
        Map<String, String> file = Map.of("registry.http-port", "1");

        assertThat(new Settings("registry", file, Map.of()).defaultValue(PORT)).isEqualTo("1");
        assertThat(
                        new Settings("registry", file, Map.of("MITOSIS_REGISTRY_HTTP_PORT", "2"))
                                .defaultValue(PORT))
                .isEqualTo("2");
        assertThat(new Settings("creator", file, Map.of()).defaultValue(PORT)).isNull();
    }

    private Path write(String text) throws Exception {
        return Files.writeString(folder.resolve("mitosis.yaml"), text);
    }
}
