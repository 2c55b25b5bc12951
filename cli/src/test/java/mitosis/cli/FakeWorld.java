package mitosis.cli;

import io.grpc.stub.StreamObserver;

import mitosis.common.v1.Finding;
import mitosis.common.v1.PathStep;
import mitosis.creator.v1.CreateAgentRequest;
import mitosis.creator.v1.CreateAgentResponse;
import mitosis.creator.v1.CreatorServiceGrpc.CreatorServiceImplBase;
import mitosis.creator.v1.Step;
import mitosis.host.v1.AskRequest;
import mitosis.host.v1.AskResponse;
import mitosis.host.v1.HostServiceGrpc.HostServiceImplBase;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentState;
import mitosis.registry.v1.GetLineageRequest;
import mitosis.registry.v1.GetLineageResponse;
import mitosis.registry.v1.Lineage;
import mitosis.registry.v1.ListAgentsRequest;
import mitosis.registry.v1.ListAgentsResponse;
import mitosis.registry.v1.Purse;
import mitosis.registry.v1.RegistryServiceGrpc.RegistryServiceImplBase;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.RpcServer;
import mitosis.rpc.Token;

import java.util.List;
import java.util.Map;

/** One server that answers for all of a world, in fixed words. */
final class FakeWorld implements AutoCloseable {
    private static final Agent OTTER =
            Agent.newBuilder()
                    .setNamespace("default")
                    .setName("otter")
                    .setDigest("ab".repeat(32))
                    .setState(AgentState.AGENT_STATE_ACTIVE)
                    .setGoal("a friend of few words")
                    .setRegisteredRevision(7)
                    .setPurse(
                            Purse.newBuilder()
                                    .setSlots(8)
                                    .setTokens(5_000_000_000L)
                                    .setGenerations(3))
                    .build();

    private final RpcServer server =
            RpcServer.start(
                    new RpcServer.Config("127.0.0.1", 0, Token.random()),
                    List.of(new FakeHost(), new FakeCreator(), new FakeRegistry()));

    String address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }

    private static final class FakeHost extends HostServiceImplBase {
        @Override
        public void ask(AskRequest request, StreamObserver<AskResponse> caller) {
            switch (request.getAgent()) {
                case "nobody" ->
                        caller.onError(
                                new RefusedException(
                                                ErrorCode.AGENT_NOT_FOUND,
                                                "no agent \"nobody\"",
                                                "`mitosis agents` lists those there are",
                                                Map.of("agent", "nobody"))
                                        .toStatus());
                case "frozen" ->
                        caller.onError(
                                new RefusedException(ErrorCode.STOPPED, "everything is stopped")
                                        .toStatus());
                default -> {
                    caller.onNext(
                            AskResponse.newBuilder()
                                    .setContent("heard: " + request.getContent())
                                    .addPath(
                                            PathStep.newBuilder()
                                                    .setAgent(request.getAgent())
                                                    .setHost("host-1")
                                                    .setDraft("heard")
                                                    .setMillis(3))
                                    .setConversation("c9")
                                    .setSeed(request.getSeed())
                                    .build());
                    caller.onCompleted();
                }
            }
        }
    }

    private static final class FakeCreator extends CreatorServiceImplBase {
        @Override
        public void createAgent(
                CreateAgentRequest request, StreamObserver<CreateAgentResponse> caller) {
            step(caller, Step.newBuilder().setStep("reserved"));
            step(caller, Step.newBuilder().setStep("drafted").setAttempt(1));
            if (request.getGoal().contains("weapon")) {
                step(
                        caller,
                        Step.newBuilder()
                                .setStep("denied")
                                .setAttempt(1)
                                .addFindings(Finding.newBuilder().setRule("no-files").setLine(4)));
                caller.onError(
                        new RefusedException(
                                        ErrorCode.CREATION_REFUSED,
                                        "no attempt passed",
                                        "",
                                        Map.of("rules", "no-files"))
                                .toStatus());
                return;
            }
            step(caller, Step.newBuilder().setStep("active").setAgent(OTTER));
            if (!request.getFirstMessage().isEmpty()) {
                step(caller, Step.newBuilder().setStep("replied").setContent("hi"));
            }
            caller.onCompleted();
        }

        private static void step(StreamObserver<CreateAgentResponse> caller, Step.Builder step) {
            caller.onNext(CreateAgentResponse.newBuilder().setStep(step).build());
        }
    }

    private static final class FakeRegistry extends RegistryServiceImplBase {
        @Override
        public void listAgents(
                ListAgentsRequest request, StreamObserver<ListAgentsResponse> caller) {
            boolean first = request.getPageToken().isEmpty();
            caller.onNext(
                    ListAgentsResponse.newBuilder()
                            .addAgents(first ? OTTER : OTTER.toBuilder().setName("otter-2").build())
                            .setNextPageToken(first ? "more" : "")
                            .build());
            caller.onCompleted();
        }

        @Override
        public void getLineage(
                GetLineageRequest request, StreamObserver<GetLineageResponse> caller) {
            Lineage child = child("pup-1", child("grandpup"));
            caller.onNext(
                    GetLineageResponse.newBuilder()
                            .addTrees(
                                    Lineage.newBuilder()
                                            .setAgent(OTTER)
                                            .addChildren(child)
                                            .addChildren(child("pup-2")))
                            .build());
            caller.onCompleted();
        }

        private static Lineage child(String name, Lineage... children) {
            return Lineage.newBuilder()
                    .setAgent(OTTER.toBuilder().setName(name).setParent("otter"))
                    .addAllChildren(List.of(children))
                    .build();
        }
    }
}
