package mitosis.sandbox.admit;

import mitosis.sandbox.Finding;
import mitosis.sandbox.compile.Dialect;
import mitosis.sandbox.policy.Policy;

import java.util.List;

/** Leads a source through the stages, on a thread of its own and inside a deadline. */
public final class Admitter {
    private static final Admitter SHARED = new Admitter();

    /** The one that {@link Admission#admit} uses. */
    public static Admitter shared() {
        return SHARED;
    }

    public Admission admit(String source, Dialect dialect, Policy policy) {
        Finding finding = new Finding("unready", 0, 0, "no stage is ready yet", "try again later");
        return new Admission.Denied(List.of(finding), dialect);
    }
}
