package mitosis.registry.host;

import mitosis.rpc.name.HostId;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The hosts that are alive. Each step answers the next table and what must happen because of it.
 *
 * @param ticked when the last tick was: a late one says that the registry itself was away
 */
public record HostTable(Map<HostId, Heard> hosts, HostRules rules, Instant ticked) {
    /** A third: when more than that fall silent together, the fault may be ours. */
    private static final int MASS = 3;

    public HostTable {
        hosts = Map.copyOf(hosts);
    }

    /**
     * What was last heard of a host.
     *
     * @param at when it last spoke
     * @param draining whether it said that it takes nothing new
     * @param broken whether its stream has ended since without a goodbye
     * @param refused whether a peer has been refused by it since
     * @param held whether it fell silent together with many others
     */
    public record Heard(
            long incarnation,
            Instant at,
            boolean draining,
            boolean broken,
            boolean refused,
            boolean held) {
        /** One that has just spoken. */
        public static Heard now(long incarnation, Instant now, boolean draining) {
            return new Heard(incarnation, now, draining, false, false, false);
        }

        Heard brokenOff() {
            return new Heard(incarnation, at, draining, true, refused, held);
        }

        Heard refusedAPeer() {
            return new Heard(incarnation, at, draining, broken, true, held);
        }

        Heard amongMany() {
            return new Heard(incarnation, at, draining, broken, refused, true);
        }

        Heard later(Duration late) {
            return new Heard(incarnation, at.plus(late), draining, broken, refused, held);
        }
    }

    /** What must be told to everybody. */
    public sealed interface Effect {
        record Joined(HostId host, long incarnation) implements Effect {}

        record Draining(HostId host, long incarnation) implements Effect {}

        record Left(HostId host, long incarnation, String reason) implements Effect {}
    }

    /** A table at the registry's start: all hosts that were here count as just heard. */
    public static HostTable starting(Map<HostId, Heard> known, HostRules rules, Instant now) {
        return new HostTable(known, rules, now);
    }

    /**
     * A host spoke. A new incarnation means that the one before has left; an older one is an echo
     * and changes nothing.
     */
    public Step<HostTable, Effect> heard(
            HostId host, long incarnation, boolean draining, Instant now) {
        Heard before = hosts.get(host);
        if (before != null && incarnation < before.incarnation()) {
            return Step.nothing(this);
        }
        if (before != null && before.incarnation() == incarnation) {
            return spokeAgain(host, before, draining, now);
        }
        List<Effect> effects = new ArrayList<>();
        if (before != null) {
            effects.add(new Effect.Left(host, before.incarnation(), "restarted"));
        }
        effects.add(new Effect.Joined(host, incarnation));
        if (draining) {
            effects.add(new Effect.Draining(host, incarnation));
        }
        return new Step<>(with(host, Heard.now(incarnation, now, draining)), effects);
    }

    private Step<HostTable, Effect> spokeAgain(
            HostId host, Heard before, boolean draining, Instant now) {
        boolean drained = before.draining();
        HostTable next = with(host, Heard.now(before.incarnation(), now, drained || draining));
        return draining && !drained
                ? new Step<>(next, List.of(new Effect.Draining(host, before.incarnation())))
                : Step.nothing(next);
    }

    /** A host said goodbye. */
    public Step<HostTable, Effect> leaving(HostId host, long incarnation) {
        return is(host, incarnation)
                ? new Step<>(
                        without(List.of(host)),
                        List.of(new Effect.Left(host, incarnation, "said goodbye")))
                : Step.nothing(this);
    }

    /** A host's stream broke: it is suspect until it speaks again. */
    public HostTable broken(HostId host, long incarnation) {
        Heard heard = hosts.get(host);
        return heard != null && heard.incarnation() == incarnation
                ? with(host, heard.brokenOff())
                : this;
    }

    /** Peers could not connect to these hosts: a hint that confirms a suspicion, no more. */
    public HostTable refused(Collection<HostId> refused) {
        HostTable next = this;
        for (HostId host : refused) {
            Heard heard = next.hosts.get(host);
            if (heard != null) {
                next = next.with(host, heard.refusedAPeer());
            }
        }
        return next;
    }

    /**
     * Hosts that have been silent for longer than the patience have left, unless it is the registry
     * that was away, or so many are silent that it may have been cut off itself.
     */
    public Step<HostTable, Effect> tick(Instant now) {
        Duration late = Duration.between(ticked, now).minus(rules.interval());
        if (late.compareTo(rules.interval()) > 0) {
            return Step.nothing(extended(late, now));
        }
        List<HostId> silent =
                hosts.keySet().stream().filter(host -> silent(host, now)).sorted().toList();
        boolean mass = hosts.size() >= MASS && silent.size() * MASS > hosts.size();
        HostTable next = mass ? held(silent) : this;
        List<HostId> gone = silent.stream().filter(host -> next.mayGo(host, now)).toList();
        List<Effect> effects = new ArrayList<>();
        for (HostId host : gone) {
            effects.add(new Effect.Left(host, incarnation(host), "silent"));
        }
        return new Step<>(new HostTable(next.without(gone).hosts, rules, now), effects);
    }

    /** Who fell silent together with many is waited for, also when some of them are gone. */
    private HostTable held(List<HostId> silent) {
        HostTable next = this;
        for (HostId host : silent) {
            Heard heard = next.hosts.get(host);
            if (heard != null) {
                next = next.with(host, heard.amongMany());
            }
        }
        return next;
    }

    private boolean silent(HostId host, Instant now) {
        Heard heard = hosts.get(host);
        return heard != null
                && silence(heard, now).compareTo(heard.broken() ? rules.grace() : rules.patience())
                        > 0;
    }

    private boolean mayGo(HostId host, Instant now) {
        Heard heard = hosts.get(host);
        return heard != null
                && (!heard.held()
                        || heard.refused()
                        || silence(heard, now).compareTo(rules.massPatience()) > 0);
    }

    private static Duration silence(Heard heard, Instant now) {
        return Duration.between(heard.at(), now);
    }

    private long incarnation(HostId host) {
        Heard heard = hosts.get(host);
        return heard == null ? 0 : heard.incarnation();
    }

    private boolean is(HostId host, long incarnation) {
        Heard heard = hosts.get(host);
        return heard != null && heard.incarnation() == incarnation;
    }

    private HostTable extended(Duration late, Instant now) {
        Map<HostId, Heard> next = new HashMap<>();
        hosts.forEach((host, heard) -> next.put(host, heard.later(late)));
        return new HostTable(next, rules, now);
    }

    private HostTable with(HostId host, Heard heard) {
        Map<HostId, Heard> next = new HashMap<>(hosts);
        next.put(host, heard);
        return new HostTable(next, rules, ticked);
    }

    private HostTable without(List<HostId> gone) {
        Map<HostId, Heard> next = new HashMap<>(hosts);
        gone.forEach(next::remove);
        return new HostTable(next, rules, ticked);
    }
}
