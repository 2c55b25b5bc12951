package mitosis.rpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;

import mitosis.common.v1.Principal;

import java.util.Set;

/** Who calls: proved by the token, carried in the call. */
public final class Identity {
    /** Services that only the platform's own processes may call. */
    public static final Set<String> PROCESS_SERVICES =
            Set.of(
                    "mitosis.registry.v1.RegistrationService",
                    "mitosis.journal.v1.JournalService",
                    "mitosis.models.v1.ModelGatewayService",
                    "mitosis.host.v1.LinkService");

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final String BEARER = "Bearer ";
    private static final Principal LOCAL =
            Principal.newBuilder().setKind(Principal.Kind.KIND_LOCAL).build();
    private static final Principal PROCESS =
            Principal.newBuilder().setKind(Principal.Kind.KIND_PROCESS).build();
    private static final Context.Key<Principal> CALLER =
            Context.keyWithDefault("mitosis-caller", LOCAL);

    private Identity() {}

    /** Who makes the call that is being served. */
    public static Principal caller() {
        return CALLER.get();
    }

    /** Whether one of the platform's own processes makes this call. */
    public static boolean isProcess() {
        return caller().getKind() == Principal.Kind.KIND_PROCESS;
    }

    /** Refuses everybody but the platform's own processes. */
    public static void requireProcess() {
        if (!isProcess()) {
            throw unauthenticated();
        }
    }

    /** On whose behalf the call is made: whom a process names, else the caller. */
    public static Principal onBehalf(Principal named) {
        return onBehalf(caller(), named);
    }

    /** The same for a caller that was looked at before, as streams do. */
    public static Principal onBehalf(Principal caller, Principal named) {
        if (named.equals(Principal.getDefaultInstance())) {
            return caller;
        }
        if (caller.getKind() != Principal.Kind.KIND_PROCESS) {
            throw new RefusedException(
                    ErrorCode.FORBIDDEN,
                    "only the platform's own processes may name a principal",
                    "leave the field `principal` out");
        }
        return named;
    }

    /** The server's side. */
    public static ServerInterceptor interceptor(Token token) {
        return new ServerInterceptor() {
            @Override
            public <Q, A> ServerCall.Listener<Q> interceptCall(
                    ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
                String shown = headers.get(AUTHORIZATION);
                boolean proven =
                        shown != null
                                && shown.startsWith(BEARER)
                                && token.matches(shown.substring(BEARER.length()));
                String service = call.getMethodDescriptor().getServiceName();
                boolean guarded = service != null && PROCESS_SERVICES.contains(service);
                if (!proven && (guarded || shown != null)) {
                    StatusRuntimeException refusal = unauthenticated().toStatus();
                    Metadata trailers = refusal.getTrailers();
                    call.close(refusal.getStatus(), trailers == null ? new Metadata() : trailers);
                    return new ServerCall.Listener<>() {};
                }
                return Contexts.interceptCall(
                        Context.current().withValue(CALLER, proven ? PROCESS : LOCAL),
                        call,
                        headers,
                        next);
            }
        };
    }

    /** The client's side. */
    static ClientInterceptor shows(Token token) {
        return new ClientInterceptor() {
            @Override
            public <Q, A> ClientCall<Q, A> interceptCall(
                    MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
                return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
                    @Override
                    public void start(Listener<A> listener, Metadata headers) {
                        headers.put(AUTHORIZATION, BEARER + token.shown());
                        super.start(listener, headers);
                    }
                };
            }
        };
    }

    private static RefusedException unauthenticated() {
        return new RefusedException(
                ErrorCode.UNAUTHENTICATED,
                "the call carries no valid token",
                "only the platform's own processes may make it; they read the token file that"
                        + " `mitosis up` writes");
    }
}
