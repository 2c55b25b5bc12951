package mitosis.creator.forge;

import mitosis.creator.draft.Probe;
import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.policy.Policy;

import java.time.Duration;
import java.util.List;

/** Runs admitted classes against probes, inside the sandbox; has no parser or compiler. */
public interface Prover {
    /**
     * Runs the probes, one after the other, each from an empty memory.
     *
     * @param persona what {@code Context.persona()} answers meanwhile
     * @param patience how long all of them may take together
     * @throws mitosis.rpc.RefusedException UNAVAILABLE when there is no room for it
     */
    Proof prove(
            AgentClasses classes,
            Policy policy,
            String persona,
            List<Probe> probes,
            Duration patience)
            throws InterruptedException;
}
