package mitosis.creator.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mitosis.creator.v1.GetProvenanceRequest;
import mitosis.creator.v1.ReplicateAgentRequest;
import mitosis.creator.v1.ReplicateAgentResponse;
import mitosis.creator.v1.SubmitAgentRequest;
import mitosis.creator.v1.SubmitAgentResponse;
import mitosis.creator.v1.ValidateSourceRequest;
import mitosis.creator.world.CreatorWorld;
import mitosis.creator.world.CreatorWorld.Story;
import mitosis.creator.world.Drafts;
import mitosis.creator.world.ScriptedModel;
import mitosis.registry.v1.Agent;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class OwnSourceTest {
    private static final String EXITING =
            Drafts.SHOUT.replace("return message", "System.exit(1); return message");

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

    private Story submit(SubmitAgentRequest.Builder request) {
        return Story.of(world.caller().submitAgent(request.build()), SubmitAgentResponse::getStep);
    }

    private Story replicate(String agent, String change) {
        var request = ReplicateAgentRequest.newBuilder().setAgent(agent).setChange(change);
        return Story.of(
                world.caller().replicateAgent(request.build()), ReplicateAgentResponse::getStep);
    }

    private static ErrorCode code(Throwable failure) {
        return RefusedException.of(failure).code();
    }

    @Test
    void ownSourceBecomesAnAgentWithoutAModel() {
        Story story =
                submit(
                        SubmitAgentRequest.newBuilder()
                                .setSource(Drafts.SHOUT)
                                .setRole("loud")
                                .setExact(true)
                                .addTopics("news")
                                .setDelegationProbability(0.25)
                                .setFirstMessage("hello"));

        assertThat(story.error()).isEmpty();
        assertThat(story.names()).doesNotContain("drafted").endsWith("active", "replied");
        assertThat(model.prompts()).isEmpty();
        Agent agent = world.registry().agents().getFirst();
        assertThat(agent.getName()).startsWith("shouter");
        assertThat(agent.getRole()).isEqualTo("loud");
        assertThat(agent.getManifest().getExact()).isTrue();
        assertThat(agent.getManifest().getTopicsList()).containsExactly("news");
        assertThat(agent.getManifest().getDelegationProbability()).isEqualTo(0.25);
    }

    @Test
    void forbiddenSourceIsRefusedWithItsLine() {
        Story story = submit(SubmitAgentRequest.newBuilder().setSource(EXITING));

        assertThat(story.error().orElseThrow().code()).isEqualTo(ErrorCode.CREATION_REFUSED);
        assertThat(story.last().getStep()).isEqualTo("refused");
        assertThat(story.last().getFindingsList()).anyMatch(finding -> finding.getLine() == 3);
        assertThat(world.registry().released()).containsExactly("CREATION_REFUSED");
    }

    @Test
    void wrongFieldsOfASubmissionAreNamed() {
        var wrong =
                SubmitAgentRequest.newBuilder()
                        .setSource(Drafts.SHOUT)
                        .setDelegationProbability(1.5);

        Story story = submit(wrong);

        assertThat(story.error().orElseThrow().code()).isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(story.error().orElseThrow().message()).contains("delegation_probability");
    }

    @Test
    void validationTellsFindingsAndRegistersNothing() {
        var right =
                world.caller()
                        .validateSource(
                                ValidateSourceRequest.newBuilder().setSource(Drafts.SHOUT).build());
        var wrong =
                world.caller()
                        .validateSource(
                                ValidateSourceRequest.newBuilder().setSource(EXITING).build());

        assertThat(right.getAccepted()).isTrue();
        assertThat(right.getDialect()).isIn("plain", "modern");
        assertThat(wrong.getAccepted()).isFalse();
        assertThat(wrong.getFindingsList()).isNotEmpty();
        assertThat(world.registry().agents()).isEmpty();
    }

    @Test
    void unknownPolicyIsAnInvalidRequest() {
        var request =
                ValidateSourceRequest.newBuilder()
                        .setSource(Drafts.SHOUT)
                        .setPolicy("anything-goes")
                        .build();

        assertThatThrownBy(() -> world.caller().validateSource(request))
                .satisfies(
                        failure -> assertThat(code(failure)).isEqualTo(ErrorCode.INVALID_REQUEST));
    }

    @Test
    void changedCopyIsDraftedFromTheSourceAndIsARootForOutsiders() {
        submit(SubmitAgentRequest.newBuilder().setSource(Drafts.SHOUT).setName("otter"));

        Story story = replicate("otter", "shout even louder");

        assertThat(story.names()).endsWith("active");
        assertThat(model.prompts().getFirst().user())
                .contains("<change>\nshout even louder\n</change>")
                .contains("public class Shouter implements Agent");
        assertThat(story.last().getAgent().getParent()).isEmpty();
        assertThat(story.last().getAgent().getGoal()).contains("shout even louder");
    }

    @Test
    void copyOfAnUnknownAgentIsRefused() {
        assertThat(replicate("nobody", "x").error().orElseThrow().code())
                .isEqualTo(ErrorCode.AGENT_NOT_FOUND);
    }

    @Test
    void provenanceOfAnUnknownAgentIsRefused() {
        var request = GetProvenanceRequest.newBuilder().setAgent("nobody").build();

        assertThatThrownBy(() -> world.caller().getProvenance(request))
                .satisfies(
                        failure -> assertThat(code(failure)).isEqualTo(ErrorCode.AGENT_NOT_FOUND));
    }
}
