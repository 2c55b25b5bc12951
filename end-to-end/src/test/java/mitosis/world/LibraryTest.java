package mitosis.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.grpc.StatusRuntimeException;

import mitosis.creator.v1.CreateAgentNowRequest;
import mitosis.creator.v1.CreateAgentNowResponse;
import mitosis.models.Model;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Every agent that ships with the offline model is made at the first attempt for its own goal, and
 * answers right.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class LibraryTest {
    private static final String LIBRARY = "/library/";

    private final World world = World.start(2);

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void everyShippedAgentIsAcceptedAndRight() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> names = index();
        for (String name : names) {
            JsonNode agent = new YAMLMapper().readTree(resource(name + "/agent.yaml"));
            String goal = agent.get("goals").get(0).asText();
            JsonNode probe = agent.get("probes").get(0);
            try {
                CreateAgentNowResponse made =
                        world.creator()
                                .createAgentNow(
                                        CreateAgentNowRequest.newBuilder()
                                                .setGoal(goal)
                                                .setName("made-" + name)
                                                .setFirstMessage(probe.get("message").asText())
                                                .setSeed(1)
                                                .build());
                if (made.getAttempts() != 1) {
                    wrong.add("%s: %d attempts".formatted(name, made.getAttempts()));
                }
                if (made.getReply().isBlank()) {
                    wrong.add(name + ": no reply");
                }
                if (probe.has("contains")
                        && made.getPathCount() > 0
                        && !made.getPath(0).getDraft().contains(probe.get("contains").asText())) {
                    wrong.add("%s: replied %s".formatted(name, made.getPath(0).getDraft()));
                }
            } catch (StatusRuntimeException refusal) {
                wrong.add("%s: %s".formatted(name, refusal.getMessage()));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(names).hasSizeGreaterThan(20);
    }

    private static List<String> index() throws IOException {
        try (InputStream in = resource("index")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static InputStream resource(String name) {
        InputStream in = Model.class.getResourceAsStream(LIBRARY + name);
        if (in == null) {
            throw new AssertionError("no resource " + name);
        }
        return in;
    }
}
