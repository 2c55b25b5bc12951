package mitosis.host.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

import mitosis.common.v1.Principal;
import mitosis.host.message.Answer;
import mitosis.host.message.Message;
import mitosis.host.message.ReplyTo;
import mitosis.host.route.Router;
import mitosis.host.v1.AskRequest;
import mitosis.host.v1.ConverseResponse;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.Identity;
import mitosis.rpc.RefusedException;
import mitosis.rpc.Rpc;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Many asks over one stream. No more are read from it than may be under way at once, so a caller
 * that asks faster than it is answered is held back by the transport. All but the answering runs on
 * the stream's event loop.
 */
final class Conversation implements StreamObserver<AskRequest>, Outbox.Writer<ConverseResponse> {
    private static final Logger log = LoggerFactory.getLogger(Conversation.class);
    private static final int UNDER_WAY = 1_024;
    private static final int TOP_UP = 64;

    private final Router router;
    private final ServerCallStreamObserver<ConverseResponse> caller;
    private final Outbox<ConverseResponse> outbox;
    private final Principal self;
    private int underWay;
    private int toTopUp;
    private boolean halfClosed;
    private boolean over;

    /** One ask of this stream. */
    private record Asked(Conversation stream, Message message) implements ReplyTo {
        @Override
        public void answer(Answer answer) {
            stream.outbox.add(Wire.converse(message, answer));
        }
    }

    Conversation(Router router, Executor loop, ServerCallStreamObserver<ConverseResponse> caller) {
        this.router = router;
        this.caller = caller;
        this.self = Identity.caller();
        this.outbox = new Outbox<>(loop, Integer.MAX_VALUE, this);
        caller.disableAutoRequest();
        caller.setOnReadyHandler(outbox::flush);
        caller.setOnCancelHandler(this::left);
        caller.request(UNDER_WAY);
    }

    @Override
    public void onNext(AskRequest request) {
        underWay++;
        try {
            Message message =
                    Wire.message(
                            request,
                            Identity.onBehalf(self, request.getPrincipal()),
                            System.nanoTime());
            router.ask(message, new Asked(this, message));
        } catch (IllegalArgumentException mistake) {
            outbox.add(refusal(request, Rpc.mistake(mistake)));
        } catch (RefusedException refused) {
            outbox.add(refusal(request, refused));
        } catch (RuntimeException fault) {
            log.error("ask failed by a fault of ours", fault);
            outbox.add(
                    refusal(
                            request,
                            new RefusedException(ErrorCode.UNAVAILABLE, "an internal fault")));
        }
    }

    @Override
    public void onError(Throwable gone) {
        left();
    }

    @Override
    public void onCompleted() {
        halfClosed = true;
        endWhenAnswered();
    }

    @Override
    public boolean ready() {
        return caller.isReady() || over;
    }

    @Override
    public int write(Queue<ConverseResponse> waiting) {
        ConverseResponse answer = waiting.poll();
        if (answer == null) {
            return 0;
        }
        if (!over) {
            caller.onNext(answer);
            underWay--;
            if (++toTopUp == TOP_UP) {
                toTopUp = 0;
                caller.request(TOP_UP);
            }
            endWhenAnswered();
        }
        return 1;
    }

    private void endWhenAnswered() {
        if (halfClosed && underWay == 0 && !over) {
            over = true;
            caller.onCompleted();
        }
    }

    private void left() {
        if (!over) {
            over = true;
            router.cancelAll(answered -> answered instanceof Asked asked && asked.stream() == this);
            outbox.flush();
        }
    }

    private static ConverseResponse refusal(AskRequest request, RefusedException why) {
        return ConverseResponse.newBuilder()
                .setMessageId(request.getMessageId())
                .setConversation(request.getConversation())
                .setError(why.toError())
                .build();
    }
}
