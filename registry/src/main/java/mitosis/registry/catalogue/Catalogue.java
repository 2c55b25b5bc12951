package mitosis.registry.catalogue;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentState;
import mitosis.registry.v1.Batch;
import mitosis.registry.v1.CatalogueSnapshot;
import mitosis.registry.v1.Host;
import mitosis.registry.v1.HostState;
import mitosis.registry.v1.KeyTrusted;
import mitosis.registry.v1.PurseOpened;
import mitosis.registry.v1.PurseReserved;
import mitosis.registry.v1.TokensDrawn;
import mitosis.rpc.name.AgentName;

import java.util.List;
import java.util.Optional;

/**
 * Who is here: the fold of the log up to a revision. Immutable; a batch makes the next one.
 *
 * @param agents all that ever were, by namespace and name
 * @param children the same by namespace, parent and name
 * @param requests the agents that requests have made, by namespace and request
 * @param namespaces the purses of the namespaces
 * @param reservations creations under way, by id
 * @param keptNames the reservations that keep a name, by namespace and name
 * @param pending the reservations that requests have made, by namespace and request
 * @param drawn tokens that the gateway took and may give back, by owner
 * @param hosts all that ever joined, by id
 * @param keys whose signatures are believed, by id
 */
public record Catalogue(
        long revision,
        Tree<Agent> agents,
        Tree<AgentName> children,
        Tree<AgentName> requests,
        Tree<Amount> namespaces,
        Tree<PurseReserved> reservations,
        Tree<String> keptNames,
        Tree<String> pending,
        Tree<Long> drawn,
        Tree<Host> hosts,
        Tree<KeyTrusted> keys,
        boolean stopped) {
    public static final Catalogue EMPTY =
            new Catalogue(
                    0,
                    Tree.empty(),
                    Tree.empty(),
                    Tree.empty(),
                    Tree.empty(),
                    Tree.empty(),
                    Tree.empty(),
                    Tree.empty(),
                    Tree.empty(),
                    Tree.empty(),
                    Tree.empty(),
                    false);

    /** The state after the next batch. */
    public Catalogue after(Batch batch) {
        if (batch.getRevision() != revision + 1) {
            throw new IllegalArgumentException(
                    "batch has revision %d, must be %d"
                            .formatted(batch.getRevision(), revision + 1));
        }
        Fold fold = new Fold(this);
        batch.getEventsList().forEach(fold::apply);
        return fold.at(batch.getRevision());
    }

    public Optional<Agent> agent(AgentName name) {
        return agents.find(Keys.of(name));
    }

    /** The agents of a namespace whose names start so and come after another, by name. */
    public List<Agent> agents(String namespace, String prefix, String after, int most) {
        return agents.startingWith(
                Keys.of(namespace, prefix), after.isEmpty() ? "" : Keys.of(namespace, after), most);
    }

    /** The children of an agent by name; of the empty name, the roots. Retired ones too. */
    public List<AgentName> children(String namespace, String parent) {
        return children.startingWith(Keys.children(namespace, parent));
    }

    /** The agent that a request has made. */
    public Optional<Agent> madeBy(String namespace, String requestId) {
        return requestId.isEmpty()
                ? Optional.empty()
                : requests.find(Keys.of(namespace, requestId)).flatMap(this::agent);
    }

    /** The reservation that a request has made and that is still there. */
    public Optional<PurseReserved> reservedBy(String namespace, String requestId) {
        return requestId.isEmpty()
                ? Optional.empty()
                : pending.find(Keys.of(namespace, requestId)).flatMap(reservations::find);
    }

    /** What the purse of a namespace holds; none before it was first used. */
    public Optional<Amount> purse(String namespace) {
        return namespaces.find(namespace);
    }

    /** Whether a name belongs to an agent, retired or not, or is kept for one. */
    public boolean taken(AgentName name) {
        return agents.has(Keys.of(name)) || keptNames.has(Keys.of(name));
    }

    /**
     * Who gets what an agent's purse gives back: the nearest of the agent and its ancestors that
     * lives; empty for the namespace.
     */
    public String heir(String namespace, String agent) {
        String candidate = agent;
        while (!candidate.isEmpty()) {
            Optional<Agent> found = agents.find(Keys.of(namespace, candidate));
            if (found.isPresent() && alive(found.get())) {
                return candidate;
            }
            candidate = found.map(Agent::getParent).orElse("");
        }
        return "";
    }

    public static boolean alive(Agent agent) {
        return agent.getState() != AgentState.AGENT_STATE_RETIRED;
    }

    /** The hosts that have not left. */
    public List<Host> present() {
        return hosts.values().stream()
                .filter(host -> host.getState() != HostState.HOST_STATE_LEFT)
                .toList();
    }

    public CatalogueSnapshot snapshot(String clusterId) {
        var snapshot =
                CatalogueSnapshot.newBuilder()
                        .setClusterId(clusterId)
                        .setRevision(revision)
                        .addAllAgents(agents.values())
                        .addAllReservations(reservations.values())
                        .addAllHosts(hosts.values())
                        .addAllKeys(keys.values())
                        .setStopped(stopped);
        namespaces.forEach((namespace, purse) ->
                snapshot.addNamespaces(
                        PurseOpened.newBuilder()
                                .setNamespace(namespace)
                                .setPurse(purse.toPurse())));
        drawn.forEach((owner, tokens) -> {
            int slash = owner.indexOf('/');
            snapshot.addDrawn(
                    TokensDrawn.newBuilder()
                            .setNamespace(owner.substring(0, slash))
                            .setAgent(owner.substring(slash + 1))
                            .setTokens(tokens));
        });
        return snapshot.build();
    }

    public static Catalogue of(CatalogueSnapshot snapshot) {
        Fold fold = new Fold(EMPTY);
        snapshot.getAgentsList().forEach(fold::add);
        snapshot.getNamespacesList().forEach(fold::open);
        snapshot.getReservationsList().forEach(fold::addReservation);
        snapshot.getDrawnList().forEach(fold::addDrawn);
        snapshot.getHostsList().forEach(fold::put);
        snapshot.getKeysList().forEach(fold::trust);
        fold.stopped(snapshot.getStopped());
        return fold.at(snapshot.getRevision());
    }
}
