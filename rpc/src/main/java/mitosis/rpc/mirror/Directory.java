package mitosis.rpc.mirror;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentState;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.Host;
import mitosis.registry.v1.HostState;
import mitosis.registry.v1.KeyTrusted;
import mitosis.rpc.name.AgentName;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/**
 * Who is here, as far as this process has heard. One thread at a time applies what was heard, in
 * the order of the log; any thread reads. Retired agents stay known as retired.
 */
public final class Directory {
    private final Map<String, ConcurrentSkipListMap<String, Agent>> agents =
            new ConcurrentHashMap<>();
    private final Map<String, KeyTrusted> keys = new ConcurrentHashMap<>();
    private volatile Map<String, Host> hosts = Map.of();
    private volatile boolean stopped;

    /** The agent of that name, retired or not. */
    public Optional<Agent> agent(AgentName name) {
        var namespace = agents.get(name.namespace());
        return namespace == null
                ? Optional.empty()
                : Optional.ofNullable(namespace.get(name.name()));
    }

    /** The agents of a namespace by name, retired ones too: a live view. */
    public Collection<Agent> agents(String namespace) {
        var found = agents.get(namespace);
        return found == null ? List.of() : Collections.unmodifiableCollection(found.values());
    }

    /** The agents of all namespaces, retired ones too. */
    public List<Agent> allAgents() {
        return agents.values().stream().flatMap(named -> named.values().stream()).toList();
    }

    /** The hosts that have not left, by id; an immutable snapshot that is swapped whole. */
    public Map<String, Host> hosts() {
        return hosts;
    }

    /** The key by its id, when bundles signed with it are to be believed. */
    public Optional<KeyTrusted> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** Whether the stop switch is thrown. */
    public boolean stopped() {
        return stopped;
    }

    /** What happened, after it is in the directory. */
    void apply(Event event) {
        switch (event.getKindCase()) {
            case AGENT_REGISTERED -> put(event.getAgentRegistered().getAgent());
            case AGENT_ACTIVE -> {
                var active = event.getAgentActive();
                change(
                        new AgentName(active.getNamespace(), active.getName()),
                        agent -> {
                            if (agent.getState() == AgentState.AGENT_STATE_REGISTERED) {
                                agent.setState(AgentState.AGENT_STATE_ACTIVE)
                                        .setActiveOn(active.getHost());
                            }
                        });
            }
            case AGENT_RETIRED -> {
                var retired = event.getAgentRetired();
                change(
                        new AgentName(retired.getNamespace(), retired.getName()),
                        agent -> agent.setState(AgentState.AGENT_STATE_RETIRED));
            }
            case HOST_JOINED -> join(event.getHostJoined().getHost());
            case HOST_DRAINING ->
                    drain(
                            event.getHostDraining().getHost(),
                            event.getHostDraining().getIncarnation());
            case HOST_LEFT ->
                    leave(event.getHostLeft().getHost(), event.getHostLeft().getIncarnation());
            case KEY_TRUSTED -> trust(event.getKeyTrusted());
            case STOPPED -> stopped = true;
            case RESUMED -> stopped = false;
            case PURSE_OPENED, PURSE_RESERVED, PURSE_RETURNED, TOKENS_DRAWN, KIND_NOT_SET -> {
                // what purses hold is the registry's to know
            }
        }
    }

    void put(Agent agent) {
        agents.computeIfAbsent(agent.getNamespace(), _ -> new ConcurrentSkipListMap<>())
                .put(agent.getName(), agent);
    }

    void trust(KeyTrusted key) {
        keys.put(key.getKeyId(), key);
    }

    void stopped(boolean now) {
        stopped = now;
    }

    /** Replaces what was known of agents; who looks meanwhile still finds those that stay. */
    void agents(Collection<Agent> now) {
        Set<AgentName> stay = new HashSet<>();
        for (Agent agent : now) {
            put(agent);
            stay.add(new AgentName(agent.getNamespace(), agent.getName()));
        }
        agents.forEach((namespace, named) ->
                named.keySet().removeIf(name -> !stay.contains(new AgentName(namespace, name))));
    }

    void hosts(Collection<Host> now) {
        Map<String, Host> next = new HashMap<>();
        now.stream()
                .filter(host -> host.getState() != HostState.HOST_STATE_LEFT)
                .forEach(host -> next.put(host.getId(), host));
        hosts = Map.copyOf(next);
    }

    private void join(Host host) {
        Map<String, Host> next = new HashMap<>(hosts);
        next.put(host.getId(), host);
        hosts = Map.copyOf(next);
    }

    private void drain(String id, long incarnation) {
        Host host = hosts.get(id);
        if (host != null && host.getIncarnation() == incarnation) {
            join(host.toBuilder().setState(HostState.HOST_STATE_DRAINING).build());
        }
    }

    private void leave(String id, long incarnation) {
        Host host = hosts.get(id);
        if (host != null && host.getIncarnation() <= incarnation) {
            Map<String, Host> next = new HashMap<>(hosts);
            next.remove(id);
            hosts = Map.copyOf(next);
        }
    }

    private void change(AgentName name, Consumer<Agent.Builder> how) {
        agent(name)
                .ifPresent(agent -> {
                    Agent.Builder changed = agent.toBuilder();
                    how.accept(changed);
                    put(changed.build());
                });
    }
}
