package mitosis.creator.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mitosis.common.v1.Principal;
import mitosis.creator.cluster.Hosts.Reply;
import mitosis.creator.cluster.Reservation;
import mitosis.creator.cluster.Reserving;
import mitosis.creator.draft.Draft;
import mitosis.creator.forge.ProbeResult;
import mitosis.creator.forge.Proof;
import mitosis.models.Answer;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentState;
import mitosis.registry.v1.SignedBundle;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.name.AgentName;
import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.Finding;
import mitosis.sandbox.admit.Admission;
import mitosis.sandbox.compile.Dialect;
import mitosis.sandbox.policy.Ability;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

class CreationTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final AgentName OTTER = AgentName.of("", "otter");
    private static final Answer DRAFT =
            new Answer("{\"source\": \"class Otter implements Agent {}\"}", "model-1", 10, 20);
    private static final Admission.Admitted ADMITTED =
            new Admission.Admitted(
                    AgentClasses.of("Otter", Map.of("Otter", new byte[] {1})),
                    Set.of(Ability.MODEL),
                    Dialect.PLAIN,
                    List.of());
    private static final Admission.Denied DENIED =
            new Admission.Denied(
                    List.of(new Finding("loop", 3, 1, "an endless loop", "end it")), Dialect.PLAIN);
    private static final Proof PASSED =
            new Proof(List.of(), List.of(new ProbeResult("hi", "is not empty", "ho", true, "")));
    private static final Proof FAILED =
            new Proof(
                    List.of(),
                    List.of(
                            new ProbeResult(
                                    "hi", "contains \"x\"", "ho", false, "the reply was \"ho\"")));
    private static final Agent REGISTERED =
            Agent.newBuilder()
                    .setNamespace("default")
                    .setName("otter")
                    .setState(AgentState.AGENT_STATE_REGISTERED)
                    .build();
    private static final Agent ACTIVE =
            REGISTERED.toBuilder().setState(AgentState.AGENT_STATE_ACTIVE).build();
    private static final Event RESERVED =
            new Event.Reserved(
                    new Reserving.Kept(new Reservation("r1", OTTER, "otter", 0, "standard")));

    private static Order order(String firstMessage) {
        return new Order(
                new Origin.Goal("swim"),
                "default",
                "",
                "",
                Principal.getDefaultInstance(),
                "request-1",
                Dialect.AUTO,
                OptionalLong.of(7),
                firstMessage,
                "standard");
    }

    private static Next after(Creation creation, Event... events) {
        Next next = creation.on(new Event.Begun(), NOW);
        for (Event event : events) {
            next = next.creation().on(event, NOW);
        }
        return next;
    }

    private static Next after(Event... events) {
        return after(Creation.of(order(""), 3), events);
    }

    private static List<String> steps(Next next) {
        return next.effects().stream()
                .filter(Effect.Tell.class::isInstance)
                .map(effect -> ((Effect.Tell) effect).step().name().wireName())
                .toList();
    }

    private static RefusedException error(Next next) {
        return next.effects().stream()
                .filter(Effect.Tell.class::isInstance)
                .flatMap(effect -> ((Effect.Tell) effect).step().error().stream())
                .findFirst()
                .orElseThrow();
    }

    private static Event failed(ErrorCode code) {
        return new Event.Failed(new RefusedException(code, "no"));
    }

    @Test
    void goalBecomesAnAgentStepByStep() {
        assertThat(steps(after(RESERVED))).containsExactly("reserved");
        assertThat(steps(after(RESERVED, new Event.Answered(DRAFT)))).containsExactly("drafted");
        assertThat(steps(after(RESERVED, new Event.Answered(DRAFT), new Event.Judged(ADMITTED))))
                .containsExactly("reviewed", "compiled", "gated");
        Next proved = after(toProof(PASSED));
        assertThat(steps(proved)).containsExactly("probed");
        Next sealed = proved.creation().on(sealed(), NOW);
        assertThat(steps(sealed)).containsExactly("signed");
        Next registered = sealed.creation().on(new Event.Registered(REGISTERED), NOW);
        assertThat(steps(registered)).containsExactly("registered");
        Next active = registered.creation().on(new Event.Activated(ACTIVE), NOW);
        assertThat(steps(active)).containsExactly("active");
        assertThat(active.work()).isEmpty();
    }

    @Test
    void firstMessageIsSentOnceTheAgentIsActiveAndItsReplyIsTheLastStep() {
        Next active =
                after(
                        Creation.of(order("hello"), 3),
                        RESERVED,
                        new Event.Answered(DRAFT),
                        new Event.Judged(ADMITTED),
                        new Event.Proved(PASSED),
                        sealed(),
                        new Event.Registered(REGISTERED),
                        new Event.Activated(ACTIVE));

        assertThat(active.work()).containsInstanceOf(Effect.Greet.class);
        Next replied = active.creation().on(new Event.Replied(new Reply("hi", List.of())), NOW);
        assertThat(steps(replied)).containsExactly("replied");
        assertThat(replied.work()).isEmpty();
    }

    @Test
    void deniedDraftGoesBackToTheModelWithItsFindings() {
        Next denied = after(RESERVED, new Event.Answered(DRAFT), new Event.Judged(DENIED));

        assertThat(steps(denied)).containsExactly("denied");
        assertThat(denied.work())
                .containsInstanceOf(Effect.AskModel.class)
                .hasValueSatisfying(work ->
                        assertThat(((Effect.AskModel) work).prompt())
                                .contains("[loop] line 3: an endless loop; instead: end it")
                                .contains("1  class Otter implements Agent {}"));
    }

    @Test
    void eachAttemptHasItsOwnSeed() {
        Next denied = after(RESERVED, new Event.Answered(DRAFT), new Event.Judged(DENIED));

        assertThat(((Effect.AskModel) after(RESERVED).work().orElseThrow()).seed()).hasValue(7);
        assertThat(((Effect.AskModel) denied.work().orElseThrow()).seed()).hasValue(8);
    }

    @Test
    void failedProbeGoesBackToTheModel() {
        Next denied = after(toProof(FAILED));

        assertThat(steps(denied)).containsExactly("denied");
        assertThat(((Effect.AskModel) denied.work().orElseThrow()).prompt())
                .contains("[probe] probe 1, message \"hi\": the reply was \"ho\"");
    }

    @Test
    void unreadableAnswerIsADeniedAttempt() {
        Next denied = after(RESERVED, new Event.Answered(new Answer("Sorry.", "model-1", 1, 1)));

        assertThat(steps(denied)).containsExactly("drafted", "denied");
        assertThat(((Effect.AskModel) denied.work().orElseThrow()).prompt())
                .contains("[draft-form]");
    }

    @Test
    void lastDenialRefusesTheCreationAndGivesTheReservationBack() {
        Next next = after(RESERVED);
        for (int attempt = 1; attempt <= 3; attempt++) {
            next = next.creation().on(new Event.Answered(DRAFT), NOW);
            next = next.creation().on(new Event.Judged(DENIED), NOW);
        }

        assertThat(steps(next)).containsExactly("denied", "refused");
        assertThat(next.effects()).contains(new Effect.Release("r1", "CREATION_REFUSED"));
        assertThat(next.work()).isEmpty();
        assertThat(error(next).code()).isEqualTo(ErrorCode.CREATION_REFUSED);
        assertThat(error(next).metadata()).containsEntry("rules", "loop");
        assertThat(next.creation().attempts()).hasSize(3);
    }

    @Test
    void submittedSourceHasOneAttemptAndAsksNoModel() {
        Origin origin =
                new Origin.Submission(
                        Draft.of("class Otter implements Agent {}"), OptionalDouble.empty());
        Order order =
                new Order(
                        origin,
                        "default",
                        "",
                        "",
                        Principal.getDefaultInstance(),
                        "request-1",
                        Dialect.AUTO,
                        OptionalLong.empty(),
                        "",
                        "standard");

        Next begun = after(Creation.of(order, 4), RESERVED);
        Next denied = begun.creation().on(new Event.Judged(DENIED), NOW);

        assertThat(begun.work()).containsInstanceOf(Effect.Judge.class);
        assertThat(steps(denied)).containsExactly("denied", "refused");
        assertThat(error(denied).message()).contains("line 3: an endless loop");
    }

    @Test
    void requestThatMadeAnAgentAlreadyIsAnsweredWithIt() {
        Next next = after(new Event.Reserved(new Reserving.Existing(ACTIVE)));

        assertThat(steps(next)).containsExactly("active");
        assertThat(next.work()).isEmpty();
    }

    @Test
    void requestWhoseAgentIsNotActiveYetWaitsForIt() {
        Next next = after(new Event.Reserved(new Reserving.Existing(REGISTERED)));

        assertThat(steps(next)).containsExactly("registered");
        assertThat(next.work()).contains(new Effect.AwaitActive(OTTER));
    }

    @Test
    void refusedReservationHasNothingToGiveBack() {
        Next next = after(failed(ErrorCode.PURSE_EMPTY));

        assertThat(next.effects()).hasSize(1);
        assertThat(steps(next)).containsExactly("refused");
        assertThat(error(next).code()).isEqualTo(ErrorCode.PURSE_EMPTY);
    }

    @Test
    void failureBeforeTheRegistrationGivesTheReservationBack() {
        Next next = after(RESERVED, failed(ErrorCode.MODEL_UNAVAILABLE));

        assertThat(next.effects()).contains(new Effect.Release("r1", "MODEL_UNAVAILABLE"));
        assertThat(steps(next)).containsExactly("refused");
    }

    @Test
    void failedRegistrationForgetsWhatWasKeptAndGivesTheReservationBack() {
        Next next =
                after(
                        RESERVED,
                        new Event.Answered(DRAFT),
                        new Event.Judged(ADMITTED),
                        new Event.Proved(PASSED),
                        sealed(),
                        failed(ErrorCode.STOPPED));

        assertThat(next.effects())
                .contains(new Effect.Forget(OTTER), new Effect.Release("r1", "STOPPED"));
    }

    @Test
    void whatWasKeptStaysWhenTheRegistrationMayHaveHappened() {
        Next next =
                after(
                        RESERVED,
                        new Event.Answered(DRAFT),
                        new Event.Judged(ADMITTED),
                        new Event.Proved(PASSED),
                        sealed(),
                        failed(ErrorCode.UNAVAILABLE));

        assertThat(next.effects()).doesNotContain(new Effect.Forget(OTTER));
    }

    @Test
    void agentThatNoHostLoadsStaysRegistered() {
        Next next =
                after(
                        RESERVED,
                        new Event.Answered(DRAFT),
                        new Event.Judged(ADMITTED),
                        new Event.Proved(PASSED),
                        sealed(),
                        new Event.Registered(REGISTERED),
                        failed(ErrorCode.NO_HOST));

        assertThat(next.effects()).hasSize(1);
        assertThat(error(next).code()).isEqualTo(ErrorCode.NO_HOST);
    }

    @Test
    void classesThatTheGateRefusesBeforeSigningAreADeniedAttempt() {
        Next next =
                after(
                        RESERVED,
                        new Event.Answered(DRAFT),
                        new Event.Judged(ADMITTED),
                        new Event.Proved(PASSED),
                        new Event.NotSealed(List.of(new Finding("call", 0, 0, "exit", "stay"))));

        assertThat(steps(next)).containsExactly("denied");
        assertThat(next.work()).containsInstanceOf(Effect.AskModel.class);
    }

    @Test
    void eventThatCannotHappenHereIsAFaultOfOurs() {
        Creation creation = after(RESERVED).creation();

        assertThatThrownBy(() -> creation.on(new Event.Proved(PASSED), NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Event[] toProof(Proof proof) {
        return new Event[] {
            RESERVED, new Event.Answered(DRAFT), new Event.Judged(ADMITTED), new Event.Proved(proof)
        };
    }

    private static Event sealed() {
        return new Event.Sealed(SignedBundle.newBuilder().setKeyId("k").build());
    }
}
