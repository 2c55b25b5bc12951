package mitosis.host.view;

import mitosis.host.view.AgentCard.State;
import mitosis.rpc.name.AgentName;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The agents and hosts this host knows of. One thread at a time changes agents, one hosts; any
 * thread reads.
 */
public final class Roster {
    private final Map<String, Members> namespaces = new ConcurrentHashMap<>();
    private volatile List<Peer> hosts = List.of();
    private volatile List<Peer> present = List.of();
    private volatile boolean stopped;

    /** The agents of one namespace. The lists are made when somebody asks after a change. */
    private static final class Members {
        final Map<String, AgentCard> byName = new ConcurrentHashMap<>();
        volatile Optional<List<AgentCard>> willing = Optional.empty();
        volatile Optional<List<AgentCard>> active = Optional.empty();

        void changed() {
            willing = Optional.empty();
            active = Optional.empty();
        }
    }

    /** The agent of that name, retired or not. */
    public Optional<AgentCard> find(String namespace, String name) {
        Members members = namespaces.get(namespace);
        return members == null ? Optional.empty() : Optional.ofNullable(members.byName.get(name));
    }

    public Optional<AgentCard> find(AgentName name) {
        return find(name.namespace(), name.name());
    }

    /** The active agents of a namespace, by name. */
    public List<AgentCard> active(String namespace) {
        Members members = namespaces.get(namespace);
        if (members == null) {
            return List.of();
        }
        return members.active.orElseGet(() -> {
            List<AgentCard> fresh = sorted(members, false);
            members.active = Optional.of(fresh);
            return fresh;
        });
    }

    /** The active agents of a namespace that refine the drafts of others, by name. */
    public List<AgentCard> willing(String namespace) {
        Members members = namespaces.get(namespace);
        if (members == null) {
            return List.of();
        }
        return members.willing.orElseGet(() -> {
            List<AgentCard> fresh = sorted(members, true);
            members.willing = Optional.of(fresh);
            return fresh;
        });
    }

    /** The active agents of a namespace that listen to a topic. */
    public List<AgentCard> listeners(String namespace, String topic) {
        return active(namespace).stream().filter(card -> card.topics().contains(topic)).toList();
    }

    /** The agents of all namespaces that no host has reported yet. */
    public List<AgentCard> registered() {
        return namespaces.values().stream()
                .flatMap(members -> members.byName.values().stream())
                .filter(card -> card.state() == State.REGISTERED)
                .toList();
    }

    /** The hosts that take messages. */
    public List<Peer> hosts() {
        return hosts;
    }

    /** Those, and the hosts that only finish what they have. */
    public List<Peer> present() {
        return present;
    }

    /** Whether the stop switch is thrown. */
    public boolean stopped() {
        return stopped;
    }

    public void put(AgentCard card) {
        Members members = namespaces.computeIfAbsent(card.name().namespace(), _ -> new Members());
        members.byName.put(card.name().name(), card);
        members.changed();
    }

    /** Replaces what was known of agents. */
    public void agents(List<AgentCard> now) {
        now.forEach(this::put);
        namespaces.forEach((namespace, members) -> {
            List<String> stay =
                    now.stream()
                            .filter(card -> card.name().namespace().equals(namespace))
                            .map(card -> card.name().name())
                            .toList();
            members.byName.keySet().retainAll(new HashSet<>(stay));
            members.changed();
        });
    }

    /**
     * Replaces what was known of hosts.
     *
     * @param serving those that take messages
     * @param all those that have not left
     */
    public void hosts(List<Peer> serving, List<Peer> all) {
        hosts = serving.stream().sorted(Comparator.comparing(Peer::id)).toList();
        present = List.copyOf(all);
    }

    public void stopped(boolean now) {
        stopped = now;
    }

    private static List<AgentCard> sorted(Members members, boolean onlyWilling) {
        List<AgentCard> found = new ArrayList<>();
        for (AgentCard card : members.byName.values()) {
            if (card.state() == State.ACTIVE && (card.refines() || !onlyWilling)) {
                found.add(card);
            }
        }
        found.sort(Comparator.comparing(AgentCard::name));
        return List.copyOf(found);
    }
}
