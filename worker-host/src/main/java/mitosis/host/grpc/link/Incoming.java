package mitosis.host.grpc.link;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

import mitosis.host.grpc.Outbox;
import mitosis.host.message.Answer;
import mitosis.host.message.Message;
import mitosis.host.message.ReplyTo;
import mitosis.host.route.Router;
import mitosis.host.route.Standing;
import mitosis.host.run.Deliveries;
import mitosis.host.run.Refusals;
import mitosis.host.v1.ConnectRequest;
import mitosis.host.v1.ConnectResponse;
import mitosis.host.v1.Envelope;
import mitosis.host.v1.Reply;
import mitosis.rpc.Rpc;

import java.util.Queue;
import java.util.concurrent.Executor;

/** One peer's link into this host: its asks go into mailboxes, the replies back to it. */
final class Incoming implements StreamObserver<ConnectRequest>, Outbox.Writer<ConnectResponse> {
    private static final int PREFETCH = 256;
    private static final int MOST_IN_FRAME = 64;
    private static final int FRAME_BYTES = 32 << 10;

    private final Router router;
    private final Deliveries deliveries;
    private final Standing standing;
    private final ServerCallStreamObserver<ConnectResponse> peer;
    private final Outbox<ConnectResponse> outbox;
    private int toTopUp;
    private boolean toldDraining;
    private volatile boolean over;

    /** Where the answer to one of the peer's asks goes. */
    private record Asked(Incoming link, long correlation) implements ReplyTo {
        @Override
        public void answer(Answer answer) {
            link.outbox.add(
                    ConnectResponse.newBuilder()
                            .addReplies(LinkWire.reply(correlation, answer))
                            .build());
        }
    }

    Incoming(
            Router router,
            Deliveries deliveries,
            Standing standing,
            Executor loop,
            ServerCallStreamObserver<ConnectResponse> peer) {
        this.router = router;
        this.deliveries = deliveries;
        this.standing = standing;
        this.peer = peer;
        this.outbox = new Outbox<>(loop, Integer.MAX_VALUE, this);
        peer.disableAutoRequest();
        peer.setOnReadyHandler(outbox::flush);
        peer.setOnCancelHandler(this::ends);
        peer.request(PREFETCH);
    }

    @Override
    public void onNext(ConnectRequest frame) {
        long now = System.nanoTime();
        for (Envelope envelope : frame.getEnvelopesList()) {
            receive(envelope, now);
        }
        frame.getCancelsList().forEach(this::cancel);
        if (frame.getPing() != 0) {
            deliveries.echo(() -> pong(frame.getPing()));
        }
        if (standing.draining() && !toldDraining) {
            toldDraining = true;
            outbox.add(ConnectResponse.newBuilder().setDraining(true).build());
        }
        if (++toTopUp == PREFETCH / 2) {
            toTopUp = 0;
            peer.request(PREFETCH / 2);
        }
    }

    @Override
    public void onError(Throwable gone) {
        ends();
    }

    @Override
    public void onCompleted() {
        ends();
    }

    @Override
    public boolean ready() {
        return over || peer.isReady();
    }

    @Override
    public int write(Queue<ConnectResponse> waiting) {
        ConnectResponse.Builder frame = ConnectResponse.newBuilder();
        int taken = 0;
        int bytes = 0;
        while (taken < MOST_IN_FRAME && bytes < FRAME_BYTES) {
            ConnectResponse part = waiting.poll();
            if (part == null) {
                break;
            }
            taken++;
            bytes += 20;
            frame.setPong(Math.max(frame.getPong(), part.getPong()));
            frame.setDraining(frame.getDraining() || part.getDraining());
            for (Reply reply : part.getRepliesList()) {
                bytes += reply.getContent().size();
                frame.addReplies(reply);
            }
        }
        if (!over && taken > 0) {
            peer.onNext(frame.build());
        }
        return taken;
    }

    private void receive(Envelope envelope, long now) {
        var caller = new Asked(this, envelope.getCorrelation());
        Message message;
        try {
            message = LinkWire.message(envelope, now);
        } catch (IllegalArgumentException mistake) {
            caller.answer(new Answer.Refusal(Rpc.mistake(mistake)));
            return;
        }
        router.receive(message, caller);
    }

    private void cancel(long correlation) {
        var caller = new Asked(this, correlation);
        deliveries.endRunning(task -> task.isFor(caller), Refusals.left());
    }

    private void pong(long number) {
        outbox.add(ConnectResponse.newBuilder().setPong(number).build());
    }

    private void ends() {
        if (!over) {
            over = true;
            outbox.flush();
        }
    }
}
