package mitosis.registry;

import com.google.protobuf.ByteString;

import io.grpc.ManagedChannel;
import io.grpc.stub.StreamObserver;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.HeartbeatRequest;
import mitosis.registry.v1.Host;
import mitosis.registry.v1.RegisterAgentRequest;
import mitosis.registry.v1.RegistrationServiceGrpc;
import mitosis.registry.v1.RegistrationServiceGrpc.RegistrationServiceBlockingStub;
import mitosis.registry.v1.RegistryServiceGrpc;
import mitosis.registry.v1.RegistryServiceGrpc.RegistryServiceBlockingStub;
import mitosis.registry.v1.ReportActiveRequest;
import mitosis.registry.v1.ReserveRequest;
import mitosis.registry.v1.ReserveResponse;
import mitosis.registry.v1.TrustKeyRequest;
import mitosis.registry.v1.WatchHostsRequest;
import mitosis.registry.v1.WatchHostsResponse;
import mitosis.rpc.Channels;
import mitosis.rpc.RefusedException;
import mitosis.rpc.Token;

import org.assertj.core.api.Assertions;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A registry that listens, and stubs of those who call it. */
final class World implements AutoCloseable {
    private final Token token = Token.random();
    private final UnaryOperator<RegistryConfig> change;
    private final Path data;
    final Signer signer = new Signer();
    private RegistryServer server;
    private ManagedChannel process;
    private ManagedChannel user;

    private World(Path data, UnaryOperator<RegistryConfig> change) throws IOException {
        this.data = data;
        this.change = change;
        this.server = RegistryServer.start(config(), List.of());
        this.process = Channels.open(server.address(), Optional.of(token));
        this.user = Channels.open(server.address(), Optional.empty());
    }

    static World start(Path data) throws IOException {
        return start(data, config -> config);
    }

    static World start(Path data, UnaryOperator<RegistryConfig> change) throws IOException {
        World world = new World(data, change);
        var _ =
                world.registration()
                        .trustKey(
                                TrustKeyRequest.newBuilder()
                                        .setPublicKey(ByteString.copyFrom(world.signer.publicKey()))
                                        .build());
        return world;
    }

    private RegistryConfig config() {
        return change.apply(RegistryConfig.of("127.0.0.1", 0, data, token));
    }

    /** Ends the registry and starts it again on what it left. */
    void restart() throws IOException {
        close();
        server = RegistryServer.start(config(), List.of());
        process = Channels.open(server.address(), Optional.of(token));
        user = Channels.open(server.address(), Optional.empty());
    }

    String address() {
        return server.address();
    }

    Token token() {
        return token;
    }

    RegistrationServiceBlockingStub registration() {
        return RegistrationServiceGrpc.newBlockingStub(process)
                .withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    /** Somebody without a token. */
    RegistryServiceBlockingStub registry() {
        return RegistryServiceGrpc.newBlockingStub(user).withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    /** One of the platform's processes. */
    RegistryServiceBlockingStub registryOfProcess() {
        return RegistryServiceGrpc.newBlockingStub(process).withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    StreamObserver<HeartbeatRequest> heartbeat() {
        return RegistrationServiceGrpc.newStub(process).heartbeat(hearing(_ -> {}));
    }

    void watchHosts(WatchHostsRequest request, Consumer<WatchHostsResponse> heard) {
        RegistryServiceGrpc.newStub(user).watchHosts(request, hearing(heard));
    }

    /** How a stream ends is of no interest. */
    private static <M> StreamObserver<M> hearing(Consumer<M> heard) {
        return new StreamObserver<>() {
            @Override
            public void onNext(M message) {
                heard.accept(message);
            }

            @Override
            public void onError(Throwable failure) {}

            @Override
            public void onCompleted() {}
        };
    }

    static HeartbeatRequest.Builder beat(String id, long incarnation) {
        return HeartbeatRequest.newBuilder().setHost(host(id, incarnation));
    }

    private static Host host(String id, long incarnation) {
        return Host.newBuilder()
                .setId(id)
                .setIncarnation(incarnation)
                .setAddress("127.0.0.1:7410")
                .build();
    }

    ReserveResponse reserve(String name, String parent, String requestId) {
        return registration()
                .reserve(
                        ReserveRequest.newBuilder()
                                .setName(name)
                                .setParent(parent)
                                .setRequestId(requestId)
                                .build());
    }

    RegisterAgentRequest registering(String parent, String requestId, ReserveResponse reserved) {
        return RegisterAgentRequest.newBuilder()
                .setReservation(reserved.getReservation())
                .setRequestId(requestId)
                .setBundle(signer.sign(Signer.bundle("default", parent, reserved).build()))
                .build();
    }

    Agent create(String name) {
        return create(name, "");
    }

    Agent create(String name, String parent) {
        ReserveResponse reserved = reserve(name, parent, "");
        return registration().registerAgent(registering(parent, "", reserved)).getAgent();
    }

    void activate(String name, String host) {
        var _ =
                registration()
                        .reportActive(
                                ReportActiveRequest.newBuilder()
                                        .setAgent(name)
                                        .setVersion(1)
                                        .setHost(host)
                                        .build());
    }

    /** What a call is refused with. */
    static RefusedException refusal(Runnable call) {
        return RefusedException.of(Assertions.catchThrowable(call::run));
    }

    @Override
    public void close() {
        Channels.close(process, Duration.ofSeconds(2));
        Channels.close(user, Duration.ofSeconds(2));
        server.close();
    }
}
