package mitosis.sandbox.load;

import mitosis.agent.Context;
import mitosis.sandbox.policy.Ability;
import mitosis.sandbox.run.Outcome;
import mitosis.sandbox.run.Run;

import java.util.Set;

/** An agent whose classes are gated, metered and loaded: it can be run, many times at once. */
public final class LoadedAgent implements AutoCloseable {
    private final Set<Ability> label;

    LoadedAgent(Set<Ability> label) {
        this.label = Set.copyOf(label);
    }

    /** What the agent can reach through its context. */
    public Set<Ability> label() {
        return label;
    }

    /**
     * Handles one message with a new instance, on the {@code AgentThread} that calls.
     *
     * @param message what was sent
     * @param host carries out what the agent asks for
     * @param run the limits of this message, and the handle by which others end it
     */
    @SuppressWarnings("DoNotCallSuggester") // until it runs
    public Outcome run(String message, Context host, Run run) {
        throw new UnsupportedOperationException("agents are not run yet");
    }

    @Override
    public void close() {}
}
