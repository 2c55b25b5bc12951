package mitosis.creator.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

import mitosis.creator.cluster.Registry;
import mitosis.creator.cluster.Registry.KnownAgent;
import mitosis.creator.create.Creations;
import mitosis.creator.create.Follower;
import mitosis.creator.create.Order;
import mitosis.creator.forge.Reader;
import mitosis.creator.keep.Archive;
import mitosis.creator.v1.CreateAgentNowRequest;
import mitosis.creator.v1.CreateAgentNowResponse;
import mitosis.creator.v1.CreateAgentRequest;
import mitosis.creator.v1.CreateAgentResponse;
import mitosis.creator.v1.CreatorServiceGrpc.CreatorServiceImplBase;
import mitosis.creator.v1.GetProvenanceRequest;
import mitosis.creator.v1.GetProvenanceResponse;
import mitosis.creator.v1.ReplicateAgentRequest;
import mitosis.creator.v1.ReplicateAgentResponse;
import mitosis.creator.v1.SubmitAgentRequest;
import mitosis.creator.v1.SubmitAgentResponse;
import mitosis.creator.v1.ValidateSourceRequest;
import mitosis.creator.v1.ValidateSourceResponse;
import mitosis.rpc.Rpc;
import mitosis.rpc.name.AgentName;
import mitosis.sandbox.admit.Admission;
import mitosis.sandbox.policy.Ability;
import mitosis.sandbox.policy.Policies;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The creator as seen from the wire: decode, call, encode. Nothing is decided here. */
public final class CreatorGrpcService extends CreatorServiceImplBase {
    private final Creations creations;
    private final Registry registry;
    private final Reader reader;
    private final Archive archive;
    private final Orders orders;

    /**
     * @param policy what agents without a parent may do, unless the request says otherwise
     */
    public CreatorGrpcService(
            Creations creations, Registry registry, Reader reader, Archive archive, String policy) {
        this.creations = creations;
        this.registry = registry;
        this.reader = reader;
        this.archive = archive;
        this.orders = new Orders(policy);
    }

    @Override
    public void createAgent(
            CreateAgentRequest request, StreamObserver<CreateAgentResponse> caller) {
        follow(
                caller,
                () -> orders.of(request),
                new StreamFollower<>(
                        caller, step -> CreateAgentResponse.newBuilder().setStep(step).build()));
    }

    @Override
    public void createAgentNow(
            CreateAgentNowRequest request, StreamObserver<CreateAgentNowResponse> caller) {
        follow(caller, () -> orders.of(request), new LastWordFollower(caller));
    }

    @Override
    public void submitAgent(
            SubmitAgentRequest request, StreamObserver<SubmitAgentResponse> caller) {
        follow(
                caller,
                () -> orders.of(request),
                new StreamFollower<>(
                        caller, step -> SubmitAgentResponse.newBuilder().setStep(step).build()));
    }

    @Override
    public void replicateAgent(
            ReplicateAgentRequest request, StreamObserver<ReplicateAgentResponse> caller) {
        follow(
                caller,
                () -> changed(orders.of(request)),
                new StreamFollower<>(
                        caller, step -> ReplicateAgentResponse.newBuilder().setStep(step).build()));
    }

    @Override
    public void validateSource(
            ValidateSourceRequest request, StreamObserver<ValidateSourceResponse> caller) {
        Rpc.answer(
                caller,
                () ->
                        new Question(
                                request.getSource(),
                                Orders.dialect(request.getDialect()),
                                Policies.named(orders.policy(request.getPolicy()))),
                question -> encoded(question.ask(reader)));
    }

    @Override
    public void getProvenance(
            GetProvenanceRequest request, StreamObserver<GetProvenanceResponse> caller) {
        Rpc.answer(
                caller,
                () -> AgentName.of(request.getNamespace(), request.getAgent()),
                this::provenance);
    }

    /** A caller that leaves ends the creation, unless somebody else follows it. */
    private <R> void follow(StreamObserver<R> caller, Supplier<Order> decode, Follower follower) {
        AtomicReference<Runnable> leave = new AtomicReference<>(() -> {});
        var call = (ServerCallStreamObserver<R>) caller;
        call.setOnCancelHandler(() -> leave.get().run());
        try {
            leave.set(creations.follow(Rpc.decoded(decode), follower));
            if (call.isCancelled()) {
                leave.get().run();
            }
        } catch (RuntimeException failure) {
            Rpc.fail(caller, failure);
        }
    }

    private Order changed(Orders.Change change) {
        KnownAgent model = registry.find(AgentName.of(change.namespace(), change.agent()));
        return change.order(
                model.agent().getGoal(), model.source(), model.agent().getManifest().getPolicy());
    }

    private GetProvenanceResponse provenance(AgentName name) {
        var response = GetProvenanceResponse.newBuilder().setAgent(registry.find(name).agent());
        archive.find(name)
                .ifPresent(dossier ->
                        response.setModel(dossier.model())
                                .setPolicyDigest(dossier.policyDigest())
                                .setKeyId(dossier.keyId())
                                .addAllAttempts(
                                        dossier.attempts().stream().map(Wire::attempt).toList()));
        return response.build();
    }

    private static ValidateSourceResponse encoded(Admission admission) {
        var response =
                ValidateSourceResponse.newBuilder().setDialect(admission.dialect().wireName());
        switch (admission) {
            case Admission.Admitted admitted -> {
                response.setAccepted(true).addAllFindings(Wire.findings(admitted.warnings()));
                admitted.label().stream()
                        .map(Ability::wireName)
                        .sorted()
                        .forEach(response::addLabel);
            }
            case Admission.Denied(var findings, _) ->
                    response.addAllFindings(Wire.findings(findings));
        }
        return response.build();
    }
}
