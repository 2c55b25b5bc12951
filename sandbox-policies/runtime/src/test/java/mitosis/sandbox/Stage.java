package mitosis.sandbox;

import mitosis.agent.Context;
import mitosis.sandbox.load.LoadedAgent;
import mitosis.sandbox.load.Sandbox;
import mitosis.sandbox.policy.Limits;
import mitosis.sandbox.policy.Policies;
import mitosis.sandbox.policy.Policy;
import mitosis.sandbox.run.AgentThread;
import mitosis.sandbox.run.Outcome;
import mitosis.sandbox.run.Run;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where agents are run in tests: compiled, loaded, and each message on an agent thread. */
public final class Stage {
    public static final Policy STANDARD = Policies.named("standard");

    /** Far more than any budget allows: an agent that takes longer hangs. */
    private static final long PATIENCE_SECONDS = 20;

    private Stage() {}

    /** An agent whose handler has this body, with whatever members follow it. */
    public static LoadedAgent agent(String body, String... members) {
        return Sandbox.load(classes(body, members), STANDARD);
    }

    public static AgentClasses classes(String body, String... members) {
        String source =
                """
                import java.math.*;
                import java.time.*;
                import java.util.*;
                import java.util.function.*;
                import java.util.regex.*;
                import java.util.stream.*;
                public class Subject implements Agent {
                    public String handle(String message, Context context) throws Exception {
                        %s
                    }
                    %s
                }
                """
                        .formatted(body, String.join("\n", members));
        return Javac.compile("Subject", source);
    }

    public static Outcome run(LoadedAgent agent, String message) {
        return run(agent, message, STANDARD.limits());
    }

    public static Outcome run(LoadedAgent agent, String message, Limits limits) {
        return run(agent, message, new FixedContext(), new Run(limits));
    }

    public static Outcome run(LoadedAgent agent, String message, Context host, Run run) {
        return onAgentThread(() -> agent.run(message, host, run));
    }

    public static Outcome onAgentThread(Callable<Outcome> work) {
        FutureTask<Outcome> task = new FutureTask<>(work);
        AgentThread thread = new AgentThread(task, "agent");
        thread.start();
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            StringBuilder where = new StringBuilder("HANG");
            for (StackTraceElement frame : thread.getStackTrace()) {
                where.append("\n\tat ").append(frame);
            }
            throw new AssertionError(where.toString(), e);
        } catch (Exception e) {
            throw new AssertionError("the sandbox itself failed", e);
        }
    }
}
