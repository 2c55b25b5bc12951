package mitosis.rpc;

import io.grpc.BindableService;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallExecutorSupplier;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A listening server with health and reflection. Owns its port and threads until closed. */
public final class RpcServer implements AutoCloseable {
    /**
     * Larger than any message that is carried, so that a larger one is refused with both numbers
     * and not by the transport.
     */
    static final int MAX_INBOUND = 16 << 20;

    private final Server server;
    private final HealthStatusManager health;
    private final ExecutorService threads;
    private final String bind;
    private final AtomicBoolean draining = new AtomicBoolean();

    /**
     * Where to listen and whom to believe.
     *
     * @param bind a loopback address
     * @param port 0 to 65535; 0 takes a free one
     * @param token what the platform's own processes show
     */
    public record Config(String bind, int port, Token token) {
        public Config {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException(
                        "port is %d, must be 0 to 65535".formatted(port));
            }
        }
    }

    /**
     * Calls that are served on the event loop itself, without a change of thread.
     *
     * @param loop which serves all of the server's sockets then
     * @param methods the full names of methods whose code never waits
     */
    public record Direct(EventLoop loop, Set<String> methods) {
        public Direct {
            methods = Set.copyOf(methods);
        }
    }

    private RpcServer(
            Server server, HealthStatusManager health, ExecutorService threads, String bind) {
        this.server = server;
        this.health = health;
        this.threads = threads;
        this.bind = bind;
    }

    /**
     * Starts to serve, each call on a virtual thread of its own.
     *
     * @throws RefusedException when the address is not this machine's loopback, or the port is
     *     taken
     */
    public static RpcServer start(Config config, List<BindableService> services) {
        return start(config, services, Optional.empty());
    }

    /** As above, with some methods served on the event loop. */
    public static RpcServer start(Config config, List<BindableService> services, Direct direct) {
        return start(config, services, Optional.of(direct));
    }

    private static RpcServer start(
            Config config, List<BindableService> services, Optional<Direct> direct) {
        InetAddress address = loopback(config.bind());
        HealthStatusManager health = new HealthStatusManager();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        NettyServerBuilder builder =
                NettyServerBuilder.forAddress(new InetSocketAddress(address, config.port()))
                        .executor(threads)
                        .maxInboundMessageSize(MAX_INBOUND)
                        .permitKeepAliveTime(5, TimeUnit.SECONDS)
                        .permitKeepAliveWithoutCalls(true)
                        .intercept(Identity.interceptor(config.token()))
                        .addService(health.getHealthService())
                        .addService(ProtoReflectionServiceV1.newInstance());
        services.forEach(builder::addService);
        direct.ifPresent(wanted -> serveOn(builder, wanted, threads));
        try {
            return new RpcServer(builder.build().start(), health, threads, config.bind());
        } catch (IOException e) {
            threads.close();
            throw new RefusedException(
                    ErrorCode.UNAVAILABLE,
                    "%s:%d cannot be listened on".formatted(config.bind(), config.port()),
                    "choose another port, or end the process that has it");
        }
    }

    public int port() {
        return server.getPort();
    }

    /** Where it is reached, host:port. */
    public String address() {
        return bind + ":" + port();
    }

    /** Tells health checks that it takes nothing new; calls are still served. */
    public void startDraining() {
        if (draining.compareAndSet(false, true)) {
            health.enterTerminalState();
        }
    }

    /** Whether health checks hear that it serves. */
    public void serving(String service, boolean serving) {
        health.setStatus(service, serving ? ServingStatus.SERVING : ServingStatus.NOT_SERVING);
    }

    /** Takes no new calls, waits for those in hand at most this long, then ends. */
    public void drain(Duration patience) {
        startDraining();
        server.shutdown();
        try {
            if (!server.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                server.shutdownNow();
                server.awaitTermination(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            server.shutdownNow();
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }

    @Override
    public void close() {
        drain(Duration.ofSeconds(1));
    }

    private static void serveOn(NettyServerBuilder builder, Direct direct, Executor others) {
        builder.bossEventLoopGroup(direct.loop().group())
                .workerEventLoopGroup(direct.loop().group())
                .channelType(EventLoop.serverChannelType())
                .callExecutor(
                        new ServerCallExecutorSupplier() {
                            @Override
                            public <Q, A> Executor getExecutor(
                                    ServerCall<Q, A> call, Metadata headers) {
                                String method = call.getMethodDescriptor().getFullMethodName();
                                return direct.methods().contains(method) ? Runnable::run : others;
                            }
                        });
    }

    private static InetAddress loopback(String bind) {
        try {
            InetAddress address = InetAddress.getByName(bind);
            if (address.isLoopbackAddress()) {
                return address;
            }
        } catch (IOException e) {
            throw new RefusedException(
                    ErrorCode.INVALID_REQUEST, "\"%s\" is not an address".formatted(bind));
        }
        throw new RefusedException(
                ErrorCode.FORBIDDEN,
                "\"%s\" is not a loopback address and this build has no TLS".formatted(bind),
                "listen on 127.0.0.1");
    }
}
