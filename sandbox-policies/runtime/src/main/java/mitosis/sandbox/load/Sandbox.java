package mitosis.sandbox.load;

import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.policy.Policy;

/** Makes an agent that can be run of classes that nobody trusts. */
public final class Sandbox {
    private Sandbox() {}

    /**
     * Gates, meters, proves and loads.
     *
     * @throws DeniedException the gate refuses the classes
     */
    @SuppressWarnings("DoNotCallSuggester") // until it loads
    public static LoadedAgent load(AgentClasses classes, Policy policy) {
        throw new UnsupportedOperationException("agents are not loaded yet");
    }
}
