package mitosis.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.protobuf.util.Durations;

import mitosis.common.v1.PathStep;
import mitosis.host.run.Deliveries;
import mitosis.host.v1.AskRequest;
import mitosis.host.v1.AskResponse;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.sandbox.policy.Ability;
import mitosis.testkit.Await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    @Test
    void everyHostAnswersForEveryAgentAndConversationsAreSpreadOverHosts() throws Exception {
        world.hosts(UnaryOperator.identity(), "otter", "heron", "badger");
        world.agent("echo", (message, _) -> message);
        Set<String> ran = new HashSet<>();

        for (String host : world.hosts.keySet()) {
            for (int i = 0; i < 20; i++) {
                ran.add(
                        world.ask(host)
                                .ask(request("echo", "hi").setConversation("c" + i).build())
                                .getPath(0)
                                .getHost());
            }
        }

        assertThat(ran).containsExactlyInAnyOrder("otter", "heron", "badger");
    }

    @Test
    void conversationStaysOnItsHost() throws Exception {
        world.hosts(UnaryOperator.identity(), "otter", "heron");
        world.agent("echo", (message, _) -> message);
        Set<String> ran = new HashSet<>();

        for (int i = 0; i < 10; i++) {
            String through = i % 2 == 0 ? "otter" : "heron";
            ran.add(
                    world.ask(through)
                            .ask(request("echo", "hi").setConversation("one").build())
                            .getPath(0)
                            .getHost());
        }

        assertThat(ran).hasSize(1);
    }

    @Test
    void absentValuesAreDrawnAndReturned() throws Exception {
        world.hosts(UnaryOperator.identity(), "otter");
        world.agent("echo", (message, _) -> message);

        AskResponse answer = world.ask("otter", "echo", "hi");

        assertThat(answer.getConversation()).isNotEmpty();
        assertThat(answer.getMessageId()).isNotEmpty();
        assertThat(answer.getSeed()).isNotZero();
    }

    @Test
    void agentReadsTheMessageThroughItsContext() throws Exception {
        world.hosts(UnaryOperator.identity(), "otter");
        world.agent(
                "reader",
                (_, context) ->
                        String.join(
                                "|",
                                context.sender(),
                                context.conversation(),
                                context.intent(),
                                context.attribute("colour"),
                                context.attribute("none"),
                                context.persona()));

        AskResponse answer =
                world.ask("otter")
                        .ask(
                                request("reader", "hi")
                                        .setConversation("talk")
                                        .setIntent("wonder")
                                        .putAttributes("colour", "blue")
                                        .build());

        assertThat(answer.getContent()).isEqualTo("|talk|wonder|blue||persona of reader");
    }

    @Test
    void roleFindsAnActiveAgent() throws Exception {
        world.hosts(UnaryOperator.identity(), "otter");
        world.agent("echo", (message, _) -> message);

        assertThat(world.ask("otter", "role:tester", "hi").getPath(0).getAgent()).isEqualTo("echo");
        assertThat(refusal("otter", request("role:nobody", "hi").build()))
                .isEqualTo(ErrorCode.AGENT_NOT_FOUND);
    }

    @Test
    void everyFailureHasItsCode() throws Exception {
        world.hosts(UnaryOperator.identity(), "otter");
        world.agent(
                "thrower",
                (_, _) -> {
                    throw new IllegalStateException("no");
                });
        world.agent("talker", (_, _) -> "x".repeat((64 << 10) + 1));
        world.agent("old", (message, _) -> message);
        world.registry.retire("old");
        Await.until(
                "retired is known",
                World.PATIENCE,
                () -> refusal("otter", request("old", "hi").build()) == ErrorCode.AGENT_RETIRED);

        assertThat(refusal("otter", request("nobody", "hi").build()))
                .isEqualTo(ErrorCode.AGENT_NOT_FOUND);
        assertThat(refusal("otter", request("Not a name", "hi").build()))
                .isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(refusal("otter", request("", "hi").build()))
                .isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(refusal("otter", request("echo", "hi").setDelegationProbability(2).build()))
                .isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(refusal("otter", request("thrower", "hi").build()))
                .isEqualTo(ErrorCode.AGENT_FAILED);
        assertThat(refusal("otter", request("talker", "hi").build()))
                .isEqualTo(ErrorCode.REPLY_TOO_LARGE);
    }

    @Test
    void messageOverTheLimitIsRefusedWithBothNumbersAndTheNextOneIsAnswered() throws Exception {
        world.hosts(UnaryOperator.identity(), "otter");
        world.agent("echo", (message, _) -> "" + message.length());

        var refused = refused("otter", request("echo", "x".repeat(5 << 20)).build());

        assertThat(refused.code()).isEqualTo(ErrorCode.MESSAGE_TOO_LARGE);
        assertThat(refused.metadata())
                .containsAllEntriesOf(Map.of("size", "5242880", "limit", "1048576"));
        assertThat(world.ask("otter", "echo", "x".repeat(1 << 20)).getContent())
                .isEqualTo("1048576");
    }

    @Test
    void handlerThatWaitsForEverEndsInTime() throws Exception {
        world.hosts(UnaryOperator.identity(), "otter");
        CountDownLatch never = world.creator.hold();
        world.agent("waiter", (message, context) -> context.llm(message), Ability.MODEL);

        ErrorCode code =
                refusal(
                        "otter",
                        request("waiter", "hi").setTimeout(Durations.fromMillis(300)).build());

        assertThat(code).isIn(ErrorCode.AGENT_KILLED, ErrorCode.DEADLINE_EXCEEDED);
        never.countDown();
        assertThat(world.ask("otter", "waiter", "again").getContent()).isEqualTo("model: again");
    }

    @Test
    void manyConversationsWaitForTheModelAtOnce() throws Exception {
        world.hosts(UnaryOperator.identity(), "otter");
        CountDownLatch model = world.creator.hold();
        world.agent("thinker", (message, context) -> context.llm(message), Ability.MODEL);
        world.agent("echo", (message, _) -> message);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?>[] asks = new Future<?>[200];
            for (int i = 0; i < asks.length; i++) {
                String text = "t" + i;
                asks[i] = callers.submit(() -> world.ask("otter", "thinker", text).getContent());
            }
            Await.until(
                    "all wait for the model",
                    World.PATIENCE,
                    () -> world.creator.asked.size() == asks.length);

            assertThat(world.ask("otter", "echo", "meanwhile").getContent()).isEqualTo("meanwhile");
            model.countDown();

            for (int i = 0; i < asks.length; i++) {
                assertThat(asks[i].get()).isEqualTo("model: t" + i);
            }
        }
    }

    @Test
    void fullMailboxRefusesAtOnce() throws Exception {
        world.hosts(config -> config.withMailboxes(new Deliveries.Bounds(4, 8)), "otter");
        CountDownLatch model = world.creator.hold();
        world.agent("thinker", (message, context) -> context.llm(message), Ability.MODEL);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?>[] asks = new Future<?>[4];
            for (int i = 0; i < asks.length; i++) {
                asks[i] = callers.submit(() -> world.ask("otter", "thinker", "hi").getContent());
            }
            Await.until("four are in hand", World.PATIENCE, () -> world.creator.asked.size() == 4);

            assertThat(refusal("otter", request("thinker", "hi").build()))
                    .isEqualTo(ErrorCode.MAILBOX_FULL);

            model.countDown();
            for (Future<?> ask : asks) {
                assertThat(ask.get()).isEqualTo("model: hi");
            }
        }
    }

    @Test
    void agentsAskAgentsAndACycleIsRefusedWithItsPath() throws Exception {
        world.hosts(UnaryOperator.identity(), "otter", "heron");
        world.agent("echo", (message, context) -> context.sender() + " said " + message);
        world.agent("asker", (message, context) -> context.ask("echo", message), Ability.PEERS);
        world.agent("ping", (message, context) -> context.ask("pong", message), Ability.PEERS);
        world.agent("pong", (message, context) -> context.ask("ping", message), Ability.PEERS);

        assertThat(world.ask("otter", "asker", "hi").getContent()).isEqualTo("asker said hi");
        assertThat(refused("otter", request("ping", "hi").build()).message()).contains("CYCLE");
    }

    @Test
    void stopSwitchEndsWhatRunsAndRefusesWhatComes() throws Exception {
        world.hosts(UnaryOperator.identity(), "otter");
        world.creator.hold();
        world.agent("thinker", (message, context) -> context.llm(message), Ability.MODEL);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = callers.submit(() -> refused("otter", request("thinker", "hi").build()));
            Await.until("it runs", World.PATIENCE, () -> world.creator.asked.size() == 1);

            world.registry.stop();

            assertThat(running.get().metadata()).containsEntry("cause", "stopped");
            assertThat(refusal("otter", request("thinker", "hi").build()))
                    .isEqualTo(ErrorCode.STOPPED);
        }
        world.registry.resume();
        world.agent("echo", (message, _) -> message);
        assertThat(world.ask("otter", "echo", "hi").getContent()).isEqualTo("hi");
    }

    @Test
    void drainingHostFinishesWhatItHasAndOthersTakeWhatComes() throws Exception {
        world.hosts(UnaryOperator.identity(), "otter", "heron");
        CountDownLatch model = world.creator.hold();
        world.agent("thinker", (message, context) -> context.llm(message), Ability.MODEL);
        world.agent("echo", (message, _) -> message);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?>[] asks = new Future<?>[20];
            for (int i = 0; i < asks.length; i++) {
                asks[i] = callers.submit(() -> world.ask("otter", "thinker", "hi").getContent());
            }
            Await.until("they wait", World.PATIENCE, () -> world.creator.asked.size() == 20);
            var drained = callers.submit(() -> world.host("heron").drain(Duration.ofSeconds(20)));
            Await.until("heron drains", World.PATIENCE, () -> world.registry.serving() == 1);

            for (int i = 0; i < 20; i++) {
                assertThat(world.ask("otter", "echo", "hi").getPath(0).getHost())
                        .isEqualTo("otter");
            }
            model.countDown();

            for (Future<?> ask : asks) {
                assertThat(ask.get()).isEqualTo("model: hi");
            }
            drained.get();
        }
    }

    @Test
    void lostHostIsToldAndTheNextCallIsAnsweredElsewhere() throws Exception {
        world.hosts(UnaryOperator.identity(), "otter", "heron");
        CountDownLatch model = world.creator.hold();
        world.agent(
                "thinker",
                (message, context) -> message.equals("quick") ? "quick" : context.llm(message),
                Ability.MODEL);
        String conversation = conversationOn("heron");
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var lost =
                    callers.submit(
                            () -> refusal("otter", inConversation(conversation, "hi").build()));
            Await.until("it runs", World.PATIENCE, () -> world.creator.asked.size() == 1);

            world.host("heron").close();

            assertThat(lost.get()).isEqualTo(ErrorCode.HOST_LOST);
            AskResponse next =
                    world.ask("otter").ask(inConversation(conversation, "quick").build());
            assertThat(next.getPath(0).getHost()).isEqualTo("otter");
            model.countDown();
        }
    }

    private String conversationOn(String host) {
        for (int i = 0; ; i++) {
            AskResponse answer = world.ask("otter").ask(inConversation("c" + i, "quick").build());
            if (answer.getPath(0).getHost().equals(host)) {
                return "c" + i;
            }
        }
    }

    private static AskRequest.Builder inConversation(String conversation, String content) {
        return request("thinker", content).setConversation(conversation);
    }

    private static AskRequest.Builder request(String agent, String content) {
        return World.request(agent, content);
    }

    private ErrorCode refusal(String host, AskRequest request) {
        return refused(host, request).code();
    }

    private RefusedException refused(String host, AskRequest request) {
        Throwable thrown = catchThrowable(() -> world.ask(host).ask(request));
        assertThat(thrown).isNotNull();
        return RefusedException.of(thrown);
    }
}
