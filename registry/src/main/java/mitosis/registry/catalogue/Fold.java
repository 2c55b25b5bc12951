package mitosis.registry.catalogue;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentActive;
import mitosis.registry.v1.AgentRegistered;
import mitosis.registry.v1.AgentRetired;
import mitosis.registry.v1.AgentState;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.Host;
import mitosis.registry.v1.HostState;
import mitosis.registry.v1.KeyTrusted;
import mitosis.registry.v1.Purse;
import mitosis.registry.v1.PurseOpened;
import mitosis.registry.v1.PurseReserved;
import mitosis.registry.v1.PurseReturned;
import mitosis.registry.v1.TokensDrawn;
import mitosis.rpc.name.AgentName;

import java.util.function.UnaryOperator;

/** A catalogue while the events of one batch change it; belongs to one thread. */
final class Fold {
    private Tree<Agent> agents;
    private Tree<AgentName> children;
    private Tree<AgentName> requests;
    private Tree<Amount> namespaces;
    private Tree<PurseReserved> reservations;
    private Tree<String> keptNames;
    private Tree<String> pending;
    private Tree<Long> drawn;
    private Tree<Host> hosts;
    private Tree<KeyTrusted> keys;
    private boolean stopped;

    Fold(Catalogue from) {
        this.agents = from.agents();
        this.children = from.children();
        this.requests = from.requests();
        this.namespaces = from.namespaces();
        this.reservations = from.reservations();
        this.keptNames = from.keptNames();
        this.pending = from.pending();
        this.drawn = from.drawn();
        this.hosts = from.hosts();
        this.keys = from.keys();
        this.stopped = from.stopped();
    }

    Catalogue at(long revision) {
        return new Catalogue(
                revision,
                agents,
                children,
                requests,
                namespaces,
                reservations,
                keptNames,
                pending,
                drawn,
                hosts,
                keys,
                stopped);
    }

    void apply(Event event) {
        switch (event.getKindCase()) {
            case AGENT_REGISTERED -> register(event.getAgentRegistered());
            case AGENT_ACTIVE -> activate(event.getAgentActive());
            case AGENT_RETIRED -> retire(event.getAgentRetired());
            case HOST_JOINED -> put(event.getHostJoined().getHost());
            case HOST_DRAINING ->
                    move(
                            event.getHostDraining().getHost(),
                            event.getHostDraining().getIncarnation(),
                            HostState.HOST_STATE_DRAINING);
            case HOST_LEFT ->
                    move(
                            event.getHostLeft().getHost(),
                            event.getHostLeft().getIncarnation(),
                            HostState.HOST_STATE_LEFT);
            case PURSE_OPENED -> open(event.getPurseOpened());
            case PURSE_RESERVED -> reserve(event.getPurseReserved());
            case PURSE_RETURNED -> giveBack(event.getPurseReturned());
            case TOKENS_DRAWN -> draw(event.getTokensDrawn());
            case KEY_TRUSTED -> trust(event.getKeyTrusted());
            case STOPPED -> stopped = true;
            case RESUMED -> stopped = false;
            case KIND_NOT_SET -> {
                // written by a newer build; what it means is not ours to know
            }
        }
    }

    void add(Agent agent) {
        AgentName name = new AgentName(agent.getNamespace(), agent.getName());
        agents = agents.with(Keys.of(name), agent);
        children =
                children.with(
                        Keys.children(agent.getNamespace(), agent.getParent()) + agent.getName(),
                        name);
        if (!agent.getRequestId().isEmpty()) {
            requests = requests.with(Keys.of(agent.getNamespace(), agent.getRequestId()), name);
        }
    }

    void addReservation(PurseReserved reserved) {
        reservations = reservations.with(reserved.getReservation(), reserved);
        keptNames =
                keptNames.with(
                        Keys.of(reserved.getNamespace(), reserved.getName()),
                        reserved.getReservation());
        if (!reserved.getRequestId().isEmpty()) {
            pending =
                    pending.with(
                            Keys.of(reserved.getNamespace(), reserved.getRequestId()),
                            reserved.getReservation());
        }
    }

    void addDrawn(TokensDrawn taken) {
        String owner = Keys.of(taken.getNamespace(), taken.getAgent());
        long now = drawn.find(owner).orElse(0L) + taken.getTokens();
        drawn = now <= 0 ? drawn.without(owner) : drawn.with(owner, now);
    }

    void open(PurseOpened opened) {
        namespaces = namespaces.with(opened.getNamespace(), Amount.of(opened.getPurse()));
    }

    void put(Host host) {
        hosts = hosts.with(host.getId(), host);
    }

    void trust(KeyTrusted key) {
        keys = keys.with(key.getKeyId(), key);
    }

    void stopped(boolean now) {
        stopped = now;
    }

    private void register(AgentRegistered registered) {
        reservations.find(registered.getReservation()).ifPresent(this::forget);
        add(registered.getAgent());
    }

    private void activate(AgentActive active) {
        String key = Keys.of(active.getNamespace(), active.getName());
        agents.find(key)
                .filter(agent -> agent.getState() == AgentState.AGENT_STATE_REGISTERED)
                .ifPresent(agent ->
                        agents =
                                agents.with(
                                        key,
                                        agent.toBuilder()
                                                .setState(AgentState.AGENT_STATE_ACTIVE)
                                                .setActiveOn(active.getHost())
                                                .build()));
    }

    private void retire(AgentRetired retired) {
        String key = Keys.of(retired.getNamespace(), retired.getName());
        agents.find(key)
                .ifPresent(agent ->
                        agents =
                                agents.with(
                                        key,
                                        agent.toBuilder()
                                                .setState(AgentState.AGENT_STATE_RETIRED)
                                                .setPurse(Purse.getDefaultInstance())
                                                .build()));
        credit(retired.getNamespace(), retired.getReturnedTo(), Amount.of(retired.getReturned()));
        drawn.find(key)
                .ifPresent(tokens -> {
                    drawn = drawn.without(key);
                    addDrawn(
                            TokensDrawn.newBuilder()
                                    .setNamespace(retired.getNamespace())
                                    .setAgent(retired.getReturnedTo())
                                    .setTokens(tokens)
                                    .build());
                });
    }

    private void move(String id, long incarnation, HostState state) {
        hosts.find(id)
                .filter(host -> host.getIncarnation() == incarnation)
                .ifPresent(host -> put(host.toBuilder().setState(state).build()));
    }

    private void reserve(PurseReserved reserved) {
        Amount amount = Amount.of(reserved.getAmount());
        change(reserved.getNamespace(), reserved.getParent(), purse -> purse.minus(amount));
        addReservation(reserved);
    }

    private void giveBack(PurseReturned returned) {
        reservations
                .find(returned.getReservation())
                .ifPresent(reserved -> {
                    forget(reserved);
                    credit(
                            reserved.getNamespace(),
                            returned.getReturnedTo(),
                            Amount.of(reserved.getAmount()));
                });
    }

    private void draw(TokensDrawn taken) {
        change(
                taken.getNamespace(),
                taken.getAgent(),
                purse -> purse.lessTokens(taken.getTokens()));
        addDrawn(taken);
    }

    private void forget(PurseReserved reserved) {
        reservations = reservations.without(reserved.getReservation());
        keptNames = keptNames.without(Keys.of(reserved.getNamespace(), reserved.getName()));
        pending = pending.without(Keys.of(reserved.getNamespace(), reserved.getRequestId()));
    }

    private void credit(String namespace, String owner, Amount amount) {
        change(namespace, owner, purse -> purse.plus(amount));
    }

    /**
     * Changes what the purse of an agent holds, or that of the namespace when no agent is named.
     */
    private void change(String namespace, String owner, UnaryOperator<Amount> how) {
        if (owner.isEmpty()) {
            Amount purse = namespaces.find(namespace).orElse(Amount.NOTHING);
            namespaces = namespaces.with(namespace, how.apply(purse));
            return;
        }
        String key = Keys.of(namespace, owner);
        agents.find(key)
                .ifPresent(agent -> {
                    Purse purse = how.apply(Amount.of(agent.getPurse())).toPurse();
                    agents = agents.with(key, agent.toBuilder().setPurse(purse).build());
                });
    }
}
