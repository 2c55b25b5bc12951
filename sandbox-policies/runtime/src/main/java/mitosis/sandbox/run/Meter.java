package mitosis.sandbox.run;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * What metered code and the charged library call to pay. Every slow path throws: a message has its
 * whole budget from the start, so there is nothing to refill.
 */
public final class Meter {
    /** The longest text that the library will build, in characters. */
    public static final int LONGEST_TEXT = 1 << 20;

    /** The clock is looked at once in so many calls. */
    private static final int DEADLINE_MASK = 1_023;

    private static final int HANDLER_FUEL = 300;
    private static final int EXCEPTION_FUEL = 300;
    private static final int EXCEPTION_BYTES = 600;
    private static final int FRAME_FUEL = 8;
    private static final int FRAME_BYTES = 24;

    private Meter() {}

    private static AgentThread thread() {
        return (AgentThread) Thread.currentThread();
    }

    // ---- called by rewritten classes

    /** Pays for a stretch of code. */
    public static void charge(int amount) {
        AgentThread thread = thread();
        if ((thread.fuel -= amount) < 0) {
            throw thread.exhausted();
        }
    }

    /** A method begins; answers the depth, which a handler of that method restores. */
    public static int enter(int amount) {
        AgentThread thread = thread();
        if ((thread.fuel -= amount) < 0) {
            throw thread.exhausted();
        }
        if (++thread.depth > thread.maxDepth) {
            throw thread.kill(KillCause.DEPTH);
        }
        return thread.depth;
    }

    /** A method returns. */
    public static void leave() {
        thread().depth--;
    }

    /** A handler begins. A kill goes on; a failure of the machine becomes one. */
    public static void caught(Throwable thrown, int depth, int amount) {
        AgentThread thread = thread();
        if (thread.killed != null) {
            throw thread.killed;
        }
        if (thrown instanceof Error error) {
            throw fatal(thread, error);
        }
        thread.depth = depth;
        if ((thread.fuel -= HANDLER_FUEL + amount + (long) FRAME_FUEL * depth) < 0) {
            throw thread.exhausted();
        }
    }

    /** No agent can throw an error of its own, so one that arrives is the machine's. */
    private static Killed fatal(AgentThread thread, Error error) {
        return switch (error) {
            case Killed killed -> thread.kill(killed.cause());
            case OutOfMemoryError _ -> thread.kill(KillCause.MEMORY);
            default -> thread.kill(KillCause.DEPTH);
        };
    }

    /** An object is about to be made. */
    public static void object(int bytes) {
        pay(thread(), bytes);
    }

    /** An exception is about to be made: its stack trace costs by depth. */
    public static void exception() {
        AgentThread thread = thread();
        if ((thread.fuel -= EXCEPTION_FUEL + (long) FRAME_FUEL * thread.depth) < 0) {
            throw thread.exhausted();
        }
        pay(thread, EXCEPTION_BYTES + (long) FRAME_BYTES * thread.depth);
    }

    /** An array is about to be made; a negative length is left to the JVM to refuse. */
    public static void array(int length, int elementBytes) {
        if (length >= 0) {
            pay(thread(), 16 + (long) length * elementBytes);
        }
    }

    /** An array of arrays is about to be made. */
    public static void arrays(int outer, int inner, int elementBytes) {
        if (outer >= 0 && inner >= 0) {
            long row = 16 + (long) inner * elementBytes;
            pay(thread(), 16 + saturated(outer, row + 8));
        }
    }

    /** The statics of the message that is being handled. */
    public static @Nullable Object statics() {
        return thread().statics;
    }

    // ---- called by the charged library and the border

    /** Pays for work whose amount depends on data, and sees whether the message was stopped. */
    public static void work(long amount) {
        AgentThread thread = thread();
        live(thread);
        if ((thread.fuel -= bounded(amount)) < 0) {
            throw thread.exhausted();
        }
    }

    /** Pays for bytes before they are allocated, and sees whether the message was stopped. */
    public static void pay(long bytes) {
        AgentThread thread = thread();
        live(thread);
        pay(thread, bounded(bytes));
    }

    /** Pays for a text that is about to be built; one that nobody could want is refused. */
    public static void text(long characters) {
        if (characters < 0 || characters > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "a text may have %d characters at most".formatted(LONGEST_TEXT));
        }
        pay(2 * characters + 24);
    }

    /** One level deeper inside the library, which walks nested containers itself. */
    public static void down() {
        AgentThread thread = thread();
        if (++thread.depth > thread.maxDepth) {
            throw thread.kill(KillCause.DEPTH);
        }
    }

    public static void up() {
        thread().depth--;
    }

    /** Ends the message: the machine's stack or heap gave in under a call of the library. */
    public static Error end(KillCause cause) {
        return thread().kill(cause);
    }

    /** What the charged library keeps for the length of one message. */
    @SuppressWarnings("unchecked") // one type is kept there, by its only caller
    public static <T> T library(Supplier<T> fresh) {
        AgentThread thread = thread();
        Object kept = thread.library;
        if (kept == null) {
            kept = fresh.get();
            thread.library = kept;
        }
        return (T) kept;
    }

    /** What is left of the fuel, so that a caller can learn what a stretch of work cost. */
    public static long fuel() {
        return thread().fuel;
    }

    private static void live(AgentThread thread) {
        Run run = thread.run;
        if (run == null) {
            return;
        }
        if ((++thread.calls & DEADLINE_MASK) == 0) {
            run.checkDeadline();
        }
        if (run.cause() != null) {
            throw thread.exhausted();
        }
    }

    private static void pay(AgentThread thread, long bytes) {
        if ((thread.memory -= bytes) < 0) { // first: what asks for too much at once shall hear so
            throw thread.kill(KillCause.MEMORY);
        }
        if ((thread.fuel -= (bytes >> 3) + 2) < 0) {
            throw thread.exhausted();
        }
    }

    /** No amount may wrap a counter round: a quarter of the range is more than any budget. */
    private static long bounded(long amount) {
        return amount < 0 ? Long.MAX_VALUE / 4 : Math.min(amount, Long.MAX_VALUE / 4);
    }

    private static long saturated(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0 ? bounded(a * b) : Long.MAX_VALUE / 4;
    }
}
