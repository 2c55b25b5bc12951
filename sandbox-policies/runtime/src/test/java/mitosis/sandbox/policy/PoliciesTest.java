package mitosis.sandbox.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

class PoliciesTest {
    private static final Path STRICT = Path.of("../policies/strict.yaml");

    @Test
    void standardGrantsEveryAbilityInModestAmounts() {
        Policy standard = Policies.named("standard");

        assertThat(standard.abilities()).containsExactlyInAnyOrder(Ability.values());
        assertThat(standard.limits().fuel()).isEqualTo(20_000_000);
        assertThat(standard.limits().memory()).isEqualTo(64L << 20);
        assertThat(standard.limits().deadline()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void strictKeepsAgentsToThemselves() {
        assertThat(Policies.named("strict").abilities())
                .doesNotContain(Ability.MODEL, Ability.PEERS, Ability.SPAWN, Ability.TOOLS);
    }

    @Test
    void anUnknownNameIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> Policies.named("lenient"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no policy \"lenient\"; there are research, standard, strict");
    }

    @Test
    void anUnknownKeyIsRefused(@TempDir Path folder) throws IOException {
        Path file = written(folder, Files.readString(STRICT) + "network: true\n");

        assertThatThrownBy(() -> Policies.read(file)).hasMessageContaining("network");
    }

    @Test
    void aMissingKeyIsRefused(@TempDir Path folder) throws IOException {
        Path file = written(folder, Files.readString(STRICT).replace("  depth: 128\n", ""));

        assertThatThrownBy(() -> Policies.read(file)).hasMessageContaining("depth");
    }

    @Test
    void anAmountWithoutAUnitIsRefused(@TempDir Path folder) throws IOException {
        Path file = written(folder, Files.readString(STRICT).replace("16 MiB", "\"16\""));

        assertThatThrownBy(() -> Policies.read(file))
                .hasMessage("memory is \"16\", must be a size such as 64 MiB");
    }

    @Test
    void aChangedLimitChangesTheDigest(@TempDir Path folder) throws IOException {
        Path file = written(folder, Files.readString(STRICT).replace("5000000", "5000001"));

        assertThat(Policies.read(file).digest()).isNotEqualTo(Policies.named("strict").digest());
        assertThat(Policies.read(STRICT)).isEqualTo(Policies.named("strict"));
    }

    private static Path written(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("policy.yaml"), text);
    }
}
