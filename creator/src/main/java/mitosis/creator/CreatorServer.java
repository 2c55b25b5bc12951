package mitosis.creator;

import io.grpc.BindableService;
import io.grpc.ManagedChannel;

import mitosis.creator.create.Creations;
import mitosis.creator.create.Drafter;
import mitosis.creator.create.Workbench;
import mitosis.creator.forge.InProcessProver;
import mitosis.creator.forge.InProcessReader;
import mitosis.creator.grpc.CreatorGrpcService;
import mitosis.creator.grpc.RemoteHosts;
import mitosis.creator.grpc.RemoteRegistry;
import mitosis.creator.keep.Archive;
import mitosis.creator.sign.Seal;
import mitosis.creator.sign.SigningKey;
import mitosis.rpc.Channels;
import mitosis.rpc.RefusedException;
import mitosis.rpc.RpcServer;
import mitosis.rpc.mirror.Mirror;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A running creator. Owns its channels, threads and port until closed. */
public final class CreatorServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CreatorServer.class);

    private final RpcServer server;
    private final Parts parts;

    private CreatorServer(RpcServer server, Parts parts) {
        this.server = server;
        this.parts = parts;
    }

    /**
     * Starts to serve.
     *
     * @param drafter asks the model
     * @param others further services of this process, such as the model gateway
     * @throws IOException the data folder cannot be used
     * @throws RefusedException the port is taken
     */
    public static CreatorServer start(
            CreatorConfig config, Drafter drafter, List<BindableService> others)
            throws IOException {
        Files.createDirectories(config.data());
        SigningKey key = SigningKey.open(config.data().resolve("signing.key"));
        Archive archive = Archive.open(config.data());
        ManagedChannel channel = Channels.open(config.registry(), Optional.of(config.token()));
        RemoteRegistry registry = new RemoteRegistry(channel, key, keep(config));
        StopSwitch stop = new StopSwitch();
        Mirror mirror = Mirror.follow(channel, stop);
        RemoteHosts hosts =
                new RemoteHosts(() -> mirror.directory().hosts().values(), config.token());
        int cores = Math.max(2, Runtime.getRuntime().availableProcessors());
        InProcessReader reader = new InProcessReader(cores);
        InProcessProver prover = new InProcessProver(cores);
        Workbench workbench =
                new Workbench(
                        registry,
                        hosts,
                        drafter,
                        reader,
                        prover,
                        new Seal(key),
                        archive,
                        config.activation());
        Creations creations = new Creations(workbench, config.limits(), Clock.systemUTC());
        stop.obeyedBy(creations);
        trust(registry);
        List<BindableService> services = new ArrayList<>(others);
        services.add(new CreatorGrpcService(creations, registry, reader, archive, config.policy()));
        Parts parts = new Parts(creations, prover, hosts, mirror, channel);
        RpcServer server = serve(config, services, parts);
        log.info(
                "creator serving: address={} registry={} key={} policy={}",
                server.address(),
                config.registry(),
                key.id(),
                config.policy());
        return new CreatorServer(server, parts);
    }

    /** Where it is reached, host:port. */
    public String address() {
        return server.address();
    }

    /** Takes no new calls, waits for the creations in hand at most this long, then ends. */
    public void drain(Duration patience) {
        server.drain(patience);
        parts.close();
    }

    @Override
    public void close() {
        drain(Duration.ofSeconds(1));
    }

    private static RpcServer serve(
            CreatorConfig config, List<BindableService> services, Parts parts) {
        try {
            return RpcServer.start(
                    new RpcServer.Config(config.bind(), config.port(), config.token()), services);
        } catch (RefusedException refused) {
            parts.close();
            throw refused;
        }
    }

    /** How long a reservation is kept: a little longer than the longest creation. */
    private static Duration keep(CreatorConfig config) {
        return config.limits().deadline().plus(Duration.ofMinutes(1));
    }

    /** A registry that is not there yet hears of the key with the first creation. */
    private static void trust(RemoteRegistry registry) {
        try {
            registry.trust();
        } catch (RefusedException refused) {
            log.info("registry not reached yet: code={}", refused.code());
        }
    }

    /** What the server owns beside its port. */
    private record Parts(
            Creations creations,
            InProcessProver prover,
            RemoteHosts hosts,
            Mirror mirror,
            ManagedChannel channel) {
        void close() {
            creations.close();
            prover.close();
            hosts.close();
            mirror.close();
            Channels.close(channel, Duration.ofSeconds(1));
        }
    }
}
