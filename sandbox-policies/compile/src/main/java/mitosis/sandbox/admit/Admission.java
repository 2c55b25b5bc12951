package mitosis.sandbox.admit;

import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.Finding;
import mitosis.sandbox.compile.Dialect;
import mitosis.sandbox.policy.Ability;
import mitosis.sandbox.policy.Policy;

import java.util.List;
import java.util.Set;

/** What came of a source that asked to become an agent. */
public sealed interface Admission {
    /** The dialect that compiled the source, or the one that was asked for when it was refused. */
    Dialect dialect();

    /**
     * The source is compiled and gated; its classes may be metered, loaded and run.
     *
     * @param classes what the compiler made of it
     * @param label the abilities that its bytecode can reach
     * @param dialect the dialect that compiled it, never {@link Dialect#AUTO}
     * @param warnings what its author may want to know; none of them refuses the source
     */
    record Admitted(
            AgentClasses classes, Set<Ability> label, Dialect dialect, List<Finding> warnings)
            implements Admission {
        public Admitted {
            label = Set.copyOf(label);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The source is refused; the findings say why and what to write instead.
     *
     * @param findings at least one of them is no warning
     * @param dialect the dialect under which the source was judged
     */
    record Denied(List<Finding> findings, Dialect dialect) implements Admission {
        public Denied {
            findings = List.copyOf(findings);
            if (findings.stream().allMatch(Finding::warning)) {
                throw new IllegalArgumentException("a refusal needs a finding that refuses");
            }
        }
    }

    /**
     * Scans, reviews, compiles, gates and labels one source. Never throws for what the source says,
     * and always answers within the default deadline of {@link Admitter}.
     */
    static Admission admit(String source, Dialect dialect, Policy policy) {
        return Admitter.shared().admit(source, dialect, policy);
    }
}
