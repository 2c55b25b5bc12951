package mitosis.host.grpc.link;

import io.grpc.ManagedChannel;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;

import mitosis.host.grpc.Outbox;
import mitosis.host.route.PendingAsk;
import mitosis.host.v1.ConnectRequest;
import mitosis.host.v1.ConnectResponse;
import mitosis.host.v1.Hello;
import mitosis.host.v1.LinkServiceGrpc;
import mitosis.host.v1.Reply;
import mitosis.host.view.Peer;
import mitosis.rpc.Channels;
import mitosis.rpc.EventLoop;
import mitosis.rpc.Token;
import mitosis.rpc.name.HostId;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One connection to a peer: asks go out, replies come in. It is opened once and breaks once; a new
 * one is made for the next try. All but {@link #offer} runs on the event loop.
 */
final class PeerLink implements Outbox.Writer<PeerLink.Part> {
    private static final int PREFETCH = 256;
    private static final int MOST_WAITING = 16_384;
    private static final int MOST_IN_FRAME = 64;
    private static final int FRAME_BYTES = 32 << 10;

    private final Peer peer;
    private final Owner owner;
    private final ManagedChannel channel;
    private final Outbox<Part> outbox;
    private final AtomicBoolean broken = new AtomicBoolean();
    private @Nullable ClientCallStreamObserver<ConnectRequest> stream;
    private int toTopUp;
    private volatile boolean up;
    private volatile boolean wasUp;
    private volatile long heardAt = System.nanoTime();

    /** Whoever keeps the links. */
    interface Owner {
        void up(PeerLink link);

        void broken(PeerLink link);

        void replied(Reply reply);

        /** The peer takes nothing new. */
        void draining(PeerLink link);
    }

    /** One thing to say. */
    sealed interface Part {
        record Ask(PendingAsk ask) implements Part {}

        record Cancel(long correlation) implements Part {}

        record Ping(long number) implements Part {}
    }

    PeerLink(EventLoop loop, Peer peer, Token token, Owner owner) {
        this.peer = peer;
        this.owner = owner;
        this.channel = Channels.openOn(loop, peer.address(), Optional.of(token));
        this.outbox = new Outbox<>(loop, MOST_WAITING, this);
    }

    Peer peer() {
        return peer;
    }

    boolean up() {
        return up;
    }

    boolean wasUp() {
        return wasUp;
    }

    /** For how long the peer has said nothing, in nanoseconds. */
    long silence(long now) {
        return now - heardAt;
    }

    void connect(HostId self, long incarnation) {
        var hello =
                Hello.newBuilder()
                        .setHost(self.value())
                        .setIncarnation(incarnation)
                        .setApiLevel(1)
                        .build();
        LinkServiceGrpc.newStub(channel)
                .connect(new Inbound())
                .onNext(ConnectRequest.newBuilder().setHello(hello).build());
    }

    boolean offer(Part part) {
        return !broken.get() && outbox.offer(part);
    }

    /** Gives the connection up. */
    void close() {
        breaks();
    }

    @Override
    public boolean ready() {
        ClientCallStreamObserver<ConnectRequest> out = stream;
        return broken.get() || (up && out != null && out.isReady());
    }

    @Override
    public int write(Queue<Part> waiting) {
        if (broken.get()) {
            int thrownAway = waiting.size();
            waiting.clear();
            return thrownAway;
        }
        var frame = ConnectRequest.newBuilder();
        long now = System.nanoTime();
        int taken = 0;
        int bytes = 0;
        while (taken < MOST_IN_FRAME && bytes < FRAME_BYTES) {
            Part part = waiting.poll();
            if (part == null) {
                break;
            }
            taken++;
            bytes += add(part, frame, now);
        }
        ClientCallStreamObserver<ConnectRequest> out = stream;
        if (out != null && bytes > 0) {
            out.onNext(frame.build());
        }
        return taken;
    }

    private int add(Part part, ConnectRequest.Builder frame, long now) {
        return switch (part) {
            case Part.Ask(PendingAsk ask) -> {
                // It may have ended, or have gone elsewhere, while it waited here.
                if (!ask.sentTo(peer.id())) {
                    yield 0;
                }
                var envelope = LinkWire.envelope(ask.number(), ask.message(), now);
                frame.addEnvelopes(envelope);
                yield envelope.getContent().size() + 200;
            }
            case Part.Cancel(long correlation) -> {
                frame.addCancels(correlation);
                yield 10;
            }
            case Part.Ping(long number) -> {
                frame.setPing(number);
                yield 10;
            }
        };
    }

    private void breaks() {
        if (broken.compareAndSet(false, true)) {
            up = false;
            channel.shutdownNow();
            owner.broken(this);
            outbox.flush();
        }
    }

    private void heard(ConnectResponse frame) {
        heardAt = System.nanoTime();
        if (frame.hasHello() && !up) {
            up = true;
            wasUp = true;
            owner.up(this);
            outbox.flush();
        }
        if (frame.getDraining()) {
            owner.draining(this);
        }
        for (Reply reply : frame.getRepliesList()) {
            owner.replied(reply);
        }
    }

    /** What the peer says. */
    private final class Inbound implements ClientResponseObserver<ConnectRequest, ConnectResponse> {
        @Override
        public void beforeStart(ClientCallStreamObserver<ConnectRequest> out) {
            stream = out;
            out.disableAutoRequestWithInitial(PREFETCH);
            out.setOnReadyHandler(outbox::flush);
        }

        @Override
        public void onNext(ConnectResponse frame) {
            heard(frame);
            ClientCallStreamObserver<ConnectRequest> in = stream;
            if (in != null && ++toTopUp == PREFETCH / 2) {
                toTopUp = 0;
                in.request(PREFETCH / 2);
            }
        }

        @Override
        public void onError(Throwable failure) {
            breaks();
        }

        @Override
        public void onCompleted() {
            breaks();
        }
    }
}
