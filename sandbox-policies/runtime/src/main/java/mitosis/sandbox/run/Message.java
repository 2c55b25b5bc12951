package mitosis.sandbox.run;

import mitosis.agent.Agent;
import mitosis.agent.Context;
import mitosis.agent.Refused;
import mitosis.sandbox.policy.Ability;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * One message for one agent, handled on the agent thread that calls. Nothing here calls a method of
 * an agent's object but {@code handle} itself, and nothing of an agent's exception at all.
 */
public record Message(String text, Context host, Set<Ability> abilities, Run run) {
    private static final int LONGEST_REASON = 200;

    /** Makes an object of the agent's classes. */
    @FunctionalInterface
    public interface Making<T> {
        T make() throws Throwable;
    }

    /**
     * Handles the message.
     *
     * @param statics makes what takes the place of the classes' static fields for this message
     * @param agent makes the new instance that answers
     */
    public Outcome handle(Making<Object> statics, Making<Agent> agent) {
        if (!(Thread.currentThread() instanceof AgentThread thread)) {
            throw new IllegalStateException("agents run on agent threads only");
        }
        thread.begin(run);
        Border border = new Border(host, thread, run, abilities);
        try {
            return handle(thread, statics, agent, border);
        } finally {
            border.close();
            thread.end();
        }
    }

    private Outcome handle(
            AgentThread thread, Making<Object> statics, Making<Agent> agent, Border border) {
        Throwable thrown;
        String reply = null;
        try {
            thread.statics = statics.make();
            reply = agent.make().handle(text, border);
            thrown = null;
        } catch (Throwable anything) {
            thrown = anything;
        }
        // A kill is sticky: a reply that some frame of the library made in spite of it is none.
        Killed killed = thread.killed;
        if (killed == null && thrown instanceof VirtualMachineError error) {
            killed = thread.kill(causeOf(error));
        }
        if (killed == null && run.cause() != null) {
            killed = thread.exhausted();
        }
        Usage usage = usage(thread);
        if (killed != null) {
            return new Outcome.Killed(killed.cause(), usage);
        }
        return thrown == null
                ? replied(reply == null ? "" : reply, usage)
                : new Outcome.Failed(reason(thrown), usage);
    }

    private static KillCause causeOf(VirtualMachineError error) {
        return error instanceof OutOfMemoryError ? KillCause.MEMORY : KillCause.DEPTH;
    }

    private Usage usage(AgentThread thread) {
        long fuel = run.limits().fuel() - thread.fuelLeft();
        long allocated = run.limits().memory() - Math.max(0, thread.memory);
        return new Usage(fuel, allocated, run.time());
    }

    private Outcome replied(String reply, Usage usage) {
        int limit = run.limits().replyBytes();
        String whole = reply.length() > limit ? reply : Crossing.wellFormed(reply);
        long size = Crossing.utf8(whole);
        return size > limit
                ? new Outcome.ReplyTooLarge(size, limit, usage)
                : new Outcome.Replied(whole, usage);
    }

    /** In the platform's own words; only the JDK's own exceptions are asked for theirs. */
    private static String reason(Throwable thrown) {
        Class<?> type = thrown.getClass();
        if (thrown instanceof Refused refused) {
            return "the handler let a refusal through: %s, %s"
                    .formatted(refused.code(), shortened(refused.getMessage()));
        }
        if (type.getClassLoader() != null) {
            return "the handler threw an exception of its own";
        }
        String message = thrown instanceof NullPointerException ? null : thrown.getMessage();
        return message == null || message.isEmpty()
                ? "the handler threw %s".formatted(type.getSimpleName())
                : "the handler threw %s: %s".formatted(type.getSimpleName(), shortened(message));
    }

    private static String shortened(@Nullable String message) {
        if (message == null) {
            return "";
        }
        String start =
                message.length() <= LONGEST_REASON
                        ? message
                        : message.substring(0, LONGEST_REASON) + "…";
        return Crossing.wellFormed(Crossing.line(start));
    }
}
