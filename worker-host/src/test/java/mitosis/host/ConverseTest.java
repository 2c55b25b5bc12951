package mitosis.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.stub.StreamObserver;

import mitosis.host.v1.AskRequest;
import mitosis.host.v1.ConverseResponse;
import mitosis.host.v1.HostServiceGrpc;
import mitosis.host.v1.PublishRequest;
import mitosis.host.v1.TellRequest;
import mitosis.registry.v1.Manifest;
import mitosis.sandbox.policy.Ability;
import mitosis.testkit.Await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

@Timeout(60)
class ConverseTest {
    @TempDir Path folder;
    private World world;
    private final Map<String, ConverseResponse> answers = new HashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    @BeforeEach
    void start() throws Exception {
        world = new World(folder).hosts(UnaryOperator.identity(), "otter", "heron");
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void everyAskIsAnsweredUnderItsIdAndErrorsAreAnswersToo() throws Exception {
        world.agent("echo", (message, _) -> message);
        StreamObserver<AskRequest> asks = converse();
        for (int i = 0; i < 3_000; i++) {
            asks.onNext(World.request("echo", "text " + i).setMessageId("m" + i).build());
        }
        asks.onNext(World.request("nobody", "hi").setMessageId("unknown").build());
        asks.onNext(
                World.request("echo", "hi")
                        .setDelegationProbability(7)
                        .setMessageId("wrong")
                        .build());
        asks.onCompleted();

        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(answers).hasSize(3_002);
        for (int i = 0; i < 3_000; i++) {
            assertThat(answers.get("m" + i))
                    .extracting(ConverseResponse::getContent)
                    .isEqualTo("text " + i);
        }
        assertThat(code("unknown")).isEqualTo("AGENT_NOT_FOUND");
        assertThat(code("wrong")).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void tellIsAcknowledgedWhenItWaitsAndHandledAfterwards() throws Exception {
        CountDownLatch model = world.creator.hold();
        List<String> handled = new CopyOnWriteArrayList<>();
        world.agent(
                "slow",
                (message, context) -> {
                    handled.add(context.llm(message));
                    return "";
                },
                Ability.MODEL);

        for (String host : world.hosts.keySet()) {
            var told =
                    world.ask(host)
                            .tell(
                                    TellRequest.newBuilder()
                                            .setAgent("slow")
                                            .setContent(host)
                                            .build());
            assertThat(told.getMessageId()).isNotEmpty();
        }
        assertThat(handled).isEmpty();
        model.countDown();

        Await.until("both are handled", World.PATIENCE, () -> handled.size() == 2);
    }

    @Test
    void eachListenerHearsATopicOnce() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        var listens = Manifest.newBuilder().addTopics("news").build();
        for (String name : List.of("ann", "bob")) {
            world.agent(
                    name,
                    (message, context) -> {
                        heard.add(name + ":" + context.attribute("topic") + ":" + message);
                        return "";
                    },
                    listens);
        }
        world.agent("deaf", (message, _) -> "" + heard.add("deaf"));
        world.agent(
                "speaker",
                (message, context) -> {
                    context.publish("news", message);
                    return "said";
                },
                Ability.PUBLISH);

        int receivers =
                world.ask("otter")
                        .publish(
                                PublishRequest.newBuilder()
                                        .setTopic("news")
                                        .setContent("one")
                                        .build())
                        .getReceivers();
        Await.until("both heard it", World.PATIENCE, () -> heard.size() == 2);
        world.ask("heron", "speaker", "two");
        Await.until("both heard the other", World.PATIENCE, () -> heard.size() == 4);

        assertThat(receivers).isEqualTo(2);
        assertThat(heard)
                .containsExactlyInAnyOrder(
                        "ann:news:one", "bob:news:one", "ann:news:two", "bob:news:two");
    }

    private String code(String id) {
        ConverseResponse answer = answers.getOrDefault(id, ConverseResponse.getDefaultInstance());
        return answer.getError().getCode();
    }

    private StreamObserver<AskRequest> converse() {
        return HostServiceGrpc.newStub(world.channel("otter"))
                .withDeadlineAfter(Duration.ofSeconds(30))
                .converse(
                        new StreamObserver<>() {
                            @Override
                            public void onNext(ConverseResponse answer) {
                                answers.put(answer.getMessageId(), answer);
                            }

                            @Override
                            public void onError(Throwable failure) {
                                ended.countDown();
                            }

                            @Override
                            public void onCompleted() {
                                ended.countDown();
                            }
                        });
    }
}
