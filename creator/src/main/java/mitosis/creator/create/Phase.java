package mitosis.creator.create;

import mitosis.registry.v1.Agent;
import mitosis.rpc.name.AgentName;
import mitosis.sandbox.admit.Admission.Admitted;

import java.time.Instant;

/** Where a creation stands, and what it must know there. */
sealed interface Phase {
    /** Ordered and not begun. Next: reserving. */
    record Ordered() implements Phase {}

    /** The registry is asked. Next: drafting or judging; activating or greeting when it exists. */
    record Reserving() implements Phase {}

    /** The model is asked. Next: judging, or drafting again. */
    record Drafting(int attempt, String prompt, Instant since) implements Phase {}

    /** The reader works. Next: proving, or drafting again. */
    record Judging(Written written) implements Phase {}

    /** The prover works. Next: sealing, or drafting again. */
    record Proving(Written written, Admitted admitted) implements Phase {}

    /**
     * The gate looks once more, then the bundle is signed. Next: registering, or drafting again.
     */
    record Sealing(Written written, Accepted accepted) implements Phase {}

    /** The registry is asked to register. Next: activating. */
    record Registering(AgentName agent) implements Phase {}

    /** Registered; a host has to load it. Next: greeting or over. */
    record Activating() implements Phase {}

    /** Active; the first message is on its way. Next: over. */
    record Greeting(Agent agent) implements Phase {}

    /** Nothing more happens. Final. */
    record Over() implements Phase {}
}
