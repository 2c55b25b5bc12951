package mitosis.host;

import io.grpc.ManagedChannel;

import mitosis.host.ask.Asks;
import mitosis.host.grpc.BundleLoading;
import mitosis.host.grpc.GrpcJournal;
import mitosis.host.grpc.GrpcLatecomers;
import mitosis.host.grpc.Heartbeats;
import mitosis.host.grpc.HostGrpcService;
import mitosis.host.grpc.OutsideWorld;
import mitosis.host.grpc.Registration;
import mitosis.host.grpc.RegistryFeed;
import mitosis.host.grpc.Signatures;
import mitosis.host.grpc.link.LinkGrpcService;
import mitosis.host.grpc.link.PeerLinks;
import mitosis.host.load.Loading;
import mitosis.host.load.Residents;
import mitosis.host.message.Answer;
import mitosis.host.metrics.Counts;
import mitosis.host.metrics.HealthPage;
import mitosis.host.presence.Activation;
import mitosis.host.route.Delegation;
import mitosis.host.route.PendingAsk;
import mitosis.host.route.Router;
import mitosis.host.route.Standing;
import mitosis.host.run.Deliveries;
import mitosis.host.run.Handling;
import mitosis.host.run.Refining;
import mitosis.host.run.Refusals;
import mitosis.host.v1.HostServiceGrpc;
import mitosis.host.v1.LinkServiceGrpc;
import mitosis.host.view.AgentCard;
import mitosis.host.view.Roster;
import mitosis.registry.v1.HeartbeatRequest;
import mitosis.registry.v1.Host;
import mitosis.rpc.Channels;
import mitosis.rpc.EventLoop;
import mitosis.rpc.RpcServer;
import mitosis.rpc.name.HostId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A worker host: follows the registry, runs agents, passes messages on. Owns all it has started.
 */
public final class WorkerHost implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WorkerHost.class);
    private static final Duration SWEEP = Duration.ofMillis(20);
    private static final Duration ACTIVATION = Duration.ofSeconds(2);
    private static final Duration FIRST_WORD = Duration.ofSeconds(5);
    private static final Set<String> NEVER_WAIT =
            Set.of(
                    HostServiceGrpc.getConverseMethod().getFullMethodName(),
                    LinkServiceGrpc.getConnectMethod().getFullMethodName());

    private final HostConfig config;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final long incarnation = System.currentTimeMillis();
    private final EventLoop loop = EventLoop.start();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("host-timer").factory());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Roster roster = new Roster();
    private final Counts counts = new Counts();
    private final Asks<PendingAsk> asks = new Asks<>(SWEEP.toNanos(), System.nanoTime());
    private final ManagedChannel registryChannel;
    private final ManagedChannel creatorChannel;
    private final RegistryFeed feed;
    private final Standing standing;
    private final Residents residents;
    private final Deliveries deliveries;
    private final PeerLinks links;
    private final Router router;
    private final Activation activation;
    private final RpcServer server;
    private final HealthPage page;
    private final Heartbeats heartbeats;

    private WorkerHost(HostConfig config, Optional<Loading> given) throws IOException {
        this.config = config;
        HostId self = config.id();
        registryChannel = Channels.open(config.registry(), Optional.of(config.token()));
        creatorChannel = Channels.open(config.creator(), Optional.of(config.token()));
        feed = new RegistryFeed(roster, new Changes());
        standing = new Standing(roster, feed::silence, config.autonomy());
        var registration = new Registration(registryChannel, self, incarnation);
        residents =
                new Residents(
                        given.orElseGet(() -> bundles(registration)), threads, config.agents());
        var outside = new OutsideWorld(creatorChannel);
        var refining =
                new Refining(new Delegation(config.delegation()), roster, counts, outside::send);
        var handling =
                new Handling(
                        self,
                        roster,
                        residents,
                        outside,
                        new GrpcJournal(registryChannel),
                        refining,
                        counts,
                        Clock.systemUTC());
        deliveries = new Deliveries(config.mailboxes(), config.threads(), handling);
        links = new PeerLinks(self, incarnation, config.token(), loop, timer, new Arrivals());
        router =
                new Router(
                        self,
                        roster,
                        standing,
                        asks,
                        deliveries,
                        links,
                        new GrpcLatecomers(registration, feed, roster, threads),
                        counts);
        outside.through(router);
        activation = new Activation(self, roster, residents, registration, threads);
        server =
                RpcServer.start(
                        new RpcServer.Config(config.bind(), config.port(), config.token()),
                        List.of(
                                new HostGrpcService(router, loop),
                                new LinkGrpcService(
                                        router, deliveries, standing, loop, self, incarnation)),
                        new RpcServer.Direct(loop, NEVER_WAIT));
        page = HealthPage.start(config.bind(), config.httpPort(), this::health, this::metrics);
        heartbeats = new Heartbeats(registryChannel, presence(), this::figures, timer);
    }

    /** Starts a host. It serves on return, and joins as soon as the registry answers. */
    public static WorkerHost start(HostConfig config) throws IOException {
        return start(config, Optional.empty());
    }

    /** The same with another way to load agents. */
    static WorkerHost start(HostConfig config, Optional<Loading> loading) throws IOException {
        var host = new WorkerHost(config, loading);
        host.begin();
        log.info(
                "host started: host={} address={} http={}",
                config.id(),
                host.address(),
                host.http());
        return host;
    }

    /** Where it is reached, host:port. */
    public String address() {
        return server.address();
    }

    /** Where it answers health and metrics, host:port. */
    public String http() {
        return page.address();
    }

    /** Whether so many hosts, this one among them, are here and reached. */
    boolean reaches(int count) {
        return roster.hosts().size() == count && links.up() == count - 1;
    }

    /** Takes nothing new, finishes what is in hand within this time, says goodbye and ends. */
    public void drain(Duration patience) {
        standing.drain();
        server.startDraining();
        heartbeats.tellNow();
        long end = System.nanoTime() + patience.toNanos();
        while (busy() && System.nanoTime() < end) {
            LockSupport.parkNanos(SWEEP.toNanos());
        }
        log.info("host drained: host={} left={}", config.id(), deliveries.inHand());
        close();
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        standing.drain();
        heartbeats.leave();
        server.close();
        feed.close();
        links.close();
        deliveries.close();
        page.close();
        timer.shutdown();
        awaitGoodbye();
        residents.close();
        threads.shutdownNow();
        Channels.close(registryChannel, Duration.ofSeconds(1));
        Channels.close(creatorChannel, Duration.ofSeconds(1));
        loop.close();
    }

    private Loading bundles(Registration registration) {
        return new BundleLoading(
                registration, new Signatures(feed::key), config.data().resolve("bundles"));
    }

    private void begin() {
        feed.follow(registryChannel);
        try {
            feed.awaitKnown(FIRST_WORD);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        links.start();
        repeatSweep();
        repeatActivation();
        heartbeats.start();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the timer
    private void repeatSweep() {
        timer.scheduleAtFixedRate(
                () -> router.sweep(System.nanoTime()),
                SWEEP.toMillis(),
                SWEEP.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** A report that was lost with a registry that was away is made again. */
    @SuppressWarnings("FutureReturnValueIgnored") // ends with the timer
    private void repeatActivation() {
        timer.scheduleAtFixedRate(
                activation::considerAll,
                ACTIVATION.toMillis(),
                ACTIVATION.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void awaitGoodbye() {
        try {
            timer.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean busy() {
        return deliveries.inHand() > 0 || asks.any();
    }

    private Host presence() {
        return Host.newBuilder()
                .setId(config.id().value())
                .setIncarnation(incarnation)
                .setAddress(address())
                .setHttp(http())
                .setPid(ProcessHandle.current().pid())
                .addIsolation("process")
                .build();
    }

    private HeartbeatRequest figures() {
        return HeartbeatRequest.newBuilder()
                .setDraining(standing.draining())
                .setQueued(deliveries.inHand())
                .setRunning(deliveries.running())
                .setAnswered(counts.replies())
                .addAllUnreachable(links.unreachable().stream().map(HostId::value).toList())
                .build();
    }

    private HealthPage.Page health() {
        if (standing.draining()) {
            return new HealthPage.Page(503, "draining\n");
        }
        return new HealthPage.Page(
                200, heartbeats.heard() ? "serving\n" : "serving without the registry\n");
    }

    private String metrics() {
        return counts.text()
                + gauge("mailbox_depth", deliveries.inHand())
                + gauge("threads", deliveries.threads())
                + gauge("agents_loaded", residents.size())
                + gauge("peers_unreachable", links.unreachable().size());
    }

    private static String gauge(String name, long value) {
        return "# TYPE mitosis_host_%1$s gauge%nmitosis_host_%1$s %2$d%n".formatted(name, value);
    }

    /** What the links bring goes to the router. */
    private final class Arrivals implements PeerLinks.Events {
        @Override
        public void answered(long number, Answer answer) {
            router.answered(number, answer);
        }

        @Override
        public void lost(HostId host) {
            router.lost(host);
        }
    }

    /** What has to happen when the registry tells news. */
    private final class Changes implements RegistryFeed.Listener {
        @Override
        public void agentChanged(AgentCard agent) {
            if (agent.state() == AgentCard.State.RETIRED) {
                residents.unload(agent.name());
                deliveries.endRunning(
                        task -> task.agent().name().equals(agent.name()),
                        Refusals.retired(agent.name().name()));
                deliveries.forget(agent);
            } else {
                activation.consider(agent);
            }
        }

        @Override
        public void hostsChanged() {
            links.peers(roster.present());
            activation.considerAll();
        }

        @Override
        public void stoppedChanged() {
            if (roster.stopped()) {
                deliveries.endRunning(_ -> true, Refusals.stopped());
            }
        }

        @Override
        public void startedOver() {
            stoppedChanged();
            hostsChanged();
        }
    }
}
