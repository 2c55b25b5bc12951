package mitosis.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.protobuf.Duration;

import mitosis.creator.v1.ValidateSourceRequest;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Hostile agents are refused, or end typed while a neighbour on the same host goes on answering.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class ContainmentTest {
    private static final Path ATTACKS = Path.of("..", "sandbox-policies", "attacks");
    private static final Set<ErrorCode> TYPED_ENDS =
            Set.of(
                    ErrorCode.AGENT_KILLED,
                    ErrorCode.AGENT_FAILED,
                    ErrorCode.REPLY_TOO_LARGE,
                    ErrorCode.CYCLE,
                    ErrorCode.DENIED_BY_POLICY);

    private final World world = World.start(1);

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void hostileAgentsEndTypedWhileANeighbourAnswers() throws Exception {
        Agents.submit(world, "neighbour", Agents.ECHO);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        AtomicReference<@Nullable Throwable> neighbourFailed = new AtomicReference<>();
        Thread neighbour =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                while (!over.get()) {
                                    world.host(0).ask(Agents.ask("neighbour", "hi").build());
                                    answered.incrementAndGet();
                                }
                            } catch (RuntimeException thrown) {
                                neighbourFailed.set(thrown);
                            }
                        });

        Set<String> wrong = new TreeSet<>();
        List<Path> corpus = corpus();
        for (Path file : corpus) {
            tryOne(file).ifPresent(what -> wrong.add(file.getFileName() + ": " + what));
        }

        over.set(true);
        neighbour.join(java.time.Duration.ofSeconds(30));
        assertThat(wrong).isEmpty();
        assertThat(neighbourFailed.get()).isNull();
        assertThat(answered.get()).isGreaterThan(corpus.size());
        assertThat(corpus).hasSizeGreaterThan(100);
    }

    /** Probes refuse what always misbehaves; these wait until they run on a host. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    late-loop      | while (true) { }                                              | fuel
                    late-catch     | while (true) { try { message.charAt(-1); } catch (Exception e) { } } | fuel
                    late-finally   | while (true) { try { message.length(); } finally { continue; } } | fuel
                    late-array     | int[][] bomb = new int[30000][30000];                         | memory
                    late-arrays    | while (true) { int[] more = new int[2000000]; }                | memory
                    late-recursion | handle(message, context);                                     | depth
                    """)
    void whatWaitsForAHostIsEndedThereWhileANeighbourAnswers(
            String name, String body, String cause) {
        String neighbour = name + "-neighbour";
        Agents.submit(world, neighbour, Agents.ECHO);
        Agents.submit(world, name, Agents.agent(Agents.misbehaving(body)));

        Throwable thrown =
                catchThrowable(() -> world.host(0).ask(Agents.ask(name, "misbehave").build()));

        assertThat(thrown).isNotNull();
        assertThat(RefusedException.of(thrown).code()).isEqualTo(ErrorCode.AGENT_KILLED);
        assertThat(RefusedException.of(thrown).metadata()).containsEntry("cause", cause);
        assertThat(world.host(0).ask(Agents.ask(neighbour, "hi").build()).getContent())
                .isEqualTo("hi");
        assertThat(world.host(0).ask(Agents.ask(name, "well").build()).getContent())
                .isEqualTo("well");
    }

    /** What was wrong with the way it ended, if anything. */
    private Optional<String> tryOne(Path file) throws Exception {
        String source = Files.readString(file);
        String name = file.getFileName().toString().replace(".java", "").replace('_', '-');
        boolean refused =
                !world.creator()
                        .validateSource(
                                ValidateSourceRequest.newBuilder().setSource(source).build())
                        .getAccepted();
        if (refused) {
            return source.contains("must: HARMLESS") && name.contains("Benign")
                    ? Optional.of("refused")
                    : Optional.empty();
        }
        String agent = name.toLowerCase(Locale.ROOT);
        Throwable creation =
                catchThrowable(() -> Agents.lastStep(world, agent, source, request -> request));
        if (creation != null) {
            ErrorCode code = RefusedException.of(creation).code();
            return code == ErrorCode.CREATION_REFUSED // a probe has met it first
                    ? Optional.empty()
                    : Optional.of("creation ended " + code);
        }
        Throwable thrown =
                catchThrowable(() ->
                        world.host(0)
                                .ask(
                                        Agents.ask(agent, "hello canary")
                                                .setTimeout(Duration.newBuilder().setSeconds(20))
                                                .build()));
        if (thrown == null) {
            return Optional.empty();
        }
        ErrorCode code = RefusedException.of(thrown).code();
        return TYPED_ENDS.contains(code) ? Optional.empty() : Optional.of(code.toString());
    }

    private static List<Path> corpus() throws Exception {
        try (Stream<Path> files = Files.list(ATTACKS)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".java")).sorted().toList());
        }
    }
}
