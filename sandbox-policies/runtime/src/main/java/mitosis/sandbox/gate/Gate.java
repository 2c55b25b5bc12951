package mitosis.sandbox.gate;

import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.Finding;
import mitosis.sandbox.policy.Policy;

import java.lang.classfile.ClassModel;
import java.util.List;

/** Default deny: every member, type and construct that an agent's bytecode names is looked up. */
public final class Gate {
    private static final int MOST_CLASSES = 40;

    private Gate() {}

    /** What the policy objects to; empty when the classes may be metered and loaded. */
    public static List<Finding> check(AgentClasses classes, Policy policy) {
        Findings findings = new Findings();
        if (classes.files().size() > MOST_CLASSES) {
            findings.add(
                    Rule.DENIED_SIZE,
                    0,
                    "the agent has %d classes, at most %d are allowed"
                            .formatted(classes.files().size(), MOST_CLASSES),
                    "write fewer nested types");
            return findings.all();
        }
        try {
            check(Program.parse(classes), policy, findings);
        } catch (IllegalArgumentException e) {
            // The class file API reads lazily: what is malformed may turn up anywhere above.
            findings.add(
                    Rule.DENIED_CLASS,
                    0,
                    "a class file is malformed: %s".formatted(e.getMessage()),
                    "compile the source anew");
        }
        return findings.all();
    }

    private static void check(Program program, Policy policy, Findings findings) {
        for (ClassModel model : program.classes()) {
            new ClassShape(program, findings).check(model);
        }
        // Names are looked up along the supertypes, which must be sound first.
        if (findings.all().isEmpty()) {
            for (ClassModel model : program.classes()) {
                new CodeCheck(program, model, policy, findings).check();
            }
        }
    }
}
