package mitosis.host;

import static java.util.Objects.requireNonNull;

import io.grpc.BindableService;
import io.grpc.ManagedChannel;

import mitosis.agent.Agent;
import mitosis.agent.Context;
import mitosis.host.load.Loading;
import mitosis.host.load.Program;
import mitosis.host.load.Resident;
import mitosis.host.v1.AskRequest;
import mitosis.host.v1.AskResponse;
import mitosis.host.v1.HostServiceGrpc;
import mitosis.registry.v1.AgentState;
import mitosis.registry.v1.Manifest;
import mitosis.rpc.Channels;
import mitosis.rpc.RpcServer;
import mitosis.rpc.Token;
import mitosis.rpc.name.HostId;
import mitosis.sandbox.policy.Ability;
import mitosis.sandbox.policy.Limits;
import mitosis.sandbox.run.Outcome;
import mitosis.sandbox.run.Run;
import mitosis.testkit.Await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Worker hosts in one JVM over real sockets, with a registry, journal and creator that do what the
 * test says. Agents are plain objects behind the border, without gate and meter.
 */
final class World implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    static final Limits LIMITS =
            new Limits(
                    1L << 40,
                    1L << 40,
                    256,
                    Duration.ofSeconds(20),
                    64 << 10,
                    16 << 10,
                    100,
                    100,
                    100,
                    100,
                    100,
                    100);

    final FakeRegistry registry = new FakeRegistry();
    final FakeJournal journal = new FakeJournal();
    final FakeCreator creator = new FakeCreator();
    final Map<String, WorkerHost> hosts = new HashMap<>();
    private final Map<String, Agent> agents = new ConcurrentHashMap<>();
    private final Map<String, ManagedChannel> channels = new ConcurrentHashMap<>();
    private final Token token = Token.random();
    private final Path folder;
    private final RpcServer server;

    World(Path folder) {
        this.folder = folder;
        this.server =
                RpcServer.start(
                        new RpcServer.Config("127.0.0.1", 0, token),
                        List.<BindableService>of(
                                registry.agents(),
                                registry.registration(),
                                journal,
                                creator.models(),
                                creator.creator()));
    }

    /** Starts hosts and waits until each knows of all. */
    World hosts(UnaryOperator<HostConfig> how, String... names) throws Exception {
        for (String name : names) {
            hosts.put(name, start(name, how));
        }
        Await.until("all hosts joined", PATIENCE, () -> registry.serving() == hosts.size());
        for (String name : names) {
            Await.until(name + " is ready", PATIENCE, () -> readyForAll(name));
        }
        return this;
    }

    WorkerHost start(String name, UnaryOperator<HostConfig> how) throws IOException {
        HostConfig config =
                HostConfig.of(
                        new HostId(name),
                        0,
                        server.address(),
                        server.address(),
                        folder.resolve(name),
                        token);
        Loading loading =
                card ->
                        new Resident(
                                card,
                                program(behaviour(card.name().name()), card.label()),
                                "persona of " + card.name(),
                                LIMITS);
        return WorkerHost.start(how.apply(config), Optional.of(loading));
    }

    /** Registers an agent and waits until every host answers for it. */
    World agent(String name, Agent behaviour, Ability... label) throws Exception {
        return agent(name, behaviour, Manifest.getDefaultInstance(), label);
    }

    World agent(String name, Agent behaviour, Manifest manifest, Ability... label)
            throws Exception {
        agents.put(name, behaviour);
        registry.register(name, manifest, List.of(label).stream().map(Ability::wireName).toList());
        Await.until(
                name + " is active",
                PATIENCE,
                () -> registry.state(name) == AgentState.AGENT_STATE_ACTIVE);
        return this;
    }

    HostServiceGrpc.HostServiceBlockingStub ask(String host) {
        return HostServiceGrpc.newBlockingStub(channel(host))
                .withDeadlineAfter(PATIENCE.plusSeconds(20));
    }

    AskResponse ask(String host, String agent, String content) {
        return ask(host).ask(request(agent, content).build());
    }

    static AskRequest.Builder request(String agent, String content) {
        return AskRequest.newBuilder()
                .setAgent(agent)
                .setContent(content)
                .setDelegationProbability(0);
    }

    ManagedChannel channel(String host) {
        return channels.computeIfAbsent(
                host, name -> Channels.open(host(name).address(), Optional.empty()));
    }

    WorkerHost host(String name) {
        return requireNonNull(hosts.get(name), name);
    }

    @Override
    public void close() {
        channels.values().forEach(channel -> Channels.close(channel, Duration.ofSeconds(1)));
        new ArrayList<>(hosts.values()).forEach(WorkerHost::close);
        server.close();
    }

    /** Every host has a link to every other one: nothing that is sent meets an unready peer. */
    private boolean readyForAll(String name) {
        return host(name).reaches(hosts.size());
    }

    private Agent behaviour(String name) {
        return requireNonNull(agents.get(name), name);
    }

    private static Program program(Agent agent, Set<Ability> label) {
        return new Program() {
            @Override
            public Outcome handle(String message, Context context, Run run) {
                return new mitosis.sandbox.run.Message(message, context, label, run)
                        .handle(Object::new, () -> agent);
            }

            @Override
            public void close() {}
        };
    }
}
