package mitosis.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import mitosis.creator.v1.CreateAgentNowRequest;
import mitosis.registry.v1.GetAgentRequest;
import mitosis.registry.v1.ResumeRequest;
import mitosis.registry.v1.RetireAgentRequest;
import mitosis.registry.v1.StopRequest;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.testkit.Await;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Whatever goes wrong ends typed, in its time, and the next call works. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class TypedErrorsTest {
    private final World world = World.start(2);

    @BeforeAll
    void populate() {
        Agents.submit(world, "echo", Agents.ECHO);
    }

    @AfterEach
    void nextCallWorks() {
        assertThat(world.host(0).ask(Agents.ask("echo", "still here").build()).getContent())
                .isEqualTo("still here");
        assertThat(world.host(1).ask(Agents.ask("echo", "here too").build()).getContent())
                .isEqualTo("here too");
    }

    @AfterAll
    void end() {
        world.close();
    }

    @Test
    void agentThatIsNotThere() {
        assertThat(failure(() -> world.host(0).ask(Agents.ask("nobody", "hi").build())).code())
                .isEqualTo(ErrorCode.AGENT_NOT_FOUND);
        assertThat(
                        failure(() ->
                                        world.registry()
                                                .getAgent(
                                                        GetAgentRequest.newBuilder()
                                                                .setAgent("nobody")
                                                                .build()))
                                .code())
                .isEqualTo(ErrorCode.AGENT_NOT_FOUND);
    }

    @Test
    void agentThatWasRetired() throws Exception {
        Agents.submit(world, "short-lived", Agents.ECHO);
        world.registry()
                .retireAgent(RetireAgentRequest.newBuilder().setAgent("short-lived").build());

        Await.until(
                "both hosts refuse the retired agent",
                Duration.ofSeconds(5),
                () -> {
                    for (int host = 0; host < 2; host++) {
                        Throwable thrown = askOf(host, "short-lived");
                        if (thrown == null
                                || RefusedException.of(thrown).code() != ErrorCode.AGENT_RETIRED) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    @Test
    void handlerThatThrows() {
        Agents.submit(world, "thrower", Agents.THROWER);

        RefusedException refused = failure(() -> askEverywhere("thrower"));

        assertThat(refused.code()).isEqualTo(ErrorCode.AGENT_FAILED);
        assertThat(refused.message()).doesNotContain("Sample").doesNotContain("at mitosis");
    }

    @Test
    void handlerThatNeverEnds() {
        Agents.submit(world, "looper", Agents.LOOPER);

        RefusedException refused = failure(() -> askEverywhere("looper"));

        assertThat(refused.code()).isEqualTo(ErrorCode.AGENT_KILLED);
        assertThat(refused.metadata()).containsEntry("cause", "fuel");
    }

    @Test
    void constructorThatThrows() {
        var error = Agents.lastStepOrError(world, "bad-constructor", Agents.BAD_CONSTRUCTOR);

        assertThat(error.getCode()).isEqualTo("CREATION_REFUSED");
        assertThat(
                        failure(() -> world.host(0).ask(Agents.ask("bad-constructor", "").build()))
                                .code())
                .isEqualTo(ErrorCode.AGENT_NOT_FOUND);
    }

    @Test
    void replyThatIsTooLarge() {
        Agents.submit(world, "giant", Agents.GIANT);

        assertThat(failure(() -> askEverywhere("giant")).code())
                .isEqualTo(ErrorCode.REPLY_TOO_LARGE);
    }

    @Test
    void messageOfFiveMebibytes() {
        RefusedException refused =
                failure(() -> world.host(0).ask(Agents.ask("echo", "x".repeat(5 << 20)).build()));

        assertThat(refused.code()).isEqualTo(ErrorCode.MESSAGE_TOO_LARGE);
        assertThat(refused.metadata()).containsEntry("size", String.valueOf(5 << 20));
        assertThat(refused.metadata()).containsEntry("limit", String.valueOf(1 << 20));
    }

    @Test
    void agentThatAsksItself() {
        Agents.submit(world, "asks-itself", Agents.ASKS_ITSELF);

        RefusedException refused = failure(() -> askEverywhere("asks-itself"));

        assertThat(refused.code()).isIn(ErrorCode.AGENT_FAILED, ErrorCode.CYCLE);
    }

    @Test
    void wrongField() {
        assertThat(failure(() -> world.host(0).ask(Agents.ask("Not A Name", "hi").build())).code())
                .isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(
                        failure(() ->
                                        world.host(0)
                                                .ask(
                                                        Agents.ask("echo", "hi")
                                                                .setDelegationProbability(7)
                                                                .build()))
                                .code())
                .isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(
                        failure(() ->
                                        world.creator()
                                                .createAgentNow(
                                                        CreateAgentNowRequest.getDefaultInstance()))
                                .code())
                .isEqualTo(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void nameThatIsTaken() {
        var last = Agents.lastStepOrError(world, "echo", Agents.ECHO);

        assertThat(last.getCode()).isEqualTo("NAME_TAKEN");
    }

    @Test
    void parentThatAnOutsiderNames() {
        assertThat(
                        failure(() ->
                                        world.creator()
                                                .createAgentNow(
                                                        CreateAgentNowRequest.newBuilder()
                                                                .setGoal("count my words")
                                                                .setParent("echo")
                                                                .build()))
                                .code())
                .isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void stopSwitch() throws Exception {
        world.registry().stop(StopRequest.newBuilder().setReason("drill").build());
        try {
            Await.until(
                    "both hosts refuse",
                    Duration.ofSeconds(5),
                    () -> {
                        Throwable thrown = askOf(0, "echo");
                        return thrown != null
                                && RefusedException.of(thrown).code() == ErrorCode.STOPPED;
                    });
            assertThat(Agents.lastStepOrError(world, "too-late", Agents.ECHO).getCode())
                    .isEqualTo("STOPPED");
        } finally {
            world.registry().resume(ResumeRequest.getDefaultInstance());
        }
        Await.until("answers again", Duration.ofSeconds(5), () -> askOf(0, "echo") == null);
        Await.until("answers again", Duration.ofSeconds(5), () -> askOf(1, "echo") == null);
    }

    private @Nullable Throwable askOf(int host, String agent) {
        return catchThrowable(() -> world.host(host).ask(Agents.ask(agent, "hi").build()));
    }

    /** Fails as the first host fails, after seeing that the second one fails alike. */
    private Object askEverywhere(String agent) {
        RefusedException first =
                failure(() -> world.host(0).ask(Agents.ask(agent, "misbehave").build()));
        RefusedException second =
                failure(() -> world.host(1).ask(Agents.ask(agent, "misbehave").build()));
        assertThat(second.code()).isEqualTo(first.code());
        throw first;
    }

    private static RefusedException failure(Callable<?> call) {
        Throwable thrown = catchThrowable(call::call);
        assertThat(thrown).as("a failure").isNotNull();
        return RefusedException.of(thrown);
    }
}
