package mitosis.rpc.mirror;

import io.grpc.Channel;
import io.grpc.stub.StreamObserver;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.Batch;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.Host;
import mitosis.registry.v1.RegistryServiceGrpc;
import mitosis.registry.v1.WatchAgentsRequest;
import mitosis.registry.v1.WatchAgentsResponse;
import mitosis.registry.v1.WatchHostsRequest;
import mitosis.registry.v1.WatchHostsResponse;
import mitosis.rpc.mirror.Position.Verdict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Follows the registry's log and keeps a directory of it; goes on with what it has when the
 * registry is away, and catches up without a gap when it is back.
 */
public final class Mirror implements AutoCloseable {
    /** Hears of changes, by one thread a watch, in the order of the log. Must not wait. */
    public interface Listener {
        /** An event that is in the directory already. */
        default void happened(Event event) {}

        /** The directory was filled anew from the present state. */
        default void startedOver() {}
    }

    private final RegistryServiceGrpc.RegistryServiceStub registry;
    private final Directory directory = new Directory();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Agent> agentSnapshot =
            new ArrayList<>(); // touched by the agents' follower only
    private final List<Host> hostSnapshot =
            new ArrayList<>(); // touched by the hosts' follower only
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile Position agents = Position.NOWHERE;
    private volatile Position hosts = Position.NOWHERE;
    private final Follower<WatchAgentsResponse> agentFollower;
    private final Follower<WatchHostsResponse> hostFollower;

    private Mirror(Channel channel, List<Listener> listeners) {
        this.registry = RegistryServiceGrpc.newStub(channel).withWaitForReady();
        this.listeners.addAll(listeners);
        this.agentFollower = new Follower<>("agents", this::watchAgents, this::readAgents);
        this.hostFollower = new Follower<>("hosts", this::watchHosts, this::readHosts);
    }

    /**
     * Starts to follow.
     *
     * @param channel to the registry, showing the token; stays its owner's to close
     */
    public static Mirror follow(Channel channel, Listener... listeners) {
        return new Mirror(channel, List.of(listeners));
    }

    public Directory directory() {
        return directory;
    }

    /** The last revision of agents that is in the directory. */
    public long revision() {
        return agents.revision();
    }

    /** The log's id; empty before the registry was first heard. */
    public String clusterId() {
        return agents.clusterId();
    }

    /** How long ago the registry was last heard. */
    public Duration silence() {
        return agentFollower.silence();
    }

    /** Waits until the directory holds that revision of agents; false when the time is up first. */
    public boolean await(long revision, Duration patience) throws InterruptedException {
        return awaitMove(() -> agents.known() && agents.revision() >= revision, patience);
    }

    /**
     * Waits until the present state of agents and hosts is known; false when the time is up first.
     */
    public boolean awaitKnown(Duration patience) throws InterruptedException {
        return awaitMove(() -> agents.known() && hosts.known(), patience);
    }

    @Override
    public void close() {
        agentFollower.close();
        hostFollower.close();
    }

    private boolean awaitMove(BooleanSupplier reached, Duration patience)
            throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (!reached.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void watchAgents(boolean startOver, StreamObserver<WatchAgentsResponse> into) {
        var request = WatchAgentsRequest.newBuilder().setEverything(true);
        if (agents.known() && !startOver) {
            request.setFromRevision(agents.revision()).setClusterId(agents.clusterId());
        }
        registry.watchAgents(request.build(), into);
    }

    private void watchHosts(boolean startOver, StreamObserver<WatchHostsResponse> into) {
        var request = WatchHostsRequest.newBuilder();
        if (hosts.known() && !startOver) {
            request.setFromRevision(hosts.revision()).setClusterId(hosts.clusterId());
        }
        registry.watchHosts(request.build(), into);
    }

    private boolean readAgents(WatchAgentsResponse message, boolean first) {
        boolean snapshot = message.getSnapshotCount() > 0 || message.getSnapshotEnd();
        switch (agents.judge(
                message.getClusterId(),
                first,
                message.getPreviousRevision(),
                message.getRevision(),
                snapshot,
                message.getSnapshotEnd())) {
            case Verdict.Gap() -> {
                return false;
            }
            case Verdict.StartsOver(Position next) -> {
                agentSnapshot.clear();
                takeAgents(message, next);
            }
            case Verdict.Follows(Position next) -> takeAgents(message, next);
        }
        return true;
    }

    private void takeAgents(WatchAgentsResponse message, Position next) {
        agentSnapshot.addAll(message.getSnapshotList());
        message.getKeysList().forEach(directory::trust);
        if (message.getSnapshotEnd()) {
            directory.agents(agentSnapshot);
            agentSnapshot.clear();
            directory.stopped(message.getStopped());
            listeners.forEach(Listener::startedOver);
        }
        apply(message.getBatchesList(), agents.revision());
        move(() -> agents = next);
    }

    private boolean readHosts(WatchHostsResponse message, boolean first) {
        boolean snapshot = message.getSnapshotCount() > 0 || message.getSnapshotEnd();
        switch (hosts.judge(
                message.getClusterId(),
                first,
                message.getPreviousRevision(),
                message.getRevision(),
                snapshot,
                message.getSnapshotEnd())) {
            case Verdict.Gap() -> {
                return false;
            }
            case Verdict.StartsOver(Position next) -> {
                hostSnapshot.clear();
                takeHosts(message, next);
            }
            case Verdict.Follows(Position next) -> takeHosts(message, next);
        }
        return true;
    }

    private void takeHosts(WatchHostsResponse message, Position next) {
        hostSnapshot.addAll(message.getSnapshotList());
        if (message.getSnapshotEnd()) {
            directory.hosts(hostSnapshot);
            hostSnapshot.clear();
            listeners.forEach(Listener::startedOver);
        }
        apply(message.getBatchesList(), hosts.revision());
        move(() -> hosts = next);
    }

    private void apply(List<Batch> batches, long seen) {
        for (Batch batch : batches) {
            if (batch.getRevision() > seen) {
                for (Event event : batch.getEventsList()) {
                    directory.apply(event);
                    listeners.forEach(listener -> listener.happened(event));
                }
            }
        }
    }

    private void move(Runnable how) {
        lock.lock();
        try {
            how.run();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
