package mitosis.host.load;

import mitosis.host.view.AgentCard;
import mitosis.sandbox.policy.Limits;

import java.util.concurrent.atomic.AtomicInteger;

/** An agent that is loaded here. */
public final class Resident implements AutoCloseable {
    private final AgentCard card;
    private final Program program;
    private final String persona;
    private final Limits limits;
    private final AtomicInteger inHand = new AtomicInteger();
    private volatile long usedAt;

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

    /** A message begins; while one is in hand the agent is not unloaded for want of room. */
    public void begin(long now) {
        inHand.incrementAndGet();
        usedAt = now;
    }

    public void end() {
        inHand.decrementAndGet();
    }

    boolean idle() {
        return inHand.get() == 0;
    }

    /** When a message last began, on {@code System.nanoTime()}. */
    long usedAt() {
        return usedAt;
    }

    @Override
    public void close() {
        program.close();
    }
}
