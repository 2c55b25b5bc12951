package mitosis.host.grpc;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;

import mitosis.common.v1.Principal;
import mitosis.creator.v1.CreateAgentNowRequest;
import mitosis.creator.v1.CreatorServiceGrpc;
import mitosis.creator.v1.CreatorServiceGrpc.CreatorServiceBlockingStub;
import mitosis.creator.v1.ReplicateAgentRequest;
import mitosis.creator.v1.ReplicateAgentResponse;
import mitosis.creator.v1.Step;
import mitosis.models.v1.CompleteRequest;
import mitosis.models.v1.ModelGatewayServiceGrpc;
import mitosis.models.v1.ModelGatewayServiceGrpc.ModelGatewayServiceBlockingStub;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.name.AgentName;

import java.time.Duration;
import java.util.Iterator;
import java.util.function.Supplier;

/** What a host asks of the creator's process: a model's answer, and a child. */
final class CreatorCalls {
    private final ModelGatewayServiceBlockingStub models;
    private final CreatorServiceBlockingStub creator;

    CreatorCalls(Channel channel) {
        this.models = ModelGatewayServiceGrpc.newBlockingStub(channel);
        this.creator = CreatorServiceGrpc.newBlockingStub(channel);
    }

    String complete(AgentName payer, String system, String prompt, long seed, Duration time) {
        var request =
                CompleteRequest.newBuilder()
                        .setNamespace(payer.namespace())
                        .setAgent(payer.name())
                        .setSystem(system)
                        .setPrompt(prompt)
                        .setSeed(seed)
                        .build();
        return call(() -> models.withDeadlineAfter(time).complete(request).getText());
    }

    String spawn(AgentName parent, String goal, String requestId, Duration time) {
        var request =
                CreateAgentNowRequest.newBuilder()
                        .setNamespace(parent.namespace())
                        .setGoal(goal)
                        .setParent(parent.name())
                        .setRequestId(requestId)
                        .setPrincipal(principal(parent))
                        .build();
        return call(
                () -> creator.withDeadlineAfter(time).createAgentNow(request).getAgent().getName());
    }

    String replicate(AgentName parent, String change, String requestId, Duration time) {
        var request =
                ReplicateAgentRequest.newBuilder()
                        .setNamespace(parent.namespace())
                        .setAgent(parent.name())
                        .setChange(change)
                        .setRequestId(requestId)
                        .setPrincipal(principal(parent))
                        .build();
        return call(() -> child(creator.withDeadlineAfter(time).replicateAgent(request)));
    }

    private static String child(Iterator<ReplicateAgentResponse> steps) {
        Step last = Step.getDefaultInstance();
        while (steps.hasNext()) {
            last = steps.next().getStep();
        }
        if (last.hasError()) {
            throw RefusedException.from(last.getError());
        }
        if (!last.hasAgent()) {
            throw new RefusedException(ErrorCode.CREATION_REFUSED, "the creator has made no agent");
        }
        return last.getAgent().getName();
    }

    private static Principal principal(AgentName agent) {
        return Principal.newBuilder()
                .setKind(Principal.Kind.KIND_AGENT)
                .setName(agent.name())
                .build();
    }

    /** A creator that cannot be reached is, for an agent, a model that cannot. */
    private static String call(Supplier<String> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException failure) {
            RefusedException refused = RefusedException.of(failure);
            throw refused.code() == ErrorCode.UNAVAILABLE
                    ? new RefusedException(
                            ErrorCode.MODEL_UNAVAILABLE, "the creator's process cannot be reached")
                    : refused;
        }
    }
}
