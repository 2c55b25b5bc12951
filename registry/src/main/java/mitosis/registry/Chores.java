package mitosis.registry;

import mitosis.registry.bundle.BundleStore;
import mitosis.registry.catalogue.Catalogue;
import mitosis.registry.catalogue.Expire;
import mitosis.registry.host.Hosts;
import mitosis.registry.ledger.Ledger;
import mitosis.registry.v1.Agent;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What the registry does by the clock: looks who is silent, gives back, sweeps, keeps snapshots.
 */
final class Chores implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Chores.class);
    private static final Duration ORPHAN_AGE = Duration.ofHours(1);
    private static final long SNAPSHOT_EVERY = 10_000;

    private final Ledger ledger;
    private final BundleStore bundles;
    private final Clock clock;
    private final ScheduledExecutorService ticking = thread("hosts-tick");
    private final ScheduledExecutorService keeping = thread("chores");
    private long kept;

    private Chores(Ledger ledger, BundleStore bundles, Clock clock) {
        this.ledger = ledger;
        this.bundles = bundles;
        this.clock = clock;
        this.kept = ledger.state().revision();
    }

    static Chores start(Ledger ledger, Hosts hosts, BundleStore bundles, Clock clock) {
        Chores chores = new Chores(ledger, bundles, clock);
        long interval = hosts.rules().interval().toMillis();
        every(chores.ticking, Duration.ofMillis(Math.max(1, interval / 2)), hosts::tick);
        every(chores.keeping, Duration.ofSeconds(1), chores::expire);
        every(chores.keeping, Duration.ofSeconds(5), chores::keepSnapshot);
        every(chores.keeping, Duration.ofMinutes(10), chores::sweep);
        return chores;
    }

    private void expire() {
        if (Expire.due(ledger.state(), clock.instant())) {
            int given = ledger.run(new Expire());
            log.info("reservations expired: count={}", given);
        }
    }

    private void keepSnapshot() {
        long now = ledger.state().revision();
        if (now - kept >= SNAPSHOT_EVERY) {
            ledger.keepSnapshot();
            kept = now;
        }
    }

    private void sweep() {
        Catalogue state = ledger.state();
        Set<String> owned =
                state.agents().values().stream().map(Agent::getDigest).collect(Collectors.toSet());
        int swept = bundles.sweep(clock.instant().minus(ORPHAN_AGE), owned::contains);
        if (swept > 0) {
            log.info("orphaned bundles swept: count={}", swept);
        }
    }

    @Override
    public void close() {
        close(ticking);
        close(keeping);
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    private static void every(ScheduledExecutorService thread, Duration pause, Runnable chore) {
        var _ =
                thread.scheduleWithFixedDelay(
                        () -> {
                            try {
                                chore.run();
                            } catch (RuntimeException e) {
                                // the next round tries again
                                log.warn("chore failed: reason={}", e.getMessage());
                            }
                        },
                        pause.toMillis(),
                        pause.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private static void close(ScheduledExecutorService thread) {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                log.warn("chore still runs at the end: a store may be slow");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
