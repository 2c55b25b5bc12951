package mitosis.creator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;

import mitosis.common.v1.Principal;
import mitosis.creator.v1.CreateAgentNowRequest;
import mitosis.creator.v1.CreatorServiceGrpc;
import mitosis.creator.v1.CreatorServiceGrpc.CreatorServiceBlockingStub;
import mitosis.creator.v1.ReplicateAgentRequest;
import mitosis.creator.v1.ReplicateAgentResponse;
import mitosis.creator.world.CreatorWorld.Story;
import mitosis.creator.world.Drafts;
import mitosis.creator.world.FakeCatalogue;
import mitosis.creator.world.FakeRegistry;
import mitosis.creator.world.ScriptedModel;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.Manifest;
import mitosis.rpc.Channels;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.RpcServer;
import mitosis.rpc.Token;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

class CreatorServerTest {
    private static final Principal OTTER =
            Principal.newBuilder().setKind(Principal.Kind.KIND_AGENT).setName("otter").build();

    @TempDir Path data;
    private final Token token = Token.random();
    private final FakeRegistry registry = new FakeRegistry();
    private final ScriptedModel model = new ScriptedModel();
    private RpcServer registryServer;
    private CreatorServer creator;
    private ManagedChannel channel;

    @BeforeEach
    void open() throws IOException {
        model.says(Drafts.right());
        registryServer =
                RpcServer.start(
                        new RpcServer.Config("127.0.0.1", 0, token),
                        List.of(registry, new FakeCatalogue(registry)));
        creator =
                CreatorServer.start(
                        CreatorConfig.of(0, registryServer.address(), data, token),
                        model,
                        List.of());
        channel = Channels.open(creator.address(), Optional.of(token));
    }

    @AfterEach
    void close() {
        Channels.close(channel, Duration.ofSeconds(2));
        creator.close();
        registryServer.close();
    }

    private CreatorServiceBlockingStub process() {
        return CreatorServiceGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    @Test
    void serverIsHealthyAndMakesAgents() {
        var health =
                HealthGrpc.newBlockingStub(channel).check(HealthCheckRequest.getDefaultInstance());
        var answer =
                process()
                        .createAgentNow(
                                CreateAgentNowRequest.newBuilder().setGoal("shout").build());

        assertThat(health.getStatus()).isEqualTo(ServingStatus.SERVING);
        assertThat(answer.getAgent().getName()).isNotEmpty();
        assertThat(data.resolve("agents/default").resolve(answer.getAgent().getName()))
                .isDirectoryContaining("glob:**/v1");
    }

    @Test
    void childThatAProcessOrdersHasItsParentsPolicyAndLineage() {
        registry.put(
                Agent.newBuilder()
                        .setNamespace("default")
                        .setName("otter")
                        .setManifest(Manifest.newBuilder().setPolicy("strict"))
                        .build(),
                "");

        Agent child =
                process()
                        .createAgentNow(
                                CreateAgentNowRequest.newBuilder()
                                        .setGoal("shout")
                                        .setParent("otter")
                                        .setPrincipal(OTTER)
                                        .build())
                        .getAgent();

        assertThat(child.getParent()).isEqualTo("otter");
        assertThat(child.getGeneration()).isEqualTo(1);
        assertThat(child.getManifest().getPolicy()).isEqualTo("strict");
    }

    @Test
    void childOfAnUnknownParentIsRefused() {
        var request =
                CreateAgentNowRequest.newBuilder().setGoal("shout").setParent("nobody").build();

        assertThatThrownBy(() -> process().createAgentNow(request))
                .satisfies(failure ->
                        assertThat(RefusedException.of(failure).code())
                                .isEqualTo(ErrorCode.AGENT_NOT_FOUND));
    }

    @Test
    void agentThatReplicatesItselfIsTheParentOfItsCopy() {
        registry.put(
                Agent.newBuilder()
                        .setNamespace("default")
                        .setName("otter")
                        .setGoal("shout")
                        .setManifest(Manifest.newBuilder().setPolicy("standard"))
                        .build(),
                Drafts.SHOUT);
        var request =
                ReplicateAgentRequest.newBuilder()
                        .setAgent("otter")
                        .setChange("louder")
                        .setPrincipal(OTTER)
                        .build();

        Story story = Story.of(process().replicateAgent(request), ReplicateAgentResponse::getStep);

        assertThat(story.error()).isEmpty();
        assertThat(story.last().getAgent().getParent()).isEqualTo("otter");
        assertThat(story.last().getAgent().getGoal()).isEqualTo("shout, but: louder");
    }

    @Test
    void portThatIsTakenStopsTheStart() {
        int taken = Integer.parseInt(creator.address().substring("127.0.0.1:".length()));
        var config = CreatorConfig.of(taken, registryServer.address(), data.resolve("2"), token);

        assertThatThrownBy(() -> CreatorServer.start(config, model, List.of()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("cannot be listened on");
    }
}
