package mitosis.creator.forge;

import mitosis.sandbox.admit.Admission;
import mitosis.sandbox.compile.Dialect;
import mitosis.sandbox.policy.Policy;

/** Judges sources and compiles them; never runs what it compiled. */
public interface Reader {
    /** Answers within a deadline of its own, whatever the source says. */
    Admission read(String source, Dialect dialect, Policy policy) throws InterruptedException;
}
