package mitosis.sandbox.admit;

import mitosis.sandbox.Finding;
import mitosis.sandbox.admit.Workbench.Work;
import mitosis.sandbox.compile.Dialect;
import mitosis.sandbox.explain.Findings;
import mitosis.sandbox.explain.Rule;
import mitosis.sandbox.policy.Policy;

import java.time.Duration;
import java.util.List;

/** Leads sources through the stages, each on a thread of its own and inside a deadline. */
public final class Admitter {
    /** The longest that one source may keep the compilers busy. */
    public static final Duration DEADLINE = Duration.ofSeconds(10);

    private static final int MOST_STUCK = 4;

    private final Workbench workbench;
    private final Stages stages = new Stages();

    public Admitter(Duration deadline) {
        workbench = new Workbench(deadline, MOST_STUCK);
    }

    /** The one of this process, with the default deadline. */
    public static Admitter shared() {
        return Shared.ADMITTER;
    }

    /** Judges one source; waits at most for the deadline. */
    public Admission admit(String source, Dialect dialect, Policy policy) {
        return switch (workbench.work(progress -> stages.lead(source, dialect, policy, progress))) {
            case Work.Done(Admission admission) -> admission;
            case Work.Late(String stage, Duration deadline) ->
                    denied(
                            Rule.COMPILE_TIMEOUT,
                            "%s was not done after %,d ms".formatted(stage, deadline.toMillis()),
                            dialect);
            case Work.Failed(String stage) ->
                    denied(
                            Rule.COMPILER_FAILED,
                            "%s failed on this source".formatted(stage),
                            dialect);
            case Work.Busy(int stuck) ->
                    denied(
                            Rule.COMPILER_BUSY,
                            "%d earlier sources still keep the compilers busy".formatted(stuck),
                            dialect);
        };
    }

    private static Admission denied(Rule rule, String message, Dialect dialect) {
        Findings findings = new Findings();
        findings.add(rule, 0, 0, message);
        List<Finding> all = findings.list();
        return new Admission.Denied(all, dialect);
    }

    private static final class Shared {
        static final Admitter ADMITTER = new Admitter(DEADLINE);
    }
}
