package mitosis.sandbox.gate;

import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.Finding;
import mitosis.sandbox.policy.Policy;

import java.util.List;

/** Default deny: every member, type and construct that an agent's bytecode names is looked up. */
public final class Gate {
    private Gate() {}

    /** What the policy objects to; empty when the classes may be metered and loaded. */
    @SuppressWarnings("DoNotCallSuggester") // until it gates
    public static List<Finding> check(AgentClasses classes, Policy policy) {
        throw new UnsupportedOperationException("classes are not gated yet");
    }
}
