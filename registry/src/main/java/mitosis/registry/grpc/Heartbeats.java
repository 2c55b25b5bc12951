package mitosis.registry.grpc;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

import mitosis.registry.host.Hosts;
import mitosis.registry.ledger.Ledger;
import mitosis.registry.v1.HeartbeatRequest;
import mitosis.registry.v1.HeartbeatResponse;
import mitosis.registry.v1.Host;
import mitosis.rpc.Rpc;
import mitosis.rpc.name.HostId;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One host's stream of heartbeats. gRPC calls it by one thread at a time; answers may be sent by
 * the ledger's thread, so they are sent one at a time too.
 */
final class Heartbeats implements StreamObserver<HeartbeatRequest>, AutoCloseable {
    private final Hosts hosts;
    private final Ledger ledger;
    private final ServerCallStreamObserver<HeartbeatResponse> caller;
    private final Consumer<Heartbeats> ended;
    private Optional<Host> host = Optional.empty();
    private boolean over;
    private boolean answered;

    Heartbeats(
            Hosts hosts,
            Ledger ledger,
            StreamObserver<HeartbeatResponse> caller,
            Consumer<Heartbeats> ended) {
        this.hosts = hosts;
        this.ledger = ledger;
        this.caller = (ServerCallStreamObserver<HeartbeatResponse>) caller;
        this.ended = ended;
        this.caller.setOnCancelHandler(this::broken);
    }

    @Override
    public void onNext(HeartbeatRequest heartbeat) {
        if (over) {
            return;
        }
        try {
            Host speaker = Rpc.decoded(() -> speaker(heartbeat));
            Collection<HostId> refused = Rpc.decoded(() -> refused(heartbeat));
            host = Optional.of(speaker);
            answer(
                    heartbeat.getLeaving()
                            ? left(speaker)
                            : hosts.heard(speaker, heartbeat.getDraining(), refused));
        } catch (RuntimeException mistake) {
            broken();
            end(() -> Rpc.fail(caller, mistake));
        }
    }

    @Override
    public void onError(Throwable failure) {
        broken();
    }

    @Override
    public void onCompleted() {
        broken();
        end(caller::onCompleted);
    }

    /** The registry closes. */
    @Override
    public void close() {
        end(caller::onCompleted);
    }

    private CompletableFuture<Long> left(Host speaker) {
        over = true;
        return hosts.leaving(speaker);
    }

    private void broken() {
        ended.accept(this);
        if (!over) {
            over = true;
            host.ifPresent(hosts::broken);
        }
    }

    private void answer(CompletableFuture<Long> written) {
        var _ =
                written.whenComplete((revision, failure) -> {
                    if (failure == null) {
                        send(revision);
                    }
                    // what could not be written is written again by the next tick
                });
    }

    private synchronized void end(Runnable how) {
        ended.accept(this);
        if (!answered && !caller.isCancelled()) {
            answered = true;
            how.run();
        }
    }

    private synchronized void send(long revision) {
        if (answered || caller.isCancelled()) {
            return;
        }
        caller.onNext(
                HeartbeatResponse.newBuilder()
                        .setInterval(Requests.duration(hosts.rules().interval()))
                        .setPatience(Requests.duration(hosts.rules().patience()))
                        .setRevision(revision)
                        .setStopped(ledger.state().stopped())
                        .build());
    }

    private Host speaker(HeartbeatRequest heartbeat) {
        if (heartbeat.hasHost()) {
            return Speakers.checked(heartbeat.getHost());
        }
        return host.orElseThrow(
                () -> new IllegalArgumentException("the first heartbeat must say whose it is"));
    }

    private static List<HostId> refused(HeartbeatRequest heartbeat) {
        return heartbeat.getUnreachableList().stream().map(HostId::new).toList();
    }
}
