package mitosis.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import mitosis.host.v1.AskResponse;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.testkit.Await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Processes that are lost take nothing with them but what they had in hand, and that ends typed.
 */
@Timeout(180)
class LossTest {
    @Test
    void agentsOfALostHostAnswerElsewhere() throws Exception {
        try (World world = World.start(3)) {
            Agents.submit(world, "echo", Agents.ECHO);
            Agents.submit(world, "counter", Agents.COUNTER);
            assertThat(count(world)).isEqualTo("1");

            World.kill(world.hostPid(2));

            Await.until(
                    "every conversation is answered again",
                    Duration.ofSeconds(5),
                    () ->
                            IntStream.range(0, 30)
                                    .allMatch(i ->
                                            catchThrowable(() -> ask(world, "conversation-" + i))
                                                    == null));
            assertThat(count(world)).isEqualTo("2");
        }
    }

    @Test
    void callsInHandOfALostHostEndTyped() throws Exception {
        try (World world = World.start(2, "--model-delay", "20s")) {
            Agents.submit(world, "thinker", Agents.ASKS_THE_MODEL);
            List<CompletableFuture<AskResponse>> calls =
                    IntStream.range(0, 16).mapToObj(i -> askAside(world, "c" + i)).toList();
            // those in line on the other host have reached its handlers when some wait there
            Await.until(
                    "handlers run on the other host",
                    Duration.ofSeconds(10),
                    () -> Metrics.of(world, 1, "mitosis_host_mailbox_depth") >= 1);

            World.kill(world.hostPid(1));

            long lost =
                    calls.stream()
                            .map(call -> catchThrowable(() -> call.get(60, TimeUnit.SECONDS)))
                            .filter(thrown ->
                                    thrown != null
                                            && RefusedException.of(thrown).code()
                                                    == ErrorCode.HOST_LOST)
                            .count();
            assertThat(lost).isPositive();
        }
    }

    @Test
    void agentsWithoutMemoryAnswerWhileTheRegistryIsAway() throws Exception {
        try (World world = World.start(2)) {
            Agents.submit(world, "echo", Agents.ECHO);
            Agents.submit(world, "counter", Agents.COUNTER);
            IntStream.range(0, 20).forEach(i -> ask(world, "before-" + i));

            World.kill(world.registryPid());

            for (int i = 0; i < 200; i++) {
                assertThat(ask(world, "during-" + i)).isEqualTo("hi");
            }
            Throwable withMemory = catchThrowable(() -> count(world));
            assertThat(withMemory).isNotNull();
            assertThat(RefusedException.of(withMemory).code())
                    .isIn(ErrorCode.UNAVAILABLE, ErrorCode.AGENT_FAILED);
        }
    }

    @Test
    void modelThatIsAwayIsTold() throws Exception {
        try (World world = World.start(1)) {
            Agents.submit(world, "thinker", Agents.ASKS_THE_MODEL);
            Agents.submit(world, "echo", Agents.ECHO);

            World.kill(world.creatorPid());

            Throwable thrown =
                    catchThrowable(() -> world.host(0).ask(Agents.ask("thinker", "ideas").build()));
            assertThat(thrown).isNotNull();
            assertThat(RefusedException.of(thrown).code())
                    .isIn(ErrorCode.MODEL_UNAVAILABLE, ErrorCode.AGENT_FAILED);
            assertThat(ask(world, "still")).isEqualTo("hi");
        }
    }

    private static CompletableFuture<AskResponse> askAside(World world, String conversation) {
        CompletableFuture<AskResponse> answer = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        answer.complete(
                                world.host(0)
                                        .ask(
                                                Agents.ask("thinker", "ideas")
                                                        .setConversation(conversation)
                                                        .build()));
                    } catch (RuntimeException failure) {
                        answer.completeExceptionally(failure);
                    }
                });
        return answer;
    }

    private static String ask(World world, String conversation) {
        return world.host(0)
                .ask(Agents.ask("echo", "hi").setConversation(conversation).build())
                .getContent();
    }

    private static String count(World world) {
        return world.host(0).ask(Agents.ask("counter", "count").build()).getContent();
    }
}
