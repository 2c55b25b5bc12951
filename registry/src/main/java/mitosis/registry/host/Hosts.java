package mitosis.registry.host;

import mitosis.registry.catalogue.Catalogue;
import mitosis.registry.catalogue.ChangeHosts;
import mitosis.registry.host.HostTable.Effect;
import mitosis.registry.host.HostTable.Heard;
import mitosis.registry.ledger.Ledger;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.Host;
import mitosis.registry.v1.HostDraining;
import mitosis.registry.v1.HostJoined;
import mitosis.registry.v1.HostLeft;
import mitosis.registry.v1.HostState;
import mitosis.rpc.name.HostId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps the table of hosts and writes down who joins and leaves. */
public final class Hosts {
    private static final Logger log = LoggerFactory.getLogger(Hosts.class);

    private final Ledger ledger;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<HostId, Host> spoken = new HashMap<>(); // as they describe themselves
    private HostTable table;

    public Hosts(Ledger ledger, HostRules rules, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
        Instant now = clock.instant();
        Map<HostId, Heard> known = new HashMap<>();
        for (Host host : ledger.state().present()) {
            HostId id = new HostId(host.getId());
            boolean draining = host.getState() == HostState.HOST_STATE_DRAINING;
            known.put(id, Heard.now(host.getIncarnation(), now, draining));
            spoken.put(id, host);
        }
        this.table = HostTable.starting(known, rules, now);
    }

    public HostRules rules() {
        return table().rules();
    }

    public HostTable table() {
        lock.lock();
        try {
            return table;
        } finally {
            lock.unlock();
        }
    }

    /** A host spoke; the answer is done once the log says that it is here. */
    public CompletableFuture<Long> heard(
            Host host, boolean draining, Collection<HostId> unreachable) {
        HostId id = new HostId(host.getId());
        lock.lock();
        try {
            Heard before = table.hosts().get(id);
            if (before == null || before.incarnation() <= host.getIncarnation()) {
                spoken.put(id, host);
            }
            table = table.refused(unreachable);
            return take(table.heard(id, host.getIncarnation(), draining, clock.instant()));
        } finally {
            lock.unlock();
        }
    }

    /** A host said goodbye; the answer is done once the log says so. */
    public CompletableFuture<Long> leaving(Host host) {
        lock.lock();
        try {
            return take(table.leaving(new HostId(host.getId()), host.getIncarnation()));
        } finally {
            lock.unlock();
        }
    }

    /** A host's stream broke. */
    public void broken(Host host) {
        log.info("heartbeats broken off: host={}", host.getId());
        lock.lock();
        try {
            table = table.broken(new HostId(host.getId()), host.getIncarnation());
        } finally {
            lock.unlock();
        }
    }

    /** Looks who is silent; to be called every interval. */
    public void tick() {
        lock.lock();
        try {
            var _ = take(table.tick(clock.instant()));
            repeatUnwritten();
        } finally {
            lock.unlock();
        }
    }

    /** A change that could not be written when it happened is written as soon as it can be. */
    private void repeatUnwritten() {
        Catalogue state = ledger.state();
        List<Effect> missing = new ArrayList<>();
        table.hosts()
                .forEach((id, heard) -> {
                    boolean here =
                            state.hosts()
                                    .find(id.value())
                                    .filter(Hosts::present)
                                    .filter(host -> host.getIncarnation() >= heard.incarnation())
                                    .isPresent();
                    if (!here) {
                        missing.add(new Effect.Joined(id, heard.incarnation()));
                    }
                });
        for (Host host : state.present()) {
            if (!table.hosts().containsKey(new HostId(host.getId()))) {
                missing.add(
                        new Effect.Left(new HostId(host.getId()), host.getIncarnation(), "silent"));
            }
        }
        if (!missing.isEmpty()) {
            var _ = write(missing);
        }
    }

    private CompletableFuture<Long> take(Step<HostTable, Effect> step) {
        table = step.next();
        return step.effects().isEmpty()
                ? CompletableFuture.completedFuture(ledger.state().revision())
                : write(step.effects());
    }

    private CompletableFuture<Long> write(List<Effect> effects) {
        effects.forEach(effect -> log.info("host changed: {}", effect));
        return ledger.submit(new ChangeHosts(effects.stream().map(this::event).toList()));
    }

    private Event event(Effect effect) {
        return switch (effect) {
            case Effect.Joined(HostId host, long incarnation) ->
                    Event.newBuilder()
                            .setHostJoined(
                                    HostJoined.newBuilder()
                                            .setHost(
                                                    described(host, incarnation).toBuilder()
                                                            .setState(
                                                                    HostState.HOST_STATE_SERVING)))
                            .build();
            case Effect.Draining(HostId host, long incarnation) ->
                    Event.newBuilder()
                            .setHostDraining(
                                    HostDraining.newBuilder()
                                            .setHost(host.value())
                                            .setIncarnation(incarnation))
                            .build();
            case Effect.Left(HostId host, long incarnation, String reason) ->
                    Event.newBuilder()
                            .setHostLeft(
                                    HostLeft.newBuilder()
                                            .setHost(host.value())
                                            .setIncarnation(incarnation)
                                            .setReason(reason))
                            .build();
        };
    }

    private Host described(HostId host, long incarnation) {
        return spoken.getOrDefault(host, Host.getDefaultInstance()).toBuilder()
                .setId(host.value())
                .setIncarnation(incarnation)
                .build();
    }

    private static boolean present(Host host) {
        return host.getState() != HostState.HOST_STATE_LEFT;
    }
}
