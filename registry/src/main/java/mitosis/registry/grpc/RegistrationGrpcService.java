package mitosis.registry.grpc;

import io.grpc.stub.StreamObserver;

import mitosis.registry.bundle.BundleCheck;
import mitosis.registry.bundle.Registrar;
import mitosis.registry.catalogue.DrawTokens;
import mitosis.registry.catalogue.PurseRules;
import mitosis.registry.catalogue.Register.Registered;
import mitosis.registry.catalogue.Release;
import mitosis.registry.catalogue.ReportActive;
import mitosis.registry.catalogue.Reserve;
import mitosis.registry.catalogue.Ticket;
import mitosis.registry.catalogue.TrustKey;
import mitosis.registry.host.Hosts;
import mitosis.registry.ledger.Arrivals;
import mitosis.registry.ledger.Ledger;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AwaitAgentRequest;
import mitosis.registry.v1.AwaitAgentResponse;
import mitosis.registry.v1.DrawTokensRequest;
import mitosis.registry.v1.DrawTokensResponse;
import mitosis.registry.v1.GetBundleRequest;
import mitosis.registry.v1.GetBundleResponse;
import mitosis.registry.v1.HeartbeatRequest;
import mitosis.registry.v1.HeartbeatResponse;
import mitosis.registry.v1.RegisterAgentRequest;
import mitosis.registry.v1.RegisterAgentResponse;
import mitosis.registry.v1.RegistrationServiceGrpc.RegistrationServiceImplBase;
import mitosis.registry.v1.ReleaseRequest;
import mitosis.registry.v1.ReleaseResponse;
import mitosis.registry.v1.ReportActiveRequest;
import mitosis.registry.v1.ReportActiveResponse;
import mitosis.registry.v1.ReserveRequest;
import mitosis.registry.v1.ReserveResponse;
import mitosis.registry.v1.TrustKeyRequest;
import mitosis.registry.v1.TrustKeyResponse;
import mitosis.rpc.Rpc;
import mitosis.rpc.name.AgentName;
import mitosis.rpc.name.HostId;
import mitosis.rpc.name.Names;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The registry as the platform's own processes see it from the wire: decode, call, encode. */
public final class RegistrationGrpcService extends RegistrationServiceImplBase
        implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Ledger ledger;
    private final Registrar registrar;
    private final Arrivals arrivals;
    private final Hosts hosts;
    private final PurseRules purses;
    private final Set<Heartbeats> beating = ConcurrentHashMap.newKeySet();

    public RegistrationGrpcService(
            Ledger ledger, Registrar registrar, Arrivals arrivals, Hosts hosts, PurseRules purses) {
        this.ledger = ledger;
        this.registrar = registrar;
        this.arrivals = arrivals;
        this.hosts = hosts;
        this.purses = purses;
    }

    @Override
    public void reserve(ReserveRequest request, StreamObserver<ReserveResponse> caller) {
        Rpc.answer(
                caller,
                () -> Requests.reserve(request, purses),
                command -> reserved(ledger.run(command)));
    }

    @Override
    public void release(ReleaseRequest request, StreamObserver<ReleaseResponse> caller) {
        Rpc.answer(
                caller,
                () -> new Release(request.getReservation(), request.getReason()),
                command -> {
                    ledger.run(command);
                    return ReleaseResponse.getDefaultInstance();
                });
    }

    @Override
    public void registerAgent(
            RegisterAgentRequest request, StreamObserver<RegisterAgentResponse> caller) {
        Rpc.answer(caller, () -> request, this::register);
    }

    @Override
    public void awaitAgent(AwaitAgentRequest request, StreamObserver<AwaitAgentResponse> caller) {
        Rpc.answer(
                caller,
                () -> AgentName.of(request.getNamespace(), request.getAgent()),
                name -> arrived(arrivals.await(name, patience(request))));
    }

    @Override
    public void getBundle(GetBundleRequest request, StreamObserver<GetBundleResponse> caller) {
        Rpc.answer(
                caller,
                () -> Digest.checked(request.getDigest()),
                digest ->
                        GetBundleResponse.newBuilder().setBundle(registrar.bundle(digest)).build());
    }

    @Override
    public void trustKey(TrustKeyRequest request, StreamObserver<TrustKeyResponse> caller) {
        Rpc.answer(
                caller,
                () -> new TrustKey(BundleCheck.key(request.getPublicKey().toByteArray())),
                command ->
                        TrustKeyResponse.newBuilder()
                                .setKeyId(command.key().getKeyId())
                                .setRevision(ledger.run(command))
                                .build());
    }

    @Override
    public void reportActive(
            ReportActiveRequest request, StreamObserver<ReportActiveResponse> caller) {
        Rpc.answer(
                caller,
                () ->
                        new ReportActive(
                                AgentName.of(request.getNamespace(), request.getAgent()),
                                request.getVersion(),
                                new HostId(request.getHost())),
                command ->
                        ReportActiveResponse.newBuilder().setRevision(ledger.run(command)).build());
    }

    @Override
    public void drawTokens(DrawTokensRequest request, StreamObserver<DrawTokensResponse> caller) {
        Rpc.answer(
                caller,
                () ->
                        new DrawTokens(
                                purses,
                                Names.namespace(request.getNamespace()),
                                request.getAgent(),
                                request.getTokens()),
                command -> DrawTokensResponse.newBuilder().setLeft(ledger.run(command)).build());
    }

    @Override
    public StreamObserver<HeartbeatRequest> heartbeat(StreamObserver<HeartbeatResponse> caller) {
        Heartbeats heartbeats = new Heartbeats(hosts, ledger, caller, beating::remove);
        beating.add(heartbeats);
        return heartbeats;
    }

    /**
     * Ends the hosts' streams, which would not end by themselves; the hosts look for the registry
     * again.
     */
    @Override
    public void close() {
        beating.forEach(Heartbeats::close);
    }

    private static ReserveResponse reserved(Reserve.Outcome outcome) {
        return switch (outcome) {
            case Reserve.Outcome.Existing(Agent agent) ->
                    ReserveResponse.newBuilder()
                            .setName(agent.getName())
                            .setRoot(agent.getRoot())
                            .setGeneration(agent.getGeneration())
                            .setPurse(agent.getPurse())
                            .setExisting(agent)
                            .build();
            case Reserve.Outcome.Kept(Ticket ticket) ->
                    ReserveResponse.newBuilder()
                            .setReservation(ticket.reservation())
                            .setName(ticket.name().name())
                            .setRoot(ticket.root())
                            .setGeneration(ticket.generation())
                            .setPurse(ticket.purse().toPurse())
                            .build();
        };
    }

    private RegisterAgentResponse register(RegisterAgentRequest request) {
        Registered registered =
                registrar.register(
                        request.getReservation(), request.getRequestId(), request.getBundle());
        return RegisterAgentResponse.newBuilder()
                .setAgent(registered.agent())
                .setRevision(registered.revision())
                .build();
    }

    private static AwaitAgentResponse arrived(Arrivals.Arrived arrived) {
        return AwaitAgentResponse.newBuilder()
                .setAgent(arrived.agent())
                .setRevision(arrived.revision())
                .build();
    }

    private static Duration patience(AwaitAgentRequest request) {
        Duration asked = Rpc.decoded(() -> Requests.duration(request.getTimeout()));
        return asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT;
    }
}
