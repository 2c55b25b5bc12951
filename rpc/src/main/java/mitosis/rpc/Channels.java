package mitosis.rpc;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Opens channels to the platform's servers. Whoever opens one closes it. */
public final class Channels {
    private static final Executor VIRTUAL = Executors.newVirtualThreadPerTaskExecutor();

    private Channels() {}

    /** A channel for control calls; callbacks run on virtual threads. */
    public static ManagedChannel open(String address, Optional<Token> token) {
        return kept(builder(address, token).executor(VIRTUAL).build());
    }

    /** A channel whose callbacks run on its event loop: they must not wait. */
    public static ManagedChannel openDirect(String address, Optional<Token> token) {
        return kept(builder(address, token).directExecutor().build());
    }

    /** A channel on a given loop, whose callbacks run there: they must not wait. */
    public static ManagedChannel openOn(EventLoop loop, String address, Optional<Token> token) {
        return builder(address, token)
                .eventLoopGroup(loop.group())
                .channelType(EventLoop.channelType())
                .directExecutor()
                .build();
    }

    /** Ends a channel, and the calls on it, within this time. */
    public static void close(ManagedChannel channel, Duration patience) {
        channel.shutdown();
        try {
            if (!channel.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                channel.shutdownNow();
            }
        } catch (InterruptedException e) {
            channel.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static ManagedChannel kept(ManagedChannel channel) {
        Reconnection.keep(channel);
        return channel;
    }

    private static NettyChannelBuilder builder(String address, Optional<Token> token) {
        NettyChannelBuilder builder =
                NettyChannelBuilder.forTarget("dns:///" + Address.checked(address))
                        .usePlaintext()
                        .disableRetry()
                        .maxInboundMessageSize(RpcServer.MAX_INBOUND)
                        .keepAliveTime(20, TimeUnit.SECONDS)
                        .keepAliveTimeout(5, TimeUnit.SECONDS);
        token.ifPresent(shown -> builder.intercept(Identity.shows(shown)));
        return builder;
    }
}
