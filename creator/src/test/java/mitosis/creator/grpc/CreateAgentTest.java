package mitosis.creator.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Context;

import mitosis.common.v1.Finding;
import mitosis.common.v1.Principal;
import mitosis.creator.create.Creations;
import mitosis.creator.v1.CreateAgentNowRequest;
import mitosis.creator.v1.CreateAgentRequest;
import mitosis.creator.v1.GetProvenanceRequest;
import mitosis.creator.v1.Step;
import mitosis.creator.world.CreatorWorld;
import mitosis.creator.world.CreatorWorld.Story;
import mitosis.creator.world.Drafts;
import mitosis.creator.world.Drafts.Defect;
import mitosis.creator.world.ScriptedModel;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentState;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.testkit.Await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class CreateAgentTest {
    @TempDir Path data;
    private final ScriptedModel model = new ScriptedModel();
    private CreatorWorld world;

    @BeforeEach
    void open() throws IOException {
        model.says(Drafts.right());
        world = new CreatorWorld(data, model, CreatorWorld.LIMITS);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static CreateAgentRequest.Builder goal() {
        return CreateAgentRequest.newBuilder().setGoal("shout whatever I say");
    }

    private Story create(CreateAgentRequest.Builder request) {
        return Story.of(
                world.caller()
                        .withDeadlineAfter(30, TimeUnit.SECONDS)
                        .createAgent(request.build()));
    }

    private CompletableFuture<Story> createMeanwhile(CreateAgentRequest.Builder request) {
        return CompletableFuture.supplyAsync(() -> create(request), Thread::startVirtualThread);
    }

    private static ErrorCode code(Story story) {
        return story.error().map(RefusedException::code).orElseThrow();
    }

    @Test
    void goalBecomesALiveAgent() {
        Story story = create(goal().setFirstMessage("hello"));

        assertThat(story.error()).isEmpty();
        assertThat(story.names())
                .containsExactly(
                        "reserved",
                        "drafted",
                        "reviewed",
                        "compiled",
                        "gated",
                        "probed",
                        "signed",
                        "registered",
                        "active",
                        "replied");
        assertThat(story.last().getContent()).isEqualTo("you said: hello");
        assertThat(world.registry().agents())
                .singleElement()
                .satisfies(agent -> {
                    assertThat(agent.getName()).startsWith("shout");
                    assertThat(agent.getRole()).isEqualTo("shouter");
                    assertThat(agent.getState()).isEqualTo(AgentState.AGENT_STATE_ACTIVE);
                    assertThat(agent.getManifest().getRefines()).isTrue();
                    assertThat(agent.getGoal()).isEqualTo("shout whatever I say");
                });
        assertThat(world.registry().open()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void defectiveDraftIsMendedByTheNextAttempt(Defect defect) {
        model.says(defect.answer(), Drafts.right());

        Story story = create(goal());

        assertThat(story.error()).isEmpty();
        assertThat(story.names()).containsOnlyOnce("denied").endsWith("active");
        Step denied =
                story.steps().stream()
                        .filter(step -> step.getStep().equals("denied"))
                        .findFirst()
                        .orElseThrow();
        assertThat(denied.getFindingsList()).extracting(Finding::getMessage).doesNotContain("");
        assertThat(model.prompts()).hasSize(2);
        assertThat(model.prompts().getLast().user())
                .contains("[%s]".formatted(denied.getFindings(0).getRule()));
    }

    @ParameterizedTest
    @EnumSource
    void draftThatStaysDefectiveIsRefusedAndLeavesNothing(Defect defect) {
        model.says(defect.answer());

        Story story = create(goal());

        assertThat(code(story)).isEqualTo(ErrorCode.CREATION_REFUSED);
        assertThat(story.error().orElseThrow().metadata().get("rules")).isNotEmpty();
        assertThat(story.names()).filteredOn("denied"::equals).hasSize(4);
        assertThat(story.last().getStep()).isEqualTo("refused");
        assertThat(story.last().getError().getCode()).isEqualTo("CREATION_REFUSED");
        assertThat(world.registry().agents()).isEmpty();
        assertThat(world.registry().released()).containsExactly("CREATION_REFUSED");
    }

    @Test
    void chatterAndFencesAroundTheDraftDoNotMatter() {
        model.says("Of course!\n```json\n" + Drafts.right() + "\n```\nEnjoy.");

        assertThat(create(goal()).names()).doesNotContain("denied").endsWith("active");
    }

    @Test
    void callerThatDoesNotListenIsAnsweredWhenItIsOver() {
        var answer =
                world.caller()
                        .createAgentNow(
                                CreateAgentNowRequest.newBuilder()
                                        .setGoal("shout")
                                        .setFirstMessage("hello")
                                        .build());

        assertThat(answer.getAgent().getState()).isEqualTo(AgentState.AGENT_STATE_ACTIVE);
        assertThat(answer.getReply()).isEqualTo("you said: hello");
        assertThat(answer.getAttempts()).isEqualTo(1);
    }

    @Test
    void sameRequestAtTheSameTimeMakesOneAgent() throws Exception {
        model.thinks();
        var one = createMeanwhile(goal().setRequestId("r-1"));
        model.awaitAsked();
        var other = createMeanwhile(goal().setRequestId("r-1"));
        await(() -> world.creations().followers("default", "r-1") == 2);
        model.letGo();

        assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo(other.get(20, TimeUnit.SECONDS));
        assertThat(world.registry().agents()).hasSize(1);
    }

    @Test
    void requestRepeatedLaterIsAnsweredWithTheSameAgent() {
        Agent first = create(goal().setRequestId("r-1")).last().getAgent();

        Story again = create(goal().setRequestId("r-1"));

        assertThat(again.names()).containsExactly("active");
        assertThat(again.last().getAgent()).isEqualTo(first);
        assertThat(world.registry().agents()).hasSize(1);
    }

    @Test
    void callerThatLeavesEndsTheCreationAndGivesEverythingBack() throws Exception {
        model.thinks();
        var call = Context.current().withCancellation();
        createMeanwhileIn(call);
        model.awaitAsked();

        call.cancel(null);

        await(() -> world.registry().released().size() == 1);
        assertThat(world.registry().agents()).isEmpty();
        assertThat(world.registry().open()).isZero();
    }

    @Test
    void creationGoesOnForTheOtherWhenOneCallerLeaves() throws Exception {
        model.thinks();
        var call = Context.current().withCancellation();
        createMeanwhileIn(call);
        model.awaitAsked();
        var other = createMeanwhile(goal().setRequestId("r-left"));
        await(() -> world.creations().followers("default", "r-left") == 2);

        call.cancel(null);
        await(() -> world.creations().followers("default", "r-left") == 1);
        model.letGo();

        assertThat(other.get(20, TimeUnit.SECONDS).names()).endsWith("active");
    }

    private void createMeanwhileIn(Context call) {
        Runnable creating = () -> create(goal().setRequestId("r-left"));
        Thread.startVirtualThread(call.wrap(creating));
    }

    private static void await(Callable<Boolean> reached) throws Exception {
        Await.until("what was awaited", Duration.ofSeconds(20), reached);
    }

    @Test
    void onlyProcessesMayNameAParentOrAPrincipal() {
        var agent = Principal.newBuilder().setKind(Principal.Kind.KIND_AGENT).setName("otter");

        assertThat(code(create(goal().setParent("otter")))).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(code(create(goal().setPrincipal(agent)))).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(world.registry().agents()).isEmpty();
    }

    @Test
    void wrongFieldsAreNamed() {
        assertThat(code(create(goal().setGoal(" ")))).isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(code(create(goal().setName("No Name")))).isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(code(create(goal().setDialect("cobol")))).isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(code(create(goal().setGoal("x".repeat(8_001)))))
                .isEqualTo(ErrorCode.INVALID_REQUEST);
    }

    @Test
    void emptyPurseRefusesBeforeTheModelIsAsked() {
        world.registry().withSlots(0);

        Story story = create(goal());

        assertThat(code(story)).isEqualTo(ErrorCode.PURSE_EMPTY);
        assertThat(story.names()).containsExactly("refused");
        assertThat(model.prompts()).isEmpty();
    }

    @Test
    void takenNameIsRefused() {
        create(goal().setName("otter"));

        assertThat(code(create(goal().setName("otter")))).isEqualTo(ErrorCode.NAME_TAKEN);
    }

    @Test
    void registryThatIsAwayForAMomentIsWaitedFor() {
        world.registry().unreachableFor(2);

        assertThat(create(goal()).names()).endsWith("active");
    }

    @Test
    void agentWithoutHostStaysRegisteredAndTheCallerIsTold() {
        world.registry().withoutHosts();

        Story story = create(goal());

        assertThat(code(story)).isEqualTo(ErrorCode.NO_HOST);
        assertThat(story.error().orElseThrow().next()).contains("start a worker host");
        assertThat(world.registry().agents()).hasSize(1);
        assertThat(world.registry().released()).isEmpty();
    }

    @Test
    void creationEndsAtItsDeadline() throws IOException {
        model.thinks();
        var hurried = new Creations.Limits(4, Duration.ofMillis(300), 4, 8);
        try (CreatorWorld other = new CreatorWorld(data.resolve("other"), model, hurried)) {
            Story story = Story.of(other.caller().createAgent(goal().build()));

            assertThat(code(story)).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
            assertThat(other.registry().released()).containsExactly("DEADLINE_EXCEEDED");
        }
    }

    @Test
    void moreCreationsThanMayWaitAreRefusedAtOnce() throws Exception {
        model.thinks();
        var narrow = new Creations.Limits(4, Duration.ofSeconds(60), 1, 0);
        try (CreatorWorld other = new CreatorWorld(data.resolve("other"), model, narrow)) {
            Thread.startVirtualThread(() -> Story.of(other.caller().createAgent(goal().build())));
            model.awaitAsked();

            Story story = Story.of(other.caller().createAgent(goal().build()));

            assertThat(code(story)).isEqualTo(ErrorCode.UNAVAILABLE);
        }
    }

    @Test
    void thrownStopSwitchEndsCreationsUnderWay() throws Exception {
        model.thinks();
        var story = createMeanwhile(goal());
        model.awaitAsked();

        world.creations().halt(new RefusedException(ErrorCode.STOPPED, "stopped"));

        assertThat(code(story.get(20, TimeUnit.SECONDS))).isEqualTo(ErrorCode.STOPPED);
        assertThat(world.registry().released()).containsExactly("STOPPED");
    }

    @Test
    void provenanceTellsEveryAttemptAfterARestartToo() throws IOException {
        model.says(Defect.WRONG_REPLY.answer(), Drafts.right());
        Agent agent = create(goal()).last().getAgent();
        try (CreatorWorld restarted = new CreatorWorld(data, model, CreatorWorld.LIMITS)) {
            restarted.registry().put(agent, "");

            var provenance =
                    restarted
                            .caller()
                            .getProvenance(
                                    GetProvenanceRequest.newBuilder()
                                            .setAgent(agent.getName())
                                            .build());

            assertThat(provenance.getAgent()).isEqualTo(agent);
            assertThat(provenance.getModel()).isEqualTo("scripted-1");
            assertThat(provenance.getAttemptsList())
                    .extracting(mitosis.creator.v1.Attempt::getVerdict)
                    .isEqualTo(List.of("denied", "accepted"));
            assertThat(provenance.getAttempts(0).getProbesList())
                    .filteredOn(probe -> !probe.getPassed())
                    .singleElement()
                    .satisfies(probe -> assertThat(probe.getReply()).isEqualTo("HI?"));
            assertThat(provenance.getAttempts(0).getPrompt()).contains("shout whatever I say");
            assertThat(provenance.getAttempts(1).getAnswer()).isEqualTo(Drafts.right());
        }
    }
}
