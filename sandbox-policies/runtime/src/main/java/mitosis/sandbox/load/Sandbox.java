package mitosis.sandbox.load;

import mitosis.agent.Agent;
import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.Finding;
import mitosis.sandbox.gate.Gate;
import mitosis.sandbox.gate.Program;
import mitosis.sandbox.gate.Rule;
import mitosis.sandbox.label.Label;
import mitosis.sandbox.meter.Metered;
import mitosis.sandbox.meter.Rewriter;
import mitosis.sandbox.policy.Policy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/** Makes an agent that can be run of classes that nobody trusts. */
public final class Sandbox {
    private Sandbox() {}

    /**
     * Gates, meters, proves and loads.
     *
     * @throws DeniedException the gate refuses the classes, or they cannot be metered
     */
    public static LoadedAgent load(AgentClasses classes, Policy policy) {
        List<Finding> findings = Gate.check(classes, policy);
        if (!findings.isEmpty()) {
            throw new DeniedException(findings);
        }
        try {
            Metered metered = Rewriter.rewrite(Program.parse(classes));
            return link(metered, classes, policy);
        } catch (RuntimeException | ReflectiveOperationException | LinkageError e) {
            // The gate has let through what cannot be metered or linked: deny, and say why.
            throw new DeniedException(List.of(unfit(e)));
        }
    }

    private static LoadedAgent link(Metered metered, AgentClasses classes, Policy policy)
            throws ReflectiveOperationException {
        AgentLoader loader = new AgentLoader(metered.classes());
        for (String name : metered.classes().keySet()) {
            // Nothing of an agent's is left to run here: its initialisers are ordinary methods now.
            Class.forName(name.replace('/', '.'), true, loader);
        }
        Class<?> statics = loader.loadClass(metered.statics().replace('/', '.'));
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        MethodHandle fresh = lookup.findConstructor(statics, MethodType.methodType(void.class));
        MethodHandle begin =
                lookup.findStatic(statics, "begin", MethodType.methodType(Agent.class));
        return new LoadedAgent(Label.of(classes), policy, fresh, begin);
    }

    private static Finding unfit(Throwable failure) {
        return new Finding(
                Rule.DENIED_CLASS.id(),
                0,
                0,
                "the classes cannot be metered: %s".formatted(failure.getMessage()),
                "a simpler form of the same");
    }
}
