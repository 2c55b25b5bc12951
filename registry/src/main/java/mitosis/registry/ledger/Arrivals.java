package mitosis.registry.ledger;

import mitosis.registry.catalogue.Catalogue;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.AgentState;
import mitosis.registry.v1.Event;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.name.AgentName;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets callers wait until an agent answers or has been retired, without asking again and again. */
public final class Arrivals {
    private static final int MOST_WAITING = 10_000;

    private final Ledger ledger;
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final ConcurrentHashMap<AgentName, Set<CountDownLatch>> waiting =
            new ConcurrentHashMap<>();

    public Arrivals(Ledger ledger) {
        this.ledger = ledger;
        ledger.onEvent(this::happened);
    }

    /** The agent once it is active or retired, and a revision that shows it so. */
    public record Arrived(Agent agent, long revision) {}

    public Arrived await(AgentName name, Duration patience) {
        if (!places.tryAcquire()) {
            throw new RefusedException(
                    ErrorCode.UNAVAILABLE, "too many calls wait for agents", "try again later");
        }
        CountDownLatch change = new CountDownLatch(1);
        waiting.compute(
                name,
                (_, others) -> {
                    Set<CountDownLatch> all =
                            others == null ? ConcurrentHashMap.newKeySet() : others;
                    all.add(change);
                    return all;
                });
        try {
            // looked at after the place was taken, so that nothing is missed in between
            Optional<Arrived> now = arrived(name);
            if (now.isPresent()) {
                return now.get();
            }
            boolean changed = change.await(patience.toNanos(), TimeUnit.NANOSECONDS);
            return (changed ? arrived(name) : now).orElseThrow(() -> late(name, patience));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(ErrorCode.UNAVAILABLE, "the call was interrupted");
        } finally {
            waiting.computeIfPresent(
                    name,
                    (_, others) -> {
                        others.remove(change);
                        return others.isEmpty() ? null : others;
                    });
            places.release();
        }
    }

    private Optional<Arrived> arrived(AgentName name) {
        Catalogue state = ledger.state();
        Agent agent =
                state.agent(name)
                        .orElseThrow(() ->
                                new RefusedException(
                                        ErrorCode.AGENT_NOT_FOUND,
                                        "no agent \"%s\"".formatted(name),
                                        "`mitosis agents` lists those there are"));
        return agent.getState() == AgentState.AGENT_STATE_REGISTERED
                ? Optional.empty()
                : Optional.of(new Arrived(agent, state.revision()));
    }

    private static RefusedException late(AgentName name, Duration patience) {
        return new RefusedException(
                ErrorCode.DEADLINE_EXCEEDED,
                "no host has reported \"%s\" active within %d ms"
                        .formatted(name, patience.toMillis()),
                "`mitosis hosts` tells whether there is one");
    }

    private void happened(Event event) {
        switch (event.getKindCase()) {
            case AGENT_ACTIVE ->
                    wake(event.getAgentActive().getNamespace(), event.getAgentActive().getName());
            case AGENT_RETIRED ->
                    wake(event.getAgentRetired().getNamespace(), event.getAgentRetired().getName());
            default -> {
                // nobody waits for it
            }
        }
    }

    private void wake(String namespace, String name) {
        Set<CountDownLatch> waiters = waiting.get(new AgentName(namespace, name));
        if (waiters != null) {
            waiters.forEach(CountDownLatch::countDown);
        }
    }
}
