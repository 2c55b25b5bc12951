package mitosis.creator.world;

import com.google.protobuf.InvalidProtocolBufferException;

import io.grpc.stub.StreamObserver;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentState;
import mitosis.registry.v1.AwaitAgentRequest;
import mitosis.registry.v1.AwaitAgentResponse;
import mitosis.registry.v1.Bundle;
import mitosis.registry.v1.RegisterAgentRequest;
import mitosis.registry.v1.RegisterAgentResponse;
import mitosis.registry.v1.RegistrationServiceGrpc.RegistrationServiceImplBase;
import mitosis.registry.v1.ReleaseRequest;
import mitosis.registry.v1.ReleaseResponse;
import mitosis.registry.v1.ReserveRequest;
import mitosis.registry.v1.ReserveResponse;
import mitosis.registry.v1.TrustKeyRequest;
import mitosis.registry.v1.TrustKeyResponse;
import mitosis.rpc.Digests;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.Rpc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A registry in memory, which loads every agent at once unless it has no hosts. */
public final class FakeRegistry extends RegistrationServiceImplBase {
    private final Map<String, ReserveRequest> reservations = new LinkedHashMap<>();
    private final Map<String, Agent> agents = new LinkedHashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, Agent> byRequest = new HashMap<>();
    private final List<String> released = new ArrayList<>();
    private boolean hosts = true;
    private int slots = Integer.MAX_VALUE;
    private int unreachable;
    private int numbers;

    public synchronized void withoutHosts() {
        hosts = false;
    }

    public synchronized void withSlots(int number) {
        slots = number;
    }

    /** The next calls find nobody. */
    public synchronized void unreachableFor(int calls) {
        unreachable = calls;
    }

    public synchronized List<Agent> agents() {
        return List.copyOf(agents.values());
    }

    public synchronized Agent agent(String name) {
        Agent agent = agents.get(name);
        if (agent == null) {
            throw new RefusedException(
                    ErrorCode.AGENT_NOT_FOUND, "no agent \"%s\"".formatted(name));
        }
        return agent;
    }

    public synchronized String source(String name) {
        return sources.getOrDefault(name, "");
    }

    /** Those that are neither registered nor given back. */
    public synchronized int open() {
        return reservations.size();
    }

    public synchronized List<String> released() {
        return List.copyOf(released);
    }

    public synchronized void put(Agent agent, String source) {
        agents.put(agent.getName(), agent);
        sources.put(agent.getName(), source);
    }

    @Override
    public void trustKey(TrustKeyRequest request, StreamObserver<TrustKeyResponse> caller) {
        Rpc.answer(caller, () -> request, _ -> TrustKeyResponse.getDefaultInstance());
    }

    @Override
    public void reserve(ReserveRequest request, StreamObserver<ReserveResponse> caller) {
        answer(caller, () -> reserve(request));
    }

    @Override
    public void release(ReleaseRequest request, StreamObserver<ReleaseResponse> caller) {
        answer(
                caller,
                () -> {
                    if (reservations.remove(request.getReservation()) != null) {
                        released.add(request.getReason());
                    }
                    return ReleaseResponse.getDefaultInstance();
                });
    }

    @Override
    public void registerAgent(
            RegisterAgentRequest request, StreamObserver<RegisterAgentResponse> caller) {
        answer(caller, () -> register(request));
    }

    @Override
    public void awaitAgent(AwaitAgentRequest request, StreamObserver<AwaitAgentResponse> caller) {
        answer(
                caller,
                () -> {
                    if (!hosts) {
                        throw new RefusedException(ErrorCode.DEADLINE_EXCEEDED, "time is over");
                    }
                    Agent active =
                            agent(request.getAgent()).toBuilder()
                                    .setState(AgentState.AGENT_STATE_ACTIVE)
                                    .setActiveOn("host-1")
                                    .build();
                    agents.put(active.getName(), active);
                    byRequest.put(active.getRequestId(), active);
                    return AwaitAgentResponse.newBuilder().setAgent(active).build();
                });
    }

    private ReserveResponse reserve(ReserveRequest request) {
        Agent made = byRequest.get(request.getRequestId());
        if (made != null) {
            return ReserveResponse.newBuilder().setExisting(made).build();
        }
        if (agents.size() + reservations.size() >= slots) {
            throw new RefusedException(
                    ErrorCode.PURSE_EMPTY, "no slots are left", "", Map.of("of", "slots"));
        }
        String name =
                request.getName().isEmpty()
                        ? request.getNameHint() + "-" + ++numbers
                        : request.getName();
        if (agents.containsKey(name)) {
            throw new RefusedException(ErrorCode.NAME_TAKEN, "\"%s\" is taken".formatted(name));
        }
        String id = "r" + ++numbers;
        reservations.put(id, request);
        return ReserveResponse.newBuilder()
                .setReservation(id)
                .setName(name)
                .setRoot(request.getParent().isEmpty() ? name : "root")
                .setGeneration(request.getParent().isEmpty() ? 0 : 1)
                .build();
    }

    private RegisterAgentResponse register(RegisterAgentRequest request) {
        Agent made = byRequest.get(request.getRequestId());
        if (made != null) {
            return RegisterAgentResponse.newBuilder().setAgent(made).build();
        }
        ReserveRequest reserved = reservations.remove(request.getReservation());
        if (reserved == null) {
            throw new RefusedException(ErrorCode.PURSE_EMPTY, "the reservation has expired");
        }
        Bundle bundle = parsed(request);
        Agent agent =
                Agent.newBuilder()
                        .setNamespace(bundle.getNamespace())
                        .setName(bundle.getName())
                        .setVersion(1)
                        .setState(AgentState.AGENT_STATE_REGISTERED)
                        .setRole(bundle.getRole())
                        .setGoal(bundle.getGoal())
                        .setParent(bundle.getParent())
                        .setRoot(bundle.getRoot())
                        .setGeneration(bundle.getGeneration())
                        .setManifest(bundle.getManifest())
                        .setDigest(Digests.sha256(request.getBundle().getContent().toByteArray()))
                        .setRequestId(request.getRequestId())
                        .build();
        put(agent, bundle.getSource());
        byRequest.put(request.getRequestId(), agent);
        return RegisterAgentResponse.newBuilder().setAgent(agent).setRevision(1).build();
    }

    private static Bundle parsed(RegisterAgentRequest request) {
        try {
            return Bundle.parseFrom(request.getBundle().getContent());
        } catch (InvalidProtocolBufferException _) {
            throw new RefusedException(ErrorCode.INVALID_REQUEST, "no bundle");
        }
    }

    private <R> void answer(StreamObserver<R> caller, Supplier<R> work) {
        Rpc.answer(
                caller,
                () -> "",
                _ -> {
                    synchronized (this) {
                        if (unreachable > 0) {
                            unreachable--;
                            throw new RefusedException(ErrorCode.UNAVAILABLE, "nobody is here");
                        }
                        return work.get();
                    }
                });
    }
}
