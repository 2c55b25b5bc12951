package mitosis.sandbox.run;

import org.jspecify.annotations.Nullable;

/**
 * A platform thread that runs agents, one message after the other; the meter is its fields. A
 * worker host extends it to give a waiting handler's place to somebody else.
 */
public class AgentThread extends Thread {
    /** Enough for 256 nested calls of the largest frames with the JDK's own frames between them. */
    private static final long STACK_BYTES = 16L << 20;

    // The meter. Touched by this thread alone, so nothing here is volatile.
    long fuel;
    long memory;
    int depth;
    int maxDepth;
    int calls;
    @Nullable Killed killed;
    @Nullable Run run;
    @Nullable Object statics;
    @Nullable Object library;
    private long fuelWhenKilled;

    @SuppressWarnings("this-escape") // setDaemon only sets a flag
    public AgentThread(Runnable body, String name) {
        super(null, body, name, STACK_BYTES, false);
        setDaemon(true);
    }

    /** Called on this thread before a handler waits for the host. */
    protected void beforeWait() {}

    /** Called on this thread when the wait is over, however it ended. */
    protected void afterWait() {}

    final void begin(Run next) {
        if (run != null) {
            throw new IllegalStateException("this thread is running a message already");
        }
        run = next;
        statics = null;
        library = null;
        killed = null;
        depth = 0;
        maxDepth = next.limits().depth();
        fuel = next.limits().fuel();
        memory = next.limits().memory();
        next.begin();
    }

    /** Lets go of everything that belonged to the message. */
    final void end() {
        run = null;
        statics = null;
        library = null;
        killed = null;
        fuel = -1;
    }

    /** The one way to end a message by force: it stays ended, whatever its code does next. */
    final Killed kill(KillCause cause) {
        Killed before = killed;
        if (before != null) {
            fuel = -1;
            return before;
        }
        fuelWhenKilled = cause == KillCause.FUEL ? 0 : Math.max(0, fuel);
        fuel = -1;
        Killed now = new Killed(cause);
        killed = now;
        return now;
    }

    /** Fuel ran below zero: the message is over, or it had been killed before. */
    final Killed exhausted() {
        return kill(stoppedOr(KillCause.FUEL));
    }

    private KillCause stoppedOr(KillCause other) {
        Run current = run;
        KillCause asked = current == null ? null : current.cause();
        return asked == null ? other : asked;
    }

    final long fuelLeft() {
        return killed == null ? Math.max(0, fuel) : fuelWhenKilled;
    }
}
