package mitosis.sandbox.corpus;

import static org.assertj.core.api.Assertions.fail;

import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.admit.Admission;
import mitosis.sandbox.admit.Admitter;
import mitosis.sandbox.admit.FixedContext;
import mitosis.sandbox.compile.Dialect;
import mitosis.sandbox.load.LoadedAgent;
import mitosis.sandbox.load.Sandbox;
import mitosis.sandbox.policy.Policy;
import mitosis.sandbox.run.AgentThread;
import mitosis.sandbox.run.Outcome;
import mitosis.sandbox.run.Run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Admits sources and runs them against a context that answers everyone alike. */
final class Trial {
    /** Generous, for the machine may be busy: what hangs hangs for longer. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Admitter ADMITTER = new Admitter(PATIENCE);

    private Trial() {}

    static Admission admit(String source, Dialect dialect, Policy policy) {
        return ADMITTER.admit(source, dialect, policy);
    }

    /** The outcomes of the messages, one after the other; each must end by itself in time. */
    static List<Outcome> run(AgentClasses classes, Policy policy, String... messages)
            throws InterruptedException {
        FixedContext context = new FixedContext();
        List<Outcome> outcomes = new ArrayList<>();
        try (LoadedAgent agent = Sandbox.load(classes, policy)) {
            for (String message : messages) {
                outcomes.add(run(agent, message, context, new Run(policy.limits())));
            }
        }
        return outcomes;
    }

    private static Outcome run(LoadedAgent agent, String message, FixedContext context, Run run)
            throws InterruptedException {
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        AgentThread thread =
                new AgentThread(() -> outcome.set(agent.run(message, context, run)), "trial");
        thread.start();
        if (!thread.join(PATIENCE)) {
            return fail("still runs after %s, at %s", PATIENCE, List.of(thread.getStackTrace()));
        }
        Outcome end = outcome.get();
        return end == null ? fail("ended without an outcome") : end;
    }
}
