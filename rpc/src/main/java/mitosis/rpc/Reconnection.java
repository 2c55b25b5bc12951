package mitosis.rpc;

import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Tries again every half second to reach a server that is away: gRPC by itself waits up to two
 * minutes between attempts, and a registry that is back is wanted at once.
 */
final class Reconnection {
    private static final Executor LATER =
            CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);

    private Reconnection() {}

    /** Watches a channel until it is shut down. */
    static void keep(ManagedChannel channel) {
        ConnectivityState state = channel.getState(false);
        switch (state) {
            case SHUTDOWN -> {
                // its owner has closed it
            }
            case TRANSIENT_FAILURE ->
                    LATER.execute(() -> {
                        channel.resetConnectBackoff();
                        await(channel, state);
                    });
            case IDLE, CONNECTING, READY -> await(channel, state);
        }
    }

    private static void await(ManagedChannel channel, ConnectivityState state) {
        channel.notifyWhenStateChanged(state, () -> keep(channel));
    }
}
