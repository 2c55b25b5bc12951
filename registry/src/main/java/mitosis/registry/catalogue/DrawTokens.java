package mitosis.registry.catalogue;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.TokensDrawn;
import mitosis.rpc.name.AgentName;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes tokens out of a purse ahead of use, or puts back what was not used: never more than was
 * taken. Answers what is left.
 *
 * @param agent empty: the namespace's purse
 */
public record DrawTokens(PurseRules rules, String namespace, String agent, long tokens)
        implements Command<Long> {
    @Override
    public Decision<Long> decide(Catalogue state, Instant now) {
        if (tokens > 0 && state.stopped()) {
            return Decision.refuse(Refusal.stopped());
        }
        if (agent.isEmpty()) {
            Amount purse = state.purse(namespace).orElse(rules.namespace());
            return move(state, "", "namespace \"%s\"".formatted(namespace), purse);
        }
        AgentName name = new AgentName(namespace, agent);
        Optional<Agent> found = state.agent(name);
        if (found.isEmpty()) {
            return Decision.refuse(Refusal.unknown(name));
        }
        if (Catalogue.alive(found.get())) {
            Amount purse = Amount.of(found.get().getPurse());
            return move(state, agent, "agent \"%s\"".formatted(name), purse);
        }
        return tokens > 0 ? Decision.refuse(Refusal.retired(name)) : toHeir(state);
    }

    /** What a retired agent did not use goes where the rest of its purse went. */
    private Decision<Long> toHeir(Catalogue state) {
        String heir = state.heir(namespace, agent);
        Amount purse =
                heir.isEmpty()
                        ? state.purse(namespace).orElse(Amount.NOTHING)
                        : state.agent(new AgentName(namespace, heir))
                                .map(living -> Amount.of(living.getPurse()))
                                .orElse(Amount.NOTHING);
        return move(state, heir, "the heir of \"%s\"".formatted(agent), purse);
    }

    private Decision<Long> move(Catalogue state, String owner, String said, Amount purse) {
        if (tokens == 0) {
            return Decision.nothing(purse.tokens());
        }
        if (tokens > purse.tokens()) {
            return Decision.refuse(Refusal.empty(said, "tokens", purse.tokens()));
        }
        long outstanding = state.drawn().find(Keys.of(namespace, owner)).orElse(0L);
        if (tokens < -outstanding) {
            return Decision.refuse(
                    Refusal.invalid(
                            "tokens is %d, but only %d were taken".formatted(tokens, outstanding),
                            "give back no more than was taken"));
        }
        var drawn =
                TokensDrawn.newBuilder().setNamespace(namespace).setAgent(owner).setTokens(tokens);
        List<Event> events = new ArrayList<>(Events.opening(state, namespace, rules));
        events.add(Event.newBuilder().setTokensDrawn(drawn).build());
        return new Decision.Accepted<>(events, purse.tokens() - tokens);
    }
}
