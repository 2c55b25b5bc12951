package mitosis.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Duration;

import io.grpc.StatusRuntimeException;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentState;
import mitosis.registry.v1.AwaitAgentRequest;
import mitosis.registry.v1.DrawTokensRequest;
import mitosis.registry.v1.GetAgentRequest;
import mitosis.registry.v1.GetStatsRequest;
import mitosis.registry.v1.ReleaseRequest;
import mitosis.registry.v1.ReserveRequest;
import mitosis.registry.v1.ReserveResponse;
import mitosis.registry.v1.ResumeRequest;
import mitosis.registry.v1.RetireAgentRequest;
import mitosis.registry.v1.StopRequest;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

@Timeout(60)
class RegistrationTest {
    private World world;

    @BeforeEach
    void start(@TempDir Path data) throws IOException {
        world = World.start(data);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void registeredAgentIsShownWithItsSourceAndPurse() {
        Agent made = world.create("otter");

        var shown =
                world.registry()
                        .getAgent(
                                GetAgentRequest.newBuilder()
                                        .setAgent("otter")
                                        .setIncludeSource(true)
                                        .build());

        assertThat(shown.getAgent()).isEqualTo(made);
        assertThat(shown.getSource()).isEqualTo("class otter {}");
        assertThat(made.getState()).isEqualTo(AgentState.AGENT_STATE_REGISTERED);
        assertThat(made.getPurse().getSlots()).isEqualTo(8);
        assertThat(made.getRoot()).isEqualTo("otter");
        assertThat(slots()).isEqualTo(100_000 - 9);
    }

    @Test
    void childTakesItsPartOutOfItsParentsPurse() {
        world.create("otter");

        Agent child = world.create("pup", "otter");

        assertThat(child.getPurse().getSlots()).isEqualTo(3);
        assertThat(child.getPurse().getTokens()).isEqualTo(50_000);
        assertThat(child.getPurse().getGenerations()).isEqualTo(6);
        assertThat(child.getGeneration()).isEqualTo(1);
        Agent parent = world.registry().getAgent(request("otter")).getAgent();
        assertThat(parent.getPurse().getSlots()).isEqualTo(4);
        assertThat(parent.getPurse().getTokens()).isEqualTo(150_000);
    }

    @Test
    void sameRequestNeverMakesTwo() {
        ReserveResponse first = world.reserve("otter", "", "once");
        ReserveResponse again = world.reserve("otter", "", "once");
        var registering = world.registering("", "once", first);
        var made = world.registration().registerAgent(registering);
        var repeated = world.registration().registerAgent(registering);
        ReserveResponse late = world.reserve("otter", "", "once");

        assertThat(again).isEqualTo(first);
        assertThat(repeated.getAgent()).isEqualTo(made.getAgent());
        assertThat(late.getExisting()).isEqualTo(made.getAgent());
        assertThat(late.getReservation()).isEmpty();
        assertThat(slots()).isEqualTo(100_000 - 9);
    }

    @Test
    void nameIsKeptFromTheReservationOn() {
        world.reserve("otter", "", "");

        var refused = World.refusal(() -> world.reserve("otter", "", ""));

        assertThat(refused.code()).isEqualTo(ErrorCode.NAME_TAKEN);
    }

    @Test
    void ofTwoThatRaceForANameOneIsRefused() {
        var one = CompletableFuture.supplyAsync(() -> taken("otter"));
        var other = CompletableFuture.supplyAsync(() -> taken("otter"));

        assertThat(one.join() ^ other.join()).isTrue();
        assertThat(slots()).isEqualTo(100_000 - 9);
    }

    private boolean taken(String name) {
        try {
            return world.reserve(name, "", "").getReservation().isEmpty();
        } catch (StatusRuntimeException refused) {
            return RefusedException.of(refused).code() == ErrorCode.NAME_TAKEN;
        }
    }

    @Test
    void namesAreMadeOutOfHintsAndStayApart() {
        assertThat(hinted("Count the words, please!")).isEqualTo("count-the-words-please");
        assertThat(hinted("Count the words, please!")).isEqualTo("count-the-words-please-2");
        assertThat(hinted("42")).isEqualTo("agent");
    }

    private String hinted(String hint) {
        return world.registration()
                .reserve(ReserveRequest.newBuilder().setNameHint(hint).build())
                .getName();
    }

    @Test
    void releasedReservationGivesNameAndPurseBack() {
        ReserveResponse reserved = world.reserve("otter", "", "");

        world.registration()
                .release(
                        ReleaseRequest.newBuilder()
                                .setReservation(reserved.getReservation())
                                .build());

        assertThat(slots()).isEqualTo(100_000);
        assertThat(world.create("otter").getName()).isEqualTo("otter");
    }

    @Test
    void bundleThatNamesAnotherAgentIsRefused() {
        ReserveResponse reserved = world.reserve("otter", "", "");
        var another = Signer.bundle("default", "", reserved).setName("beaver").build();

        var refused =
                World.refusal(() ->
                        world.registration()
                                .registerAgent(
                                        world.registering("", "", reserved).toBuilder()
                                                .setBundle(world.signer.sign(another))
                                                .build()));

        assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(refused.message()).contains("\"beaver\"");
    }

    @Test
    void bundleOfAnUntrustedKeyOrWithAChangedByteIsRefused() {
        ReserveResponse reserved = world.reserve("otter", "", "");
        var bundle = Signer.bundle("default", "", reserved).build();
        var right = world.registering("", "", reserved);
        var stranger = right.toBuilder().setBundle(new Signer().sign(bundle)).build();
        var changed =
                right.toBuilder()
                        .setBundle(
                                right.getBundle().toBuilder()
                                        .setContent(
                                                bundle.toBuilder()
                                                        .setSource("other")
                                                        .build()
                                                        .toByteString()))
                        .build();

        assertThat(World.refusal(() -> world.registration().registerAgent(stranger)).message())
                .contains("not trusted");
        assertThat(World.refusal(() -> world.registration().registerAgent(changed)).message())
                .contains("signature");
        assertThat(world.registration().registerAgent(right).getAgent().getName())
                .isEqualTo("otter");
    }

    @Test
    void childUnderAWiderPolicyThanItsParentsIsDenied() {
        world.create("otter");
        ReserveResponse reserved = world.reserve("pup", "otter", "");
        var wide = Signer.bundle("default", "otter", reserved);
        wide.getManifestBuilder().setPolicy("research");

        var refused =
                World.refusal(() ->
                        world.registration()
                                .registerAgent(
                                        world.registering("otter", "", reserved).toBuilder()
                                                .setBundle(world.signer.sign(wide.build()))
                                                .build()));

        assertThat(refused.code()).isEqualTo(ErrorCode.DENIED_BY_POLICY);
    }

    @Test
    void retiringWithDescendantsGivesEverythingBack() {
        world.create("otter");
        world.create("pup", "otter");
        world.create("pup-of-pup", "pup");
        world.reserve("never-made", "pup", "");

        var retired =
                world.registry()
                        .retireAgent(
                                RetireAgentRequest.newBuilder()
                                        .setAgent("otter")
                                        .setDescendants(true)
                                        .build());

        assertThat(retired.getAgentsList()).containsExactly("pup-of-pup", "pup", "otter");
        assertThat(slots()).isEqualTo(100_000);
        assertThat(World.refusal(() -> world.reserve("late", "otter", "")).code())
                .isEqualTo(ErrorCode.AGENT_RETIRED);
        assertThat(
                        World.refusal(() ->
                                        world.registry()
                                                .retireAgent(
                                                        RetireAgentRequest.newBuilder()
                                                                .setAgent("pup")
                                                                .build()))
                                .code())
                .isEqualTo(ErrorCode.AGENT_RETIRED);
    }

    @Test
    void purseWithoutSlotsRefusesAndSaysWhatIsLeft() {
        world.create("a");
        world.create("b", "a");
        world.create("c", "b");
        world.create("d", "c");

        var refused = World.refusal(() -> world.reserve("e", "d", ""));

        assertThat(refused.code()).isEqualTo(ErrorCode.PURSE_EMPTY);
        assertThat(refused.metadata()).containsEntry("of", "slots").containsEntry("left", "0");
    }

    @Test
    void tokensAreDrawnAndGivenBackButNeverMinted() {
        world.create("otter");

        assertThat(draw("otter", 150_000)).isEqualTo(50_000);
        var empty = World.refusal(() -> draw("otter", 50_001));
        assertThat(empty.code()).isEqualTo(ErrorCode.PURSE_EMPTY);
        assertThat(empty.metadata()).containsEntry("left", "50000");
        assertThat(draw("otter", -100_000)).isEqualTo(150_000);
        assertThat(World.refusal(() -> draw("otter", -50_001)).code())
                .isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(World.refusal(() -> draw("nobody", 1)).code())
                .isEqualTo(ErrorCode.AGENT_NOT_FOUND);
    }

    private long draw(String agent, long tokens) {
        return world.registration()
                .drawTokens(
                        DrawTokensRequest.newBuilder().setAgent(agent).setTokens(tokens).build())
                .getLeft();
    }

    @Test
    void stopRefusesWhatIsNewUntilResumed() {
        ReserveResponse reserved = world.reserve("otter", "", "");
        world.registry().stop(StopRequest.newBuilder().setReason("drill").build());

        assertThat(World.refusal(() -> world.reserve("late", "", "")).code())
                .isEqualTo(ErrorCode.STOPPED);
        var registering = world.registering("", "", reserved);
        assertThat(World.refusal(() -> world.registration().registerAgent(registering)).code())
                .isEqualTo(ErrorCode.STOPPED);

        world.registry().resume(ResumeRequest.getDefaultInstance());
        assertThat(world.registration().registerAgent(registering).getAgent().getName())
                .isEqualTo("otter");
    }

    @Test
    void whoAwaitsAnAgentHearsWhenItIsActive() {
        world.create("otter");
        var awaited = CompletableFuture.supplyAsync(() -> await("otter", 10));

        world.activate("otter", "host-1");
        world.activate("otter", "host-2");

        assertThat(awaited.join().getState()).isEqualTo(AgentState.AGENT_STATE_ACTIVE);
        assertThat(awaited.join().getActiveOn()).isEqualTo("host-1");
        assertThat(await("otter", 0).getActiveOn()).isEqualTo("host-1");
    }

    @Test
    void waitingForAnAgentEndsWithItsTime() {
        world.create("otter");

        assertThat(World.refusal(() -> await("otter", 0)).code())
                .isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
        assertThat(World.refusal(() -> await("nobody", 1)).code())
                .isEqualTo(ErrorCode.AGENT_NOT_FOUND);
    }

    private Agent await(String name, long seconds) {
        return world.registration()
                .awaitAgent(
                        AwaitAgentRequest.newBuilder()
                                .setAgent(name)
                                .setTimeout(Duration.newBuilder().setSeconds(seconds))
                                .build())
                .getAgent();
    }

    @Test
    void everythingAcknowledgedIsThereAfterARestart() throws IOException {
        Agent otter = world.create("otter");
        Agent pup = world.create("pup", "otter");
        var before = world.registry().getStats(GetStatsRequest.getDefaultInstance());

        world.restart();

        var after = world.registry().getStats(GetStatsRequest.getDefaultInstance());
        assertThat(after.getClusterId()).isEqualTo(before.getClusterId());
        assertThat(after.getRevision()).isEqualTo(before.getRevision());
        assertThat(after.getPurse()).isEqualTo(before.getPurse());
        assertThat(world.registry().getAgent(request("pup")).getAgent()).isEqualTo(pup);
        assertThat(world.registry().getAgent(request("otter")).getAgent().getDigest())
                .isEqualTo(otter.getDigest());
    }

    private long slots() {
        return world.registry()
                .getStats(GetStatsRequest.getDefaultInstance())
                .getPurse()
                .getSlots();
    }

    private static GetAgentRequest request(String name) {
        return GetAgentRequest.newBuilder().setAgent(name).build();
    }
}
