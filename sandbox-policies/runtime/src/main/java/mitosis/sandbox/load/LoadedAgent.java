package mitosis.sandbox.load;

import mitosis.agent.Agent;
import mitosis.agent.Context;
import mitosis.sandbox.policy.Ability;
import mitosis.sandbox.policy.Policy;
import mitosis.sandbox.run.Message;
import mitosis.sandbox.run.Outcome;
import mitosis.sandbox.run.Run;

import java.lang.invoke.MethodHandle;
import java.util.Set;

/** An agent whose classes are gated, metered and loaded: it can be run, many times at once. */
public final class LoadedAgent implements AutoCloseable {
    private final Set<Ability> label;
    private final Policy policy;
    private final MethodHandle statics;
    private final MethodHandle begin;
    private volatile boolean open = true;

    LoadedAgent(Set<Ability> label, Policy policy, MethodHandle statics, MethodHandle begin) {
        this.label = Set.copyOf(label);
        this.policy = policy;
        this.statics = statics;
        this.begin = begin;
    }

    /** What the agent can reach through its context. */
    public Set<Ability> label() {
        return label;
    }

    /**
     * Handles one message with a new instance and new statics, on the {@code AgentThread} that
     * calls.
     *
     * @param message what was sent
     * @param host carries out what the agent asks for; it sees checked calls only
     * @param run the limits of this message, and the handle by which others end it
     */
    public Outcome run(String message, Context host, Run run) {
        if (!open) {
            throw new IllegalStateException("the agent is unloaded");
        }
        return new Message(message, host, policy.abilities(), run)
                .handle(this::freshStatics, this::begin);
    }

    private Object freshStatics() throws Throwable {
        return (Object) statics.invoke();
    }

    private Agent begin() throws Throwable {
        return (Agent) begin.invoke();
    }

    /** No message starts any more; those that run come to their end. */
    @Override
    public void close() {
        open = false;
    }
}
