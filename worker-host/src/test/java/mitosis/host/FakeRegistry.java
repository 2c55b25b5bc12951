package mitosis.host;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.util.Durations;

import io.grpc.stub.StreamObserver;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentActive;
import mitosis.registry.v1.AgentRegistered;
import mitosis.registry.v1.AgentRetired;
import mitosis.registry.v1.AgentState;
import mitosis.registry.v1.Batch;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.GetAgentRequest;
import mitosis.registry.v1.GetAgentResponse;
import mitosis.registry.v1.HeartbeatRequest;
import mitosis.registry.v1.HeartbeatResponse;
import mitosis.registry.v1.Host;
import mitosis.registry.v1.HostDraining;
import mitosis.registry.v1.HostJoined;
import mitosis.registry.v1.HostLeft;
import mitosis.registry.v1.HostState;
import mitosis.registry.v1.Manifest;
import mitosis.registry.v1.RegistrationServiceGrpc.RegistrationServiceImplBase;
import mitosis.registry.v1.RegistryServiceGrpc.RegistryServiceImplBase;
import mitosis.registry.v1.ReportActiveRequest;
import mitosis.registry.v1.ReportActiveResponse;
import mitosis.registry.v1.Resumed;
import mitosis.registry.v1.Stopped;
import mitosis.registry.v1.WatchAgentsRequest;
import mitosis.registry.v1.WatchAgentsResponse;
import mitosis.registry.v1.WatchHostsRequest;
import mitosis.registry.v1.WatchHostsResponse;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.Rpc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A registry in memory: the log in a list, its watchers told at once. */
final class FakeRegistry {
    private static final String CLUSTER = "test";

    private final Object lock = new Object();
    private final Map<String, Agent> agents = new LinkedHashMap<>();
    private final Map<String, Host> hosts = new LinkedHashMap<>();
    private final List<StreamObserver<WatchAgentsResponse>> agentWatchers = new ArrayList<>();
    private final List<StreamObserver<WatchHostsResponse>> hostWatchers = new ArrayList<>();
    private long agentRevision;
    private long hostRevision;

    void register(String name, Manifest manifest, List<String> label) {
        Agent agent =
                Agent.newBuilder()
                        .setNamespace("default")
                        .setName(name)
                        .setVersion(1)
                        .setState(AgentState.AGENT_STATE_REGISTERED)
                        .setRole("tester")
                        .setDigest("digest-of-" + name)
                        .setManifest(manifest)
                        .addAllLabel(label)
                        .build();
        synchronized (lock) {
            agents.put(name, agent);
            tellAgents(
                    Event.newBuilder()
                            .setAgentRegistered(AgentRegistered.newBuilder().setAgent(agent))
                            .build());
        }
    }

    void retire(String name) {
        synchronized (lock) {
            change(name, AgentState.AGENT_STATE_RETIRED);
            tellAgents(
                    Event.newBuilder()
                            .setAgentRetired(
                                    AgentRetired.newBuilder().setNamespace("default").setName(name))
                            .build());
        }
    }

    void stop() {
        synchronized (lock) {
            tellAgents(Event.newBuilder().setStopped(Stopped.getDefaultInstance()).build());
        }
    }

    void resume() {
        synchronized (lock) {
            tellAgents(Event.newBuilder().setResumed(Resumed.getDefaultInstance()).build());
        }
    }

    AgentState state(String name) {
        synchronized (lock) {
            return requireNonNull(agents.get(name), name).getState();
        }
    }

    int serving() {
        synchronized (lock) {
            return (int)
                    hosts.values().stream()
                            .filter(host -> host.getState() == HostState.HOST_STATE_SERVING)
                            .count();
        }
    }

    RegistryServiceImplBase agents() {
        return new RegistryServiceImplBase() {
            @Override
            public void watchAgents(
                    WatchAgentsRequest request, StreamObserver<WatchAgentsResponse> watcher) {
                synchronized (lock) {
                    watcher.onNext(
                            WatchAgentsResponse.newBuilder()
                                    .setRevision(agentRevision)
                                    .setClusterId(CLUSTER)
                                    .addAllSnapshot(agents.values())
                                    .setSnapshotEnd(true)
                                    .build());
                    agentWatchers.add(watcher);
                }
            }

            @Override
            public void watchHosts(
                    WatchHostsRequest request, StreamObserver<WatchHostsResponse> watcher) {
                synchronized (lock) {
                    watcher.onNext(
                            WatchHostsResponse.newBuilder()
                                    .setRevision(hostRevision)
                                    .setClusterId(CLUSTER)
                                    .addAllSnapshot(hosts.values())
                                    .setSnapshotEnd(true)
                                    .build());
                    hostWatchers.add(watcher);
                }
            }

            @Override
            public void getAgent(GetAgentRequest request, StreamObserver<GetAgentResponse> caller) {
                Rpc.answer(
                        caller,
                        request::getAgent,
                        name -> {
                            synchronized (lock) {
                                Agent agent = agents.get(name);
                                if (agent == null) {
                                    throw new RefusedException(
                                            ErrorCode.AGENT_NOT_FOUND, "no agent " + name);
                                }
                                return GetAgentResponse.newBuilder()
                                        .setAgent(agent)
                                        .setRevision(agentRevision)
                                        .build();
                            }
                        });
            }
        };
    }

    RegistrationServiceImplBase registration() {
        return new RegistrationServiceImplBase() {
            @Override
            public void reportActive(
                    ReportActiveRequest request, StreamObserver<ReportActiveResponse> caller) {
                Rpc.answer(caller, () -> request, FakeRegistry.this::activate);
            }

            @Override
            public StreamObserver<HeartbeatRequest> heartbeat(
                    StreamObserver<HeartbeatResponse> host) {
                return new Heart(host);
            }
        };
    }

    private ReportActiveResponse activate(ReportActiveRequest request) {
        synchronized (lock) {
            change(request.getAgent(), AgentState.AGENT_STATE_ACTIVE);
            tellAgents(
                    Event.newBuilder()
                            .setAgentActive(
                                    AgentActive.newBuilder()
                                            .setNamespace("default")
                                            .setName(request.getAgent())
                                            .setVersion(1)
                                            .setHost(request.getHost()))
                            .build());
            return ReportActiveResponse.newBuilder().setRevision(agentRevision).build();
        }
    }

    private void change(String name, AgentState state) {
        agents.computeIfPresent(name, (_, agent) -> agent.toBuilder().setState(state).build());
    }

    private void tellAgents(Event event) {
        long before = agentRevision++;
        var told =
                WatchAgentsResponse.newBuilder()
                        .setPreviousRevision(before)
                        .setRevision(agentRevision)
                        .setClusterId(CLUSTER)
                        .addBatches(Batch.newBuilder().setRevision(agentRevision).addEvents(event))
                        .build();
        agentWatchers.removeIf(watcher -> !tell(watcher, told));
    }

    private void tellHosts(Event event) {
        long before = hostRevision++;
        var told =
                WatchHostsResponse.newBuilder()
                        .setPreviousRevision(before)
                        .setRevision(hostRevision)
                        .setClusterId(CLUSTER)
                        .addBatches(Batch.newBuilder().setRevision(hostRevision).addEvents(event))
                        .build();
        hostWatchers.removeIf(watcher -> !tell(watcher, told));
    }

    private static <T> boolean tell(StreamObserver<T> watcher, T told) {
        try {
            watcher.onNext(told);
            return true;
        } catch (RuntimeException _) {
            return false; // it has left
        }
    }

    /** One host's stream. */
    private final class Heart implements StreamObserver<HeartbeatRequest> {
        private final StreamObserver<HeartbeatResponse> out;
        private Host host = Host.getDefaultInstance();

        Heart(StreamObserver<HeartbeatResponse> out) {
            this.out = out;
        }

        @Override
        public void onNext(HeartbeatRequest beat) {
            synchronized (lock) {
                if (beat.hasHost()) {
                    host =
                            beat.getHost().toBuilder()
                                    .setState(HostState.HOST_STATE_SERVING)
                                    .build();
                    hosts.put(host.getId(), host);
                    tellHosts(
                            Event.newBuilder()
                                    .setHostJoined(HostJoined.newBuilder().setHost(host))
                                    .build());
                }
                if (beat.getDraining() && host.getState() == HostState.HOST_STATE_SERVING) {
                    host = host.toBuilder().setState(HostState.HOST_STATE_DRAINING).build();
                    hosts.put(host.getId(), host);
                    tellHosts(
                            Event.newBuilder()
                                    .setHostDraining(
                                            HostDraining.newBuilder()
                                                    .setHost(host.getId())
                                                    .setIncarnation(host.getIncarnation()))
                                    .build());
                }
                if (beat.getLeaving()) {
                    leave();
                }
            }
            out.onNext(
                    HeartbeatResponse.newBuilder().setInterval(Durations.fromMillis(100)).build());
        }

        @Override
        public void onError(Throwable gone) {
            leave();
        }

        @Override
        public void onCompleted() {
            leave();
            out.onCompleted();
        }

        private void leave() {
            synchronized (lock) {
                if (hosts.remove(host.getId()) != null) {
                    tellHosts(
                            Event.newBuilder()
                                    .setHostLeft(
                                            HostLeft.newBuilder()
                                                    .setHost(host.getId())
                                                    .setIncarnation(host.getIncarnation()))
                                    .build());
                }
            }
        }
    }
}
