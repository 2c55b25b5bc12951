package mitosis.host.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

import mitosis.common.v1.Principal;
import mitosis.host.message.Answer;
import mitosis.host.message.Message;
import mitosis.host.route.PendingAsk;
import mitosis.host.route.Router;
import mitosis.host.v1.AskRequest;
import mitosis.host.v1.AskResponse;
import mitosis.host.v1.ConverseResponse;
import mitosis.host.v1.HostServiceGrpc.HostServiceImplBase;
import mitosis.host.v1.PublishRequest;
import mitosis.host.v1.PublishResponse;
import mitosis.host.v1.TellRequest;
import mitosis.host.v1.TellResponse;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.Identity;
import mitosis.rpc.RefusedException;
import mitosis.rpc.Rpc;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/** The host as its callers see it: decode, send, encode the answer. */
public final class HostGrpcService extends HostServiceImplBase {
    private final Router router;
    private final Executor loop;

    /**
     * @param loop on which answers of streams are written
     */
    public HostGrpcService(Router router, Executor loop) {
        this.router = router;
        this.loop = loop;
    }

    @Override
    public void ask(AskRequest request, StreamObserver<AskResponse> caller) {
        try {
            Message message =
                    Rpc.decoded(() ->
                            Wire.message(
                                    request, onBehalf(request.getPrincipal()), System.nanoTime()));
            send(message, caller, reply -> Wire.answer(message, reply));
        } catch (RuntimeException failure) {
            Rpc.fail(caller, failure);
        }
    }

    @Override
    public StreamObserver<AskRequest> converse(StreamObserver<ConverseResponse> caller) {
        return new Conversation(router, loop, (ServerCallStreamObserver<ConverseResponse>) caller);
    }

    @Override
    public void tell(TellRequest request, StreamObserver<TellResponse> caller) {
        try {
            if (request.getDurable()) {
                throw new RefusedException(
                        ErrorCode.NOT_OFFERED,
                        "durable tells are not offered yet",
                        "send it without `durable`");
            }
            Message message =
                    Rpc.decoded(() ->
                            Wire.message(
                                    request, onBehalf(request.getPrincipal()), System.nanoTime()));
            send(
                    message,
                    caller,
                    _ ->
                            TellResponse.newBuilder()
                                    .setMessageId(message.id())
                                    .setConversation(message.conversation())
                                    .build());
        } catch (RuntimeException failure) {
            Rpc.fail(caller, failure);
        }
    }

    @Override
    public void publish(PublishRequest request, StreamObserver<PublishResponse> caller) {
        Rpc.answer(
                caller,
                () -> Wire.message(request, onBehalf(request.getPrincipal()), System.nanoTime()),
                message ->
                        PublishResponse.newBuilder()
                                .setReceivers(router.publish(message, request.getTopic()))
                                .build());
    }

    private <R> void send(Message message, StreamObserver<R> caller, Encoding<R> encoding) {
        var ask = new AtomicReference<@Nullable PendingAsk>();
        ((ServerCallStreamObserver<R>) caller).setOnCancelHandler(() -> cancel(ask.get()));
        ask.set(router.ask(message, answer -> answer(answer, caller, encoding)));
    }

    private static <R> void answer(Answer answer, StreamObserver<R> caller, Encoding<R> encoding) {
        switch (answer) {
            case Answer.Reply reply -> {
                caller.onNext(encoding.of(reply));
                caller.onCompleted();
            }
            case Answer.Refusal(RefusedException why) -> Rpc.fail(caller, why);
            case Answer.NotTaken() -> Rpc.fail(caller, Wire.notTaken());
        }
    }

    private void cancel(@Nullable PendingAsk ask) {
        if (ask != null) {
            router.cancel(ask);
        }
    }

    @FunctionalInterface
    private interface Encoding<R> {
        R of(Answer.Reply reply);
    }

    private static Principal onBehalf(Principal named) {
        return Identity.onBehalf(named);
    }
}
