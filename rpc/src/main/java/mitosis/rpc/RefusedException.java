package mitosis.rpc;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

import mitosis.common.v1.Error;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** A typed refusal that a caller may act on: a code, one sentence, the next step, facts. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final String DOMAIN = "mitosis";
    private static final String NEXT = "next";

    private final ErrorCode code;
    private final String next;
    private final transient Map<String, String> metadata;

    public RefusedException(ErrorCode code, String message) {
        this(code, message, "");
    }

    public RefusedException(ErrorCode code, String message, String next) {
        this(code, message, next, Map.of());
    }

    public RefusedException(
            ErrorCode code, String message, String next, Map<String, String> metadata) {
        super(requireNonNull(message, "message is null"), null, false, false);
        this.code = requireNonNull(code, "code is null");
        this.next = requireNonNull(next, "next is null");
        this.metadata = Map.copyOf(metadata);
    }

    /** What a remote call failed with, as far as it can be told. */
    public static RefusedException of(Throwable failure) {
        return switch (failure) {
            case RefusedException refused -> refused;
            case StatusRuntimeException status -> of(status.getStatus(), status.getTrailers());
            case StatusException status -> of(status.getStatus(), status.getTrailers());
            case ExecutionException wrapped when wrapped.getCause() != null ->
                    of(wrapped.getCause());
            case CompletionException wrapped when wrapped.getCause() != null ->
                    of(wrapped.getCause());
            default -> new RefusedException(ErrorCode.UNAVAILABLE, "an internal fault");
        };
    }

    public static RefusedException from(Error error) {
        return new RefusedException(
                codeNamed(error.getCode()).orElse(ErrorCode.UNAVAILABLE),
                error.getMessage(),
                error.getNext(),
                error.getMetadataMap());
    }

    /** What an {@code onError} of a call carries. */
    public static RefusedException of(Status status, @Nullable Metadata trailers) {
        return info(status, trailers)
                .flatMap(info -> codeNamed(info.getReason()).map(code -> of(code, status, info)))
                .orElseGet(() -> ofBare(status));
    }

    public ErrorCode code() {
        return code;
    }

    /** One sentence that says what was found. */
    public String message() {
        return requireNonNull(getMessage());
    }

    /** What the caller may do next; may be empty. */
    public String next() {
        return next;
    }

    /** Facts a program may branch on. */
    public Map<String, String> metadata() {
        return metadata;
    }

    /** The same where it travels as data. */
    public Error toError() {
        return Error.newBuilder()
                .setCode(code.name())
                .setMessage(message())
                .setNext(next)
                .putAllMetadata(metadata)
                .build();
    }

    /** The same as the status that ends a call. */
    public StatusRuntimeException toStatus() {
        var info =
                ErrorInfo.newBuilder()
                        .setDomain(DOMAIN)
                        .setReason(code.name())
                        .putAllMetadata(metadata);
        if (!next.isEmpty()) {
            info.putMetadata(NEXT, next);
        }
        return StatusProto.toStatusRuntimeException(
                com.google.rpc.Status.newBuilder()
                        .setCode(code.status().value())
                        .setMessage(next.isEmpty() ? message() : message() + "; " + next)
                        .addDetails(Any.pack(info.build()))
                        .build());
    }

    private static RefusedException of(ErrorCode code, Status status, ErrorInfo info) {
        Map<String, String> facts = new HashMap<>(info.getMetadataMap());
        String next = Optional.ofNullable(facts.remove(NEXT)).orElse("");
        String said = Optional.ofNullable(status.getDescription()).orElse("");
        String suffix = "; " + next;
        String message =
                !next.isEmpty() && said.endsWith(suffix)
                        ? said.substring(0, said.length() - suffix.length())
                        : said;
        return new RefusedException(code, message, next, facts);
    }

    private static RefusedException ofBare(Status status) {
        String said = Optional.ofNullable(status.getDescription()).orElse("no reason given");
        return switch (status.getCode()) {
            case DEADLINE_EXCEEDED ->
                    new RefusedException(ErrorCode.DEADLINE_EXCEEDED, "the call's time is over");
            case CANCELLED -> new RefusedException(ErrorCode.UNAVAILABLE, "the call was cancelled");
            case UNAVAILABLE ->
                    new RefusedException(ErrorCode.UNAVAILABLE, "the server cannot be reached");
            case UNAUTHENTICATED -> new RefusedException(ErrorCode.UNAUTHENTICATED, said);
            case RESOURCE_EXHAUSTED -> new RefusedException(ErrorCode.MESSAGE_TOO_LARGE, said);
            case INVALID_ARGUMENT -> new RefusedException(ErrorCode.INVALID_REQUEST, said);
            case UNIMPLEMENTED ->
                    new RefusedException(
                            ErrorCode.NOT_OFFERED, "the server does not offer this call");
            default ->
                    new RefusedException(
                            ErrorCode.UNAVAILABLE, "the call failed: " + status.getCode());
        };
    }

    private static Optional<ErrorInfo> info(Status status, @Nullable Metadata trailers) {
        var details = StatusProto.fromStatusAndTrailers(status, trailers);
        for (Any detail : details.getDetailsList()) {
            if (detail.is(ErrorInfo.class)) {
                try {
                    return Optional.of(detail.unpack(ErrorInfo.class));
                } catch (InvalidProtocolBufferException _) {
                    return Optional.empty(); // not ours: the status alone must do
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ErrorCode> codeNamed(String name) {
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.name().equals(name))
                .findFirst();
    }
}
