package mitosis.registry.catalogue;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.Event;
import mitosis.registry.v1.PurseReserved;
import mitosis.rpc.name.AgentName;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Takes an agent out of service, and everything below it when that is wanted. */
public record Retire(AgentName agent, boolean descendants) implements Command<Retire.Retired> {
    /** So that one revision stays small enough to send. */
    private static final int AT_ONCE = 10_000;

    /** Who was retired, the deepest first, and by which revision. */
    public record Retired(long revision, List<String> agents) {
        public Retired {
            agents = List.copyOf(agents);
        }
    }

    @Override
    public Decision<Retired> decide(Catalogue state, Instant now) {
        Optional<Agent> found = state.agent(agent);
        if (found.isEmpty()) {
            return Decision.refuse(Refusal.unknown(agent));
        }
        List<AgentName> leaving = leaving(state);
        if (leaving.isEmpty()) {
            return Decision.refuse(Refusal.retired(agent));
        }
        if (leaving.size() > AT_ONCE) {
            return Decision.refuse(
                    Refusal.invalid(
                            "\"%s\" has more than %d descendants".formatted(agent, AT_ONCE),
                            "retire its children with their descendants first"));
        }
        return retire(state, leaving);
    }

    /** The living, parents before children. */
    private List<AgentName> leaving(Catalogue state) {
        List<AgentName> found = new ArrayList<>();
        Deque<AgentName> open = new ArrayDeque<>(List.of(agent));
        while (!open.isEmpty() && found.size() <= AT_ONCE) {
            AgentName next = open.removeFirst();
            if (state.agent(next).filter(Catalogue::alive).isPresent()) {
                found.add(next);
            }
            if (descendants) {
                open.addAll(state.children(next.namespace(), next.name()));
            }
        }
        return found;
    }

    /** Children go first: what they give back goes up with their parent's. */
    private static Decision<Retired> retire(Catalogue state, List<AgentName> parentsFirst) {
        long revision = state.revision() + 1;
        List<Event> events = new ArrayList<>();
        Catalogue now = state;
        for (AgentName name : parentsFirst.reversed()) {
            for (PurseReserved reserved : paidBy(state, name)) {
                Event cancelled = Events.returned(reserved, name.name(), "cancelled");
                events.add(cancelled);
                now = with(now, cancelled);
            }
            Agent leaving = now.agent(name).orElseThrow();
            Amount own = Amount.of(leaving.getPurse());
            Event retired =
                    Events.retired(
                            name.namespace(),
                            name.name(),
                            now.heir(name.namespace(), leaving.getParent()),
                            new Amount(1 + own.slots(), own.tokens(), 0));
            events.add(retired);
            now = with(now, retired);
        }
        return new Decision.Accepted<>(
                events,
                new Retired(
                        revision, parentsFirst.reversed().stream().map(AgentName::name).toList()));
    }

    private static List<PurseReserved> paidBy(Catalogue state, AgentName payer) {
        return state.reservations().values().stream()
                .filter(reserved ->
                        reserved.getParent().equals(payer.name())
                                && reserved.getNamespace().equals(payer.namespace()))
                .toList();
    }

    private static Catalogue with(Catalogue state, Event event) {
        Fold fold = new Fold(state);
        fold.apply(event);
        return fold.at(state.revision());
    }
}
