package mitosis.rpc;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one place that turns the end of a call into what the caller sees: an answer or a status,
 * never both.
 */
public final class Rpc {
    private static final Logger log = LoggerFactory.getLogger(Rpc.class);

    private Rpc() {}

    /**
     * Decodes, works, answers. A value that cannot be decoded is the caller's mistake; the same
     * exception later is ours and stays inside.
     */
    public static <I, R> void answer(
            StreamObserver<R> caller, Supplier<I> decode, Function<I, R> work) {
        R reply;
        try {
            reply = work.apply(decoded(decode));
        } catch (RuntimeException | Error failure) {
            fail(caller, failure);
            return;
        }
        caller.onNext(reply);
        caller.onCompleted();
    }

    /**
     * The decoded request; IllegalArgumentException becomes INVALID_REQUEST with the same sentence.
     */
    public static <I> I decoded(Supplier<I> decode) {
        try {
            return decode.get();
        } catch (IllegalArgumentException mistake) {
            throw mistake(mistake);
        }
    }

    /** What a value that cannot be decoded is answered with. */
    public static RefusedException mistake(IllegalArgumentException mistake) {
        return new RefusedException(
                ErrorCode.INVALID_REQUEST,
                String.valueOf(mistake.getMessage()),
                "correct the field and call again");
    }

    /** Ends a call with what went wrong. */
    public static void fail(StreamObserver<?> caller, Throwable failure) {
        caller.onError(status(failure));
    }

    /**
     * The status a failure ends a call with; a fault of ours is logged here, once, and told without
     * detail.
     */
    public static StatusRuntimeException status(Throwable failure) {
        return switch (failure) {
            case RefusedException refused -> refused.toStatus();
            case StatusRuntimeException status
                    when status.getStatus().getCode() == Status.Code.CANCELLED ->
                    status;
            case StatusRuntimeException status -> RefusedException.of(status).toStatus();
            default -> {
                log.error("call failed by a fault of ours", failure);
                yield new RefusedException(
                                ErrorCode.UNAVAILABLE,
                                "an internal fault",
                                "see the server's log, then try again")
                        .toStatus();
            }
        };
    }
}
