package mitosis.cli.policy;

import mitosis.sandbox.Finding;
import mitosis.sandbox.admit.Admission;
import mitosis.sandbox.admit.FixedContext;
import mitosis.sandbox.compile.Dialect;
import mitosis.sandbox.load.DeniedException;
import mitosis.sandbox.load.LoadedAgent;
import mitosis.sandbox.load.Sandbox;
import mitosis.sandbox.policy.Policy;
import mitosis.sandbox.run.AgentThread;
import mitosis.sandbox.run.KillCause;
import mitosis.sandbox.run.Outcome;
import mitosis.sandbox.run.Run;
import mitosis.sandbox.run.Usage;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Admits a source and lets it answer, against a context that answers every agent alike. */
record Trial(Policy policy, Dialect dialect) {
    /** What a killed handler may still take to end. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** What came of one message. */
    sealed interface Result {
        /** The source is refused; nothing of it ran. */
        record Refused(List<Finding> findings) implements Result {
            public Refused {
                findings = List.copyOf(findings);
            }
        }

        /** The message ended. */
        record Ended(Outcome outcome) implements Result {}

        /** The message did not end although it was told to. */
        record Hung() implements Result {}
    }

    /** Sends the same message some times; stops at the first that is refused or hangs. */
    void run(String source, String message, int repeat, Consumer<Result> results) {
        switch (Admission.admit(source, dialect, policy)) {
            case Admission.Denied denied -> results.accept(new Result.Refused(denied.findings()));
            case Admission.Admitted admitted -> {
                try (LoadedAgent agent = Sandbox.load(admitted.classes(), policy)) {
                    FixedContext context = new FixedContext();
                    for (int i = 0; i < repeat; i++) {
                        Result result = once(agent, message, context);
                        results.accept(result);
                        if (result instanceof Result.Hung) {
                            return;
                        }
                    }
                } catch (DeniedException denied) {
                    results.accept(new Result.Refused(denied.findings()));
                }
            }
        }
    }

    private Result once(LoadedAgent agent, String message, FixedContext context) {
        Run run = new Run(policy.limits());
        FutureTask<Outcome> handling = new FutureTask<>(() -> agent.run(message, context, run));
        new AgentThread(handling, "agent").start();
        try {
            return ended(handling, policy.limits().deadline());
        } catch (TimeoutException _) {
            run.kill(KillCause.DEADLINE);
        }
        try {
            return ended(handling, GRACE);
        } catch (TimeoutException _) {
            return new Result.Hung();
        }
    }

    private static Result ended(FutureTask<Outcome> handling, Duration patience)
            throws TimeoutException {
        try {
            return new Result.Ended(handling.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the sandbox let something through", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Ended(
                    new Outcome.Killed(KillCause.STOPPED, new Usage(0, 0, Duration.ZERO)));
        }
    }
}
