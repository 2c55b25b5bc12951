package mitosis.rpc.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @Test
    void absentNamespaceIsTheDefaultOne() {
        assertThat(AgentName.of("", "otter")).isEqualTo(new AgentName("default", "otter"));
        assertThat(AgentName.of("", "otter")).hasToString("otter");
        assertThat(AgentName.of("zoo", "otter")).hasToString("zoo/otter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Otter", "7otter", "-otter", "ot ter", "ot/ter", "../otter", "ötter"})
    void nameOfAnotherFormIsRefused(String name) {
        assertThatThrownBy(() -> AgentName.of("", name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not match [a-z][a-z0-9-]{0,62}");
    }

    @Test
    void longestNameHas63Letters() {
        assertThat(new HostId("a".repeat(63)).value()).hasSize(63);
        assertThatThrownBy(() -> new HostId("a".repeat(64)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
