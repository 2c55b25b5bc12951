package mitosis.cli.bench;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;

import mitosis.rpc.Channels;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Bytes over one plain stream, with so many in flight. */
final class PlainLoad implements Load {
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(30);

    private final ManagedChannel channel;
    private final StreamObserver<byte[]> sent;
    private final int size;
    private final long[] asked;
    private final Latencies latencies = new Latencies();
    private final Phaser underWay = new Phaser(1);
    private volatile long end;

    PlainLoad(String server, int inFlight, int size) {
        this.size = Math.max(Integer.BYTES, size);
        this.asked = new long[inFlight];
        this.channel = Channels.openDirect(server, Optional.empty());
        this.sent =
                ClientCalls.asyncBidiStreamingCall(
                        channel.newCall(PlainStream.ECHO, CallOptions.DEFAULT), new Answers());
    }

    @Override
    public Slice run(Duration time) throws InterruptedException {
        latencies.clear();
        long start = System.nanoTime();
        end = start + time.toNanos();
        underWay.bulkRegister(asked.length);
        synchronized (sent) {
            for (int slot = 0; slot < asked.length; slot++) {
                send(slot);
            }
        }
        int phase = underWay.arrive();
        try {
            underWay.awaitAdvanceInterruptibly(
                    phase, time.plus(LAST_ANSWERS).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("echoes are missing", e);
        }
        return Slice.of(latencies, System.nanoTime() - start);
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private void send(int slot) {
        asked[slot] = System.nanoTime();
        sent.onNext(ByteBuffer.allocate(size).putInt(slot).array());
    }

    /** What comes back; called by one thread at a time. */
    private final class Answers implements StreamObserver<byte[]> {
        @Override
        public void onNext(byte[] echo) {
            long now = System.nanoTime();
            int slot = ByteBuffer.wrap(echo).getInt();
            latencies.add(now - asked[slot]);
            if (now < end) {
                synchronized (sent) {
                    send(slot);
                }
            } else {
                underWay.arriveAndDeregister();
            }
        }

        @Override
        public void onError(Throwable failure) {
            underWay.forceTermination();
        }

        @Override
        public void onCompleted() {
            underWay.forceTermination();
        }
    }
}
