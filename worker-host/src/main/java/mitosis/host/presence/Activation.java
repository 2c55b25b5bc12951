package mitosis.host.presence;

import mitosis.host.load.Residents;
import mitosis.host.route.Rendezvous;
import mitosis.host.view.AgentCard;
import mitosis.host.view.AgentCard.State;
import mitosis.host.view.Peer;
import mitosis.host.view.Roster;
import mitosis.rpc.name.HostId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Makes new agents active: the host that is first in line for one loads it at once and says so to
 * the registry. When that host goes first, the next one does.
 */
public final class Activation {
    private static final Logger log = LoggerFactory.getLogger(Activation.class);
    private static final int ATTEMPTS = 5;
    private static final long PATIENCE_SECONDS = 30;

    private final HostId self;
    private final Roster roster;
    private final Residents residents;
    private final Reports reports;
    private final Executor threads;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /** The registry's ear. */
    @FunctionalInterface
    public interface Reports {
        /** Tells that an agent is loaded here; may wait. */
        void active(AgentCard agent);
    }

    /**
     * @param threads where loading and telling may wait
     */
    public Activation(
            HostId self, Roster roster, Residents residents, Reports reports, Executor threads) {
        this.self = self;
        this.roster = roster;
        this.residents = residents;
        this.reports = reports;
        this.threads = threads;
    }

    /** An agent is new, or has changed. */
    public void consider(AgentCard agent) {
        if (agent.state() == State.REGISTERED
                && firstInLine(agent)
                && underWay.add(agent.digest())) {
            threads.execute(() -> activate(agent));
        }
    }

    /** Hosts have changed, so who is first in line may have too. */
    public void considerAll() {
        roster.registered().forEach(this::consider);
    }

    private boolean firstInLine(AgentCard agent) {
        Optional<Peer> first =
                Rendezvous.first(Rendezvous.key(agent, ""), roster.hosts(), Set.of());
        return first.filter(host -> host.id().equals(self)).isPresent();
    }

    private void activate(AgentCard agent) {
        try {
            residents.load(agent).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            report(agent);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            log.warn("agent not loaded: agent={} reason={}", agent.name(), reason(failure));
        } finally {
            underWay.remove(agent.digest());
        }
    }

    private void report(AgentCard agent) throws InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                reports.active(agent);
                log.info("agent active: agent={} digest={}", agent.name(), agent.digest());
                return;
            } catch (RuntimeException failure) {
                log.warn(
                        "agent not reported: agent={} attempt={} reason={}",
                        agent.name(),
                        attempt,
                        reason(failure));
                TimeUnit.MILLISECONDS.sleep(100L << attempt);
            }
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
    }
}
