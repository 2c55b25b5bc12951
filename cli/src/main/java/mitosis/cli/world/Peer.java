package mitosis.cli.world;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

import mitosis.rpc.Channels;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A server as seen from the command line. */
public record Peer(String kind, String address) {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Opens a channel for one call, or a few. */
    public <R> R call(Function<Channel, R> call) {
        ManagedChannel channel = Channels.open(address, Optional.empty());
        try {
            return call.apply(channel);
        } catch (StatusRuntimeException failure) {
            throw told(failure);
        } finally {
            Channels.close(channel, PATIENCE);
        }
    }

    /** What a failed call means for somebody who typed a command. */
    public RefusedException told(Throwable failure) {
        return nothingListens(failure) ? absent() : RefusedException.of(failure);
    }

    private RefusedException absent() {
        return new RefusedException(
                ErrorCode.UNAVAILABLE,
                "no %s answers at %s".formatted(kind, address),
                "`mitosis up` starts a world; `mitosis doctor` tells what is there",
                Map.of("address", address));
    }

    private static boolean nothingListens(Throwable failure) {
        if (!(failure instanceof StatusRuntimeException status)
                || status.getStatus().getCode() != Status.Code.UNAVAILABLE) {
            return false;
        }
        for (Throwable cause = status.getStatus().getCause();
                cause != null;
                cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return true;
            }
        }
        return false;
    }
}
