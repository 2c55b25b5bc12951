package mitosis.cli.bench;

import io.grpc.ManagedChannel;
import io.grpc.stub.StreamObserver;

import mitosis.host.v1.AskRequest;
import mitosis.host.v1.ConverseResponse;
import mitosis.host.v1.HostServiceGrpc;
import mitosis.rpc.Channels;
import mitosis.rpc.RefusedException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Asks over one stream to a host, each conversation's next question as soon as it was answered. */
final class ConverseLoad implements Load {
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(30);

    private final ManagedChannel channel;
    private final StreamObserver<AskRequest> asks;
    private final List<AskRequest> first;
    private final long[] asked;
    private final Latencies latencies = new Latencies();
    private final Phaser underWay = new Phaser(1);
    private final AtomicReference<@Nullable RefusedException> failed = new AtomicReference<>();
    private volatile long end;

    /**
     * @param first what is asked, one a conversation; message ids are overwritten
     */
    ConverseLoad(String host, List<AskRequest> first) {
        this.first = List.copyOf(first);
        this.asked = new long[first.size()];
        this.channel = Channels.openDirect(host, Optional.empty());
        this.asks = HostServiceGrpc.newStub(channel).converse(new Answers());
    }

    @Override
    public Slice run(Duration time) throws InterruptedException {
        latencies.clear();
        long start = System.nanoTime();
        end = start + time.toNanos();
        underWay.bulkRegister(first.size());
        synchronized (asks) {
            for (int slot = 0; slot < first.size(); slot++) {
                ask(slot);
            }
        }
        int phase = underWay.arrive();
        try {
            underWay.awaitAdvanceInterruptibly(
                    phase, time.plus(LAST_ANSWERS).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failure(new IllegalStateException("answers are missing"));
        }
        RefusedException refused = failed.get();
        if (refused != null) {
            throw refused;
        }
        return Slice.of(latencies, System.nanoTime() - start);
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private void ask(int slot) {
        asked[slot] = System.nanoTime();
        asks.onNext(first.get(slot).toBuilder().setMessageId(Integer.toString(slot)).build());
    }

    private RuntimeException failure(RuntimeException otherwise) {
        RefusedException refused = failed.get();
        return refused == null ? otherwise : refused;
    }

    /** What comes back; called by one thread at a time. */
    private final class Answers implements StreamObserver<ConverseResponse> {
        @Override
        public void onNext(ConverseResponse answer) {
            long now = System.nanoTime();
            int slot = Integer.parseInt(answer.getMessageId());
            latencies.add(now - asked[slot]);
            if (answer.hasError()) {
                failed.compareAndSet(null, RefusedException.from(answer.getError()));
            }
            if (now < end && failed.get() == null) {
                synchronized (asks) {
                    ask(slot);
                }
            } else {
                underWay.arriveAndDeregister();
            }
        }

        @Override
        public void onError(Throwable failure) {
            failed.compareAndSet(null, RefusedException.of(failure));
            underWay.forceTermination();
        }

        @Override
        public void onCompleted() {
            underWay.forceTermination();
        }
    }
}
