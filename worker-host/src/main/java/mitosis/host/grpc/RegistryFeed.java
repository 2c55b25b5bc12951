package mitosis.host.grpc;

import io.grpc.Channel;

import mitosis.host.view.AgentCard;
import mitosis.host.view.Peer;
import mitosis.host.view.Roster;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentState;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.Host;
import mitosis.registry.v1.HostState;
import mitosis.registry.v1.KeyTrusted;
import mitosis.registry.v1.Manifest;
import mitosis.rpc.mirror.Directory;
import mitosis.rpc.mirror.Mirror;
import mitosis.rpc.name.AgentName;
import mitosis.rpc.name.HostId;
import mitosis.sandbox.policy.Ability;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows the registry: puts what its mirror hears into the roster, and says so to whoever acts on
 * it.
 */
public final class RegistryFeed implements Mirror.Listener, AutoCloseable {
    private static final Map<String, Ability> ABILITIES =
            Stream.of(Ability.values())
                    .collect(Collectors.toMap(Ability::wireName, Function.identity()));

    private final Roster roster;
    private final Listener listener;
    private final Object lock = new Object();
    private volatile @Nullable Mirror mirror;

    /** Who acts on changes. Must not wait. */
    public interface Listener {
        void agentChanged(AgentCard agent);

        void hostsChanged();

        void stoppedChanged();

        /** Anything may have changed. */
        void startedOver();
    }

    public RegistryFeed(Roster roster, Listener listener) {
        this.roster = roster;
        this.listener = listener;
    }

    /**
     * Begins to follow.
     *
     * @param registry showing the token; stays its owner's to close
     */
    public void follow(Channel registry) {
        mirror = Mirror.follow(registry, this);
        // What was heard before the line above was over is in the directory by now.
        startedOver();
    }

    /** Waits until the present state is known; false when the time is up first. */
    public boolean awaitKnown(Duration patience) throws InterruptedException {
        Mirror known = mirror;
        return known != null && known.awaitKnown(patience);
    }

    /** How long ago the registry was heard. */
    public Duration silence() {
        Mirror known = mirror;
        return known == null ? Duration.ZERO : known.silence();
    }

    /** The trusted key of an id. */
    public Optional<KeyTrusted> key(String id) {
        return directory().flatMap(known -> known.key(id));
    }

    /** Waits until the roster holds that revision of agents; false when the time is up first. */
    boolean await(long revision, Duration patience) throws InterruptedException {
        Mirror known = mirror;
        return known != null && known.await(revision, patience);
    }

    @Override
    public void happened(Event event) {
        synchronized (lock) {
            directory().ifPresent(directory -> happened(event, directory));
        }
    }

    @Override
    public void startedOver() {
        synchronized (lock) {
            directory().ifPresent(this::startedOver);
        }
    }

    @Override
    public void close() {
        Mirror known = mirror;
        if (known != null) {
            known.close();
        }
    }

    private Optional<Directory> directory() {
        return Optional.ofNullable(mirror).map(Mirror::directory);
    }

    private void happened(Event event, Directory directory) {
        switch (event.getKindCase()) {
            case AGENT_REGISTERED -> {
                Agent agent = event.getAgentRegistered().getAgent();
                changed(directory, agent.getNamespace(), agent.getName());
            }
            case AGENT_ACTIVE ->
                    changed(
                            directory,
                            event.getAgentActive().getNamespace(),
                            event.getAgentActive().getName());
            case AGENT_RETIRED ->
                    changed(
                            directory,
                            event.getAgentRetired().getNamespace(),
                            event.getAgentRetired().getName());
            case HOST_JOINED, HOST_DRAINING, HOST_LEFT -> {
                hosts(directory);
                listener.hostsChanged();
            }
            case STOPPED, RESUMED -> {
                roster.stopped(directory.stopped());
                listener.stoppedChanged();
            }
            case KEY_TRUSTED,
                    PURSE_OPENED,
                    PURSE_RESERVED,
                    PURSE_RETURNED,
                    TOKENS_DRAWN,
                    KIND_NOT_SET -> {
                // no concern of routing
            }
        }
    }

    private void startedOver(Directory directory) {
        roster.agents(directory.allAgents().stream().map(RegistryFeed::card).toList());
        hosts(directory);
        roster.stopped(directory.stopped());
        listener.startedOver();
    }

    static AgentCard card(Agent agent) {
        Manifest manifest = agent.getManifest();
        return new AgentCard(
                AgentName.of(agent.getNamespace(), agent.getName()),
                agent.getVersion(),
                state(agent.getState()),
                agent.getRole(),
                agent.getDigest(),
                label(agent.getLabelList()),
                manifest.getExact(),
                manifest.getRefines(),
                manifest.hasDelegationProbability()
                        ? OptionalDouble.of(manifest.getDelegationProbability())
                        : OptionalDouble.empty(),
                manifest.getTopicsList(),
                manifest.getMemory() == Manifest.Memory.MEMORY_CONVERSATION);
    }

    private void changed(Directory directory, String namespace, String name) {
        directory
                .agent(AgentName.of(namespace, name))
                .map(RegistryFeed::card)
                .ifPresent(card -> {
                    roster.put(card);
                    listener.agentChanged(card);
                });
    }

    private void hosts(Directory directory) {
        Collection<Host> all = directory.hosts().values();
        roster.hosts(
                all.stream()
                        .filter(host -> host.getState() == HostState.HOST_STATE_SERVING)
                        .map(RegistryFeed::peer)
                        .toList(),
                all.stream().map(RegistryFeed::peer).toList());
    }

    private static Peer peer(Host host) {
        return new Peer(new HostId(host.getId()), host.getIncarnation(), host.getAddress());
    }

    /** A state or an ability that a later build has added is taken as the nearest that is known. */
    private static AgentCard.State state(AgentState state) {
        return switch (state) {
            case AGENT_STATE_REGISTERED, AGENT_STATE_UNSPECIFIED -> AgentCard.State.REGISTERED;
            case AGENT_STATE_ACTIVE -> AgentCard.State.ACTIVE;
            case AGENT_STATE_RETIRED, UNRECOGNIZED -> AgentCard.State.RETIRED;
        };
    }

    private static Set<Ability> label(List<String> words) {
        Set<Ability> label = EnumSet.noneOf(Ability.class);
        for (String word : words) {
            Ability ability = ABILITIES.get(word);
            if (ability != null) {
                label.add(ability);
            }
        }
        return label;
    }
}
