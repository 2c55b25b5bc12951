package mitosis.cli.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import mitosis.cli.world.ReadyFile.Host;
import mitosis.cli.world.ReadyFile.Server;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ReadyFileTest {
    private static final ReadyFile READY =
            new ReadyFile(
                    new Server("127.0.0.1:1", "127.0.0.1:11", 101),
                    new Server("127.0.0.1:2", "", 102),
                    List.of(new Host("host-1", new Server("127.0.0.1:3", "127.0.0.1:13", 103))),
                    100);

    @TempDir Path folder;

    @Test
    void hasTheShapeThatScriptsRelyOn() throws Exception {
        Path file = folder.resolve("below/ready.json");
        READY.write(file);

        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.get("registry").asText()).isEqualTo("127.0.0.1:1");
        assertThat(json.get("creator").asText()).isEqualTo("127.0.0.1:2");
        assertThat(json.get("hosts").get(0).get("id").asText()).isEqualTo("host-1");
        assertThat(json.get("hosts").get(0).get("address").asText()).isEqualTo("127.0.0.1:3");
        assertThat(json.get("hosts").get(0).get("http").asText()).isEqualTo("127.0.0.1:13");
        assertThat(json.get("hosts").get(0).get("pid").asLong()).isEqualTo(103);
        assertThat(json.get("pids").get("registry").asLong()).isEqualTo(101);
        assertThat(json.get("pids").get("creator").asLong()).isEqualTo(102);
        assertThat(json.get("http").get("registry").asText()).isEqualTo("127.0.0.1:11");
        assertThat(json.get("http").get("creator").asText()).isEmpty();
        assertThat(ReadyFile.read(file)).isEqualTo(READY);
    }

    @Test
    void nothingElseIsTakenForOne() throws Exception {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"hosts\":[]}");

        assertThatThrownBy(() -> ReadyFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no ready file");
    }

    @Test
    void environmentSaysWhereTheServersAre() throws Exception {
        Path file = folder.resolve("ready.json");
        READY.write(file);

        Addresses here = Addresses.from(Map.of(Addresses.READY_FILE, file.toString()));

        assertThat(here.registry()).isEqualTo("127.0.0.1:1");
        assertThat(here.host("host-1")).contains("127.0.0.1:3");
        assertThat(here.firstHost()).isEqualTo("127.0.0.1:3");
    }

    @Test
    void usualPortsAreMeantWithoutOne() {
        Addresses usual = new Addresses(Optional.empty());

        assertThat(usual.registry()).isEqualTo("127.0.0.1:7400");
        assertThat(usual.creator()).isEqualTo("127.0.0.1:7401");
        assertThat(usual.firstHost()).isEqualTo("127.0.0.1:7410");
    }
}
