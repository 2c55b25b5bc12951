package mitosis.registry.catalogue;

import static mitosis.registry.catalogue.Refusal.empty;
import static mitosis.registry.catalogue.Refusal.invalid;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.PurseReserved;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.name.AgentName;
import mitosis.rpc.name.Names;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a name and takes a slot and a purse for a creation that begins.
 *
 * @param name empty: one is made from the hint
 * @param parent empty: the namespace pays
 * @param requestId the same one gets the same reservation or agent; empty: each call a new one
 * @param keep how long; empty: as the rules say
 */
public record Reserve(
        PurseRules rules,
        String namespace,
        String name,
        String hint,
        String parent,
        String requestId,
        Optional<Duration> keep)
        implements Command<Reserve.Outcome> {
    private static final int LONGEST_REQUEST_ID = 256;

    public Reserve {
        if (!name.isEmpty()) {
            Names.checked("name", name);
        }
        if (!parent.isEmpty()) {
            Names.checked("parent", parent);
        }
        if (requestId.length() > LONGEST_REQUEST_ID) {
            throw new IllegalArgumentException(
                    "request_id has %d characters, must have at most %d"
                            .formatted(requestId.length(), LONGEST_REQUEST_ID));
        }
    }

    /** What a request to reserve gets. */
    public sealed interface Outcome {
        /** A name and a purse are kept. */
        record Kept(Ticket ticket) implements Outcome {}

        /** The same request has made this agent already. */
        record Existing(Agent agent) implements Outcome {}
    }

    @Override
    public Decision<Outcome> decide(Catalogue state, Instant now) {
        Optional<Agent> made = state.madeBy(namespace, requestId);
        if (made.isPresent()) {
            return Decision.nothing(new Outcome.Existing(made.get()));
        }
        Optional<PurseReserved> before = state.reservedBy(namespace, requestId);
        if (before.isPresent()) {
            return Decision.nothing(new Outcome.Kept(Ticket.of(state, before.get())));
        }
        if (state.stopped()) {
            return Decision.refuse(Refusal.stopped());
        }
        Duration kept = keep.orElse(rules.keep());
        if (kept.isNegative() || kept.isZero() || kept.compareTo(rules.longestKeep()) > 0) {
            return Decision.refuse(
                    invalid(
                            "keep is %d s, must be above 0 and at most %d s"
                                    .formatted(kept.toSeconds(), rules.longestKeep().toSeconds()),
                            "leave `keep` out"));
        }
        return parent.isEmpty()
                ? ofNamespace(state, now.plus(kept))
                : ofParent(state, new AgentName(namespace, parent), now.plus(kept));
    }

    private Decision<Outcome> ofNamespace(Catalogue state, Instant until) {
        Amount purse = state.purse(namespace).orElse(rules.namespace());
        String owner = "namespace \"%s\"".formatted(namespace);
        return lack(owner, purse).orElseGet(() -> take(state, rules.forRoot(purse), until));
    }

    private Decision<Outcome> ofParent(Catalogue state, AgentName payer, Instant until) {
        Optional<Agent> agent = state.agent(payer);
        if (agent.isEmpty()) {
            return Decision.refuse(Refusal.unknown(payer));
        }
        if (!Catalogue.alive(agent.get())) {
            return Decision.refuse(Refusal.retired(payer));
        }
        Amount purse = Amount.of(agent.get().getPurse());
        String owner = "agent \"%s\"".formatted(payer);
        return lack(owner, purse).orElseGet(() -> take(state, rules.forChild(purse), until));
    }

    private static Optional<Decision<Outcome>> lack(String owner, Amount purse) {
        if (purse.slots() < 1) {
            return Optional.of(Decision.refuse(empty(owner, "slots", purse.slots())));
        }
        return purse.generations() < 1
                ? Optional.of(Decision.refuse(empty(owner, "generations", purse.generations())))
                : Optional.empty();
    }

    private Decision<Outcome> take(Catalogue state, Amount amount, Instant until) {
        String chosen = name.isEmpty() ? NameHint.free(state, namespace, hint) : name;
        AgentName wanted = new AgentName(namespace, chosen);
        if (state.taken(wanted)) {
            return Decision.refuse(
                    Refusal.of(
                            ErrorCode.NAME_TAKEN,
                            "the name \"%s\" is taken".formatted(wanted),
                            "choose another, or leave the name out"));
        }
        PurseReserved reserved =
                PurseReserved.newBuilder()
                        // one command a revision: no other reservation has this id
                        .setReservation("r" + (state.revision() + 1))
                        .setNamespace(namespace)
                        .setParent(parent)
                        .setAmount(amount.toPurse())
                        .setName(chosen)
                        .setRequestId(requestId)
                        .setExpiresAt(Events.at(until))
                        .build();
        List<Event> events = new ArrayList<>(Events.opening(state, namespace, rules));
        events.add(Event.newBuilder().setPurseReserved(reserved).build());
        return new Decision.Accepted<>(events, new Outcome.Kept(Ticket.of(state, reserved)));
    }
}
