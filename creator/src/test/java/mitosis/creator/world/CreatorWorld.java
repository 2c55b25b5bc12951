package mitosis.creator.world;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;

import mitosis.creator.cluster.Hosts;
import mitosis.creator.create.Creations;
import mitosis.creator.create.Drafter;
import mitosis.creator.create.Workbench;
import mitosis.creator.forge.InProcessProver;
import mitosis.creator.forge.InProcessReader;
import mitosis.creator.grpc.CreatorGrpcService;
import mitosis.creator.grpc.RemoteRegistry;
import mitosis.creator.keep.Archive;
import mitosis.creator.sign.Seal;
import mitosis.creator.sign.SigningKey;
import mitosis.creator.v1.CreateAgentResponse;
import mitosis.creator.v1.CreatorServiceGrpc;
import mitosis.creator.v1.CreatorServiceGrpc.CreatorServiceBlockingStub;
import mitosis.creator.v1.CreatorServiceGrpc.CreatorServiceStub;
import mitosis.creator.v1.Step;
import mitosis.rpc.Channels;
import mitosis.rpc.Identity;
import mitosis.rpc.RefusedException;
import mitosis.rpc.Token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A creator with its real reader and prover, in one process with a registry in memory. */
public final class CreatorWorld implements AutoCloseable {
    public static final Creations.Limits LIMITS =
            new Creations.Limits(4, Duration.ofSeconds(60), 4, 8);

    private final FakeRegistry registry = new FakeRegistry();
    private final InProcessProver prover = new InProcessProver(2);
    private final Server registryServer;
    private final ManagedChannel registryChannel;
    private final Server server;
    private final ManagedChannel channel;
    private final Creations creations;
    private final Hosts hosts =
            (greeting, _) -> new Hosts.Reply("you said: " + greeting.content(), List.of());

    public CreatorWorld(Path data, Drafter model, Creations.Limits limits) throws IOException {
        String registryName = InProcessServerBuilder.generateName();
        registryServer =
                InProcessServerBuilder.forName(registryName)
                        .addService(registry)
                        .addService(new FakeCatalogue(registry))
                        .build()
                        .start();
        registryChannel = InProcessChannelBuilder.forName(registryName).build();
        Files.createDirectories(data);
        SigningKey key = SigningKey.open(data.resolve("signing.key"));
        RemoteRegistry remote = new RemoteRegistry(registryChannel, key, Duration.ofMinutes(6));
        InProcessReader reader = new InProcessReader(2);
        Archive archive = Archive.open(data);
        creations =
                new Creations(
                        new Workbench(
                                remote,
                                hosts,
                                model,
                                reader,
                                prover,
                                new Seal(key),
                                archive,
                                Duration.ofSeconds(5)),
                        limits,
                        Clock.systemUTC());
        String name = InProcessServerBuilder.generateName();
        server =
                InProcessServerBuilder.forName(name)
                        .intercept(Identity.interceptor(Token.random()))
                        .addService(
                                new CreatorGrpcService(
                                        creations, remote, reader, archive, "standard"))
                        .build()
                        .start();
        channel = InProcessChannelBuilder.forName(name).build();
    }

    public FakeRegistry registry() {
        return registry;
    }

    public Creations creations() {
        return creations;
    }

    public CreatorServiceBlockingStub caller() {
        return CreatorServiceGrpc.newBlockingStub(channel);
    }

    public CreatorServiceStub streamingCaller() {
        return CreatorServiceGrpc.newStub(channel);
    }

    /** All that a creation told, and how it ended. */
    public record Story(List<Step> steps, Optional<RefusedException> error) {
        public static Story of(Iterator<CreateAgentResponse> told) {
            return of(told, CreateAgentResponse::getStep);
        }

        public static <R> Story of(Iterator<R> told, Function<R, Step> step) {
            List<Step> steps = new ArrayList<>();
            try {
                told.forEachRemaining(response -> steps.add(step.apply(response)));
                return new Story(steps, Optional.empty());
            } catch (RuntimeException failure) {
                return new Story(steps, Optional.of(RefusedException.of(failure)));
            }
        }

        public List<String> names() {
            return steps.stream().map(Step::getStep).toList();
        }

        public Step last() {
            return steps.getLast();
        }
    }

    @Override
    public void close() {
        creations.close();
        Channels.close(channel, Duration.ofSeconds(5));
        server.shutdownNow();
        Channels.close(registryChannel, Duration.ofSeconds(5));
        registryServer.shutdownNow();
        prover.close();
    }
}
