package mitosis.registry.grpc;

import com.google.protobuf.Timestamp;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

import mitosis.registry.bundle.Registrar;
import mitosis.registry.catalogue.Amount;
import mitosis.registry.catalogue.Catalogue;
import mitosis.registry.catalogue.Census;
import mitosis.registry.catalogue.Family;
import mitosis.registry.catalogue.PurseRules;
import mitosis.registry.catalogue.Query;
import mitosis.registry.catalogue.Retire;
import mitosis.registry.catalogue.StopSwitch;
import mitosis.registry.ledger.Ledger;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.GetAgentRequest;
import mitosis.registry.v1.GetAgentResponse;
import mitosis.registry.v1.GetLineageRequest;
import mitosis.registry.v1.GetLineageResponse;
import mitosis.registry.v1.GetStatsRequest;
import mitosis.registry.v1.GetStatsResponse;
import mitosis.registry.v1.ListAgentsRequest;
import mitosis.registry.v1.ListAgentsResponse;
import mitosis.registry.v1.ListHostsRequest;
import mitosis.registry.v1.ListHostsResponse;
import mitosis.registry.v1.RegistryServiceGrpc.RegistryServiceImplBase;
import mitosis.registry.v1.ResumeRequest;
import mitosis.registry.v1.ResumeResponse;
import mitosis.registry.v1.RetireAgentRequest;
import mitosis.registry.v1.RetireAgentResponse;
import mitosis.registry.v1.StopRequest;
import mitosis.registry.v1.StopResponse;
import mitosis.registry.v1.WatchAgentsRequest;
import mitosis.registry.v1.WatchAgentsResponse;
import mitosis.registry.v1.WatchHostsRequest;
import mitosis.registry.v1.WatchHostsResponse;
import mitosis.registry.watch.Watches;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.Rpc;
import mitosis.rpc.name.AgentName;
import mitosis.rpc.name.Names;

import java.time.Instant;

/** The registry as anybody sees it from the wire: decode, call, encode. */
public final class RegistryGrpcService extends RegistryServiceImplBase {
    private final Ledger ledger;
    private final Registrar registrar;
    private final Watches watches;
    private final PurseRules purses;
    private final Instant startedAt;

    public RegistryGrpcService(
            Ledger ledger,
            Registrar registrar,
            Watches watches,
            PurseRules purses,
            Instant startedAt) {
        this.ledger = ledger;
        this.registrar = registrar;
        this.watches = watches;
        this.purses = purses;
        this.startedAt = startedAt;
    }

    @Override
    public void listAgents(ListAgentsRequest request, StreamObserver<ListAgentsResponse> caller) {
        Rpc.answer(caller, () -> Requests.query(request), this::list);
    }

    @Override
    public void getAgent(GetAgentRequest request, StreamObserver<GetAgentResponse> caller) {
        Rpc.answer(
                caller,
                () -> AgentName.of(request.getNamespace(), request.getAgent()),
                name -> show(name, request.getIncludeSource()));
    }

    @Override
    public void watchAgents(
            WatchAgentsRequest request, StreamObserver<WatchAgentsResponse> caller) {
        watch(
                caller,
                () ->
                        watches.start(
                                Rpc.decoded(() -> Requests.start(request)),
                                Rpc.decoded(() -> Requests.view(request)),
                                (ServerCallStreamObserver<WatchAgentsResponse>) caller));
    }

    @Override
    public void watchHosts(WatchHostsRequest request, StreamObserver<WatchHostsResponse> caller) {
        watch(
                caller,
                () ->
                        watches.start(
                                Rpc.decoded(() -> Requests.start(request)),
                                new HostsView(),
                                (ServerCallStreamObserver<WatchHostsResponse>) caller));
    }

    @Override
    public void retireAgent(
            RetireAgentRequest request, StreamObserver<RetireAgentResponse> caller) {
        Rpc.answer(
                caller,
                () ->
                        new Retire(
                                AgentName.of(request.getNamespace(), request.getAgent()),
                                request.getDescendants()),
                this::retire);
    }

    @Override
    public void getLineage(GetLineageRequest request, StreamObserver<GetLineageResponse> caller) {
        Rpc.answer(
                caller,
                () -> Requests.lineage(request),
                wanted -> lineage(wanted, request.getIncludeRetired()));
    }

    @Override
    public void listHosts(ListHostsRequest request, StreamObserver<ListHostsResponse> caller) {
        Rpc.answer(caller, request::getIncludeLeft, this::hosts);
    }

    @Override
    public void getStats(GetStatsRequest request, StreamObserver<GetStatsResponse> caller) {
        Rpc.answer(caller, () -> Names.namespace(request.getNamespace()), this::stats);
    }

    @Override
    public void stop(StopRequest request, StreamObserver<StopResponse> caller) {
        Rpc.answer(
                caller,
                () -> new StopSwitch(true, request.getReason()),
                command -> StopResponse.newBuilder().setRevision(ledger.run(command)).build());
    }

    @Override
    public void resume(ResumeRequest request, StreamObserver<ResumeResponse> caller) {
        Rpc.answer(
                caller,
                () -> new StopSwitch(false, ""),
                command -> ResumeResponse.newBuilder().setRevision(ledger.run(command)).build());
    }

    private ListAgentsResponse list(Query query) {
        Catalogue state = ledger.state();
        Query.Page page = query.of(state);
        return ListAgentsResponse.newBuilder()
                .addAllAgents(page.agents())
                .setNextPageToken(page.more() ? PageToken.after(page.agents().getLast()) : "")
                .setRevision(state.revision())
                .build();
    }

    private GetAgentResponse show(AgentName name, boolean withSource) {
        Catalogue state = ledger.state();
        Agent agent = found(state, name);
        return GetAgentResponse.newBuilder()
                .setAgent(agent)
                .setSource(withSource ? registrar.source(agent) : "")
                .setRevision(state.revision())
                .build();
    }

    private RetireAgentResponse retire(Retire command) {
        Retire.Retired retired = ledger.run(command);
        return RetireAgentResponse.newBuilder()
                .setRevision(retired.revision())
                .addAllAgents(retired.agents())
                .build();
    }

    private GetLineageResponse lineage(Requests.LineageOf wanted, boolean retiredToo) {
        Catalogue state = ledger.state();
        Family family = new Family(state, retiredToo);
        var trees = GetLineageResponse.newBuilder();
        return switch (wanted) {
            case Requests.LineageOf.One(AgentName agent) ->
                    trees.addTrees(family.below(found(state, agent))).build();
            case Requests.LineageOf.All(String namespace) ->
                    trees.addAllTrees(family.all(namespace)).build();
        };
    }

    private ListHostsResponse hosts(boolean leftToo) {
        Catalogue state = ledger.state();
        return ListHostsResponse.newBuilder()
                .addAllHosts(leftToo ? state.hosts().values() : state.present())
                .setRevision(state.revision())
                .build();
    }

    private GetStatsResponse stats(String namespace) {
        Catalogue state = ledger.state();
        Census census = Census.of(state, namespace);
        Amount purse = state.purse(namespace).orElse(purses.namespace());
        return GetStatsResponse.newBuilder()
                .setRevision(state.revision())
                .setClusterId(ledger.clusterId())
                .setAgents(census.living())
                .setActive(census.active())
                .setRetired(census.retired())
                .setHosts(state.present().size())
                .setPurse(purse.toPurse())
                .setStopped(state.stopped())
                .setStartedAt(
                        Timestamp.newBuilder()
                                .setSeconds(startedAt.getEpochSecond())
                                .setNanos(startedAt.getNano()))
                .build();
    }

    private static Agent found(Catalogue state, AgentName name) {
        return state.agent(name)
                .orElseThrow(() ->
                        new RefusedException(
                                ErrorCode.AGENT_NOT_FOUND,
                                "no agent \"%s\"".formatted(name),
                                "`mitosis agents` lists those there are"));
    }

    private static void watch(StreamObserver<?> caller, Runnable start) {
        try {
            start.run();
        } catch (RuntimeException failure) {
            Rpc.fail(caller, failure);
        }
    }
}
