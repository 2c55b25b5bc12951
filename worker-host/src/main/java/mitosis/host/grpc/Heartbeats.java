package mitosis.host.grpc;

import io.grpc.Channel;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;

import mitosis.registry.v1.HeartbeatRequest;
import mitosis.registry.v1.HeartbeatResponse;
import mitosis.registry.v1.Host;
import mitosis.registry.v1.RegistrationServiceGrpc;
import mitosis.registry.v1.RegistrationServiceGrpc.RegistrationServiceStub;
import mitosis.rpc.RefusedException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells the registry that this host is here, again and again, and says goodbye. When the registry
 * was away the host joins again as the same incarnation. Everything runs on the one thread of the
 * timer.
 */
public final class Heartbeats implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Heartbeats.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LAST_RETRY = Duration.ofSeconds(2);
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final RegistrationServiceStub registry;
    private final Host self;
    private final Supplier<HeartbeatRequest> figures;
    private final ScheduledExecutorService timer;
    private @Nullable ClientCallStreamObserver<HeartbeatRequest> stream;
    private Duration interval = INTERVAL;
    private Duration retry = FIRST_RETRY;
    private volatile boolean heard;
    private volatile boolean closed;

    /**
     * @param figures how the host is doing: all of a request but the host itself
     * @param timer one thread; stays its owner's to close
     */
    public Heartbeats(
            Channel channel,
            Host self,
            Supplier<HeartbeatRequest> figures,
            ScheduledExecutorService timer) {
        this.registry = RegistrationServiceGrpc.newStub(channel);
        this.self = self;
        this.figures = figures;
        this.timer = timer;
    }

    public void start() {
        timer.execute(() -> {
            connect();
            beat();
        });
    }

    /** Whether the registry answers. */
    public boolean heard() {
        return heard;
    }

    /** Tells at once what has changed, such as that the host drains. */
    public void tellNow() {
        timer.execute(() -> say(figures.get()));
    }

    /** Says goodbye. */
    public void leave() {
        timer.execute(() -> {
            closed = true;
            say(figures.get().toBuilder().setDraining(true).setLeaving(true).build());
            ClientCallStreamObserver<HeartbeatRequest> out = stream;
            stream = null;
            if (out != null) {
                out.onCompleted();
            }
        });
    }

    @Override
    public void close() {
        closed = true;
    }

    private void connect() {
        if (closed) {
            return;
        }
        registry.heartbeat(new Ear());
        say(figures.get().toBuilder().setHost(self).build());
    }

    private void beat() {
        if (!closed) {
            say(figures.get());
            later(this::beat, interval);
        }
    }

    private void say(HeartbeatRequest word) {
        ClientCallStreamObserver<HeartbeatRequest> out = stream;
        if (out != null) {
            out.onNext(word);
        }
    }

    private void broken(Ear ear, Throwable failure) {
        if (closed || !ear.isCurrent()) {
            return;
        }
        stream = null;
        if (heard) {
            heard = false;
            log.warn(
                    "registry lost: host={} reason={}",
                    self.getId(),
                    RefusedException.of(failure).message());
        }
        later(this::connect, retry);
        retry =
                retry.multipliedBy(2).compareTo(LAST_RETRY) > 0
                        ? LAST_RETRY
                        : retry.multipliedBy(2);
    }

    private void answered(HeartbeatResponse response) {
        if (!heard) {
            heard = true;
            log.info(
                    "host joined: host={} incarnation={} revision={}",
                    self.getId(),
                    self.getIncarnation(),
                    response.getRevision());
        }
        retry = FIRST_RETRY;
        if (response.hasInterval()) {
            long millis =
                    response.getInterval().getSeconds() * 1_000
                            + response.getInterval().getNanos() / 1_000_000;
            interval = Duration.ofMillis(Math.clamp(millis, 20, 10_000));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the timer
    private void later(Runnable what, Duration wait) {
        if (!timer.isShutdown()) {
            timer.schedule(what, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void onTimer(Runnable what) {
        if (!timer.isShutdown()) {
            timer.execute(what);
        }
    }

    /** What the registry says. */
    private final class Ear implements ClientResponseObserver<HeartbeatRequest, HeartbeatResponse> {
        private @Nullable ClientCallStreamObserver<HeartbeatRequest> mine;

        @Override
        public void beforeStart(ClientCallStreamObserver<HeartbeatRequest> out) {
            mine = out;
            stream = out;
        }

        boolean isCurrent() {
            return mine != null && mine.equals(stream);
        }

        @Override
        public void onNext(HeartbeatResponse response) {
            onTimer(() -> answered(response));
        }

        @Override
        public void onError(Throwable failure) {
            onTimer(() -> broken(this, failure));
        }

        @Override
        public void onCompleted() {
            onTimer(() ->
                    broken(this, new IllegalStateException("the registry has ended the stream")));
        }
    }
}
