package mitosis.sandbox.load;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.Javac;
import mitosis.sandbox.Stage;
import mitosis.sandbox.policy.Limits;
import mitosis.sandbox.run.Outcome;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Each file is an agent that would run or grow for ever outside of the sandbox. */
class OwnAttacksTest {
    private static final Path ATTACKS = Path.of("src/test/attacks");

    /** A tenth of the usual budget shows a missing charge as well, and ten times sooner. */
    private static final Limits SMALL =
            Stage.STANDARD.limits().withFuel(2_000_000).withMemory(32L << 20);

    static Stream<String> attacks() throws IOException {
        try (Stream<Path> files = Files.list(ATTACKS)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void endsWithinItsBudget(String name) throws IOException {
        String source = Files.readString(ATTACKS.resolve(name + ".java"));
        AgentClasses classes = Javac.compile(name, source);

        try (LoadedAgent agent = Sandbox.load(classes, Stage.STANDARD)) {
            Outcome outcome = Stage.run(agent, "hello", SMALL);

            assertThat(outcome).isNotNull();
            assertThat(outcome.usage().time()).isLessThan(Duration.ofSeconds(15));
            assertThat(outcome.usage().fuel()).isLessThanOrEqualTo(SMALL.fuel());
        }
    }
}
