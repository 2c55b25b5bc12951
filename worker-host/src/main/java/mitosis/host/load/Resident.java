package mitosis.host.load;

import mitosis.host.view.AgentCard;
import mitosis.sandbox.policy.Limits;

import java.util.concurrent.atomic.AtomicInteger;

/** An agent that is loaded here. */
public final class Resident implements AutoCloseable {
    private static final int CLOSED = Integer.MIN_VALUE / 2;

    private final AgentCard card;
    private final Program program;
    private final String persona;
    private final Limits limits;
    private final AtomicInteger inHand = new AtomicInteger();
    private volatile long usedAt;
    private volatile boolean leaving;

    public Resident(AgentCard card, Program program, String persona, Limits limits) {
        this.card = card;
        this.program = program;
        this.persona = persona;
        this.limits = limits;
    }

    public AgentCard card() {
        return card;
    }

    public Program program() {
        return program;
    }

    public String persona() {
        return persona;
    }

    /** What its policy lets one message spend. */
    public Limits limits() {
        return limits;
    }

    /** A message begins; false when the agent is being unloaded, and then it does not. */
    public boolean begin(long now) {
        usedAt = now;
        return inHand.getAndUpdate(count -> count < 0 ? count : count + 1) >= 0;
    }

    /** A message has ended; the last one of an agent that is being unloaded ends it too. */
    public void end() {
        if (inHand.decrementAndGet() == 0 && leaving) {
            closeWhenIdle();
        }
    }

    boolean idle() {
        return inHand.get() == 0;
    }

    /** When a message last began, on {@code System.nanoTime()}. */
    long usedAt() {
        return usedAt;
    }

    /** Lets no message begin any more; those in hand come to their end. */
    @Override
    public void close() {
        leaving = true;
        closeWhenIdle();
    }

    private void closeWhenIdle() {
        if (inHand.compareAndSet(0, CLOSED)) {
            program.close();
        }
    }
}
