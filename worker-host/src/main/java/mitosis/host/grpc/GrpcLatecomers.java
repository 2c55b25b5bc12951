package mitosis.host.grpc;

import mitosis.host.route.Router;
import mitosis.host.view.Roster;
import mitosis.rpc.RefusedException;
import mitosis.rpc.name.AgentName;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Asks the registry about an agent that the mirror does not show: it may have been made a moment
 * ago. A few at a time; beyond that the mirror's word stands.
 */
public final class GrpcLatecomers implements Router.Latecomers {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int AT_ONCE = 32;

    private final Registration registration;
    private final RegistryFeed feed;
    private final Roster roster;
    private final Executor threads;
    private final Semaphore places = new Semaphore(AT_ONCE);

    public GrpcLatecomers(
            Registration registration, RegistryFeed feed, Roster roster, Executor threads) {
        this.registration = registration;
        this.feed = feed;
        this.roster = roster;
        this.threads = threads;
    }

    @Override
    public void find(AgentName agent, Consumer<Boolean> found) {
        if (!places.tryAcquire()) {
            found.accept(false);
            return;
        }
        threads.execute(() -> {
            boolean now;
            try {
                now = known(agent);
            } finally {
                places.release();
            }
            found.accept(now);
        });
    }

    private boolean known(AgentName agent) {
        try {
            long revision = registration.revisionOf(agent, PATIENCE);
            return revision > 0 && feed.await(revision, PATIENCE) && roster.find(agent).isPresent();
        } catch (RefusedException _) {
            return false; // without the registry the mirror's word stands
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
