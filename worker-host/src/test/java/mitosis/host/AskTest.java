package mitosis.host;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.common.v1.PathStep;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

@Timeout(60)
class AskTest {
    @TempDir Path folder;
    private World world;

    @BeforeEach
    void start() {
        world = new World(folder);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void agentAnswersThroughItsOwnHost() throws Exception {
        world.hosts(UnaryOperator.identity(), "otter");
        world.agent("echo", (message, _) -> "you said " + message);

        var answer = world.ask("otter", "echo", "hello");

        assertThat(answer.getContent()).isEqualTo("you said hello");
        assertThat(answer.getPathList()).extracting(PathStep::getHost).containsExactly("otter");
    }
}
