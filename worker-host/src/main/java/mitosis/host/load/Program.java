package mitosis.host.load;

import mitosis.agent.Context;
import mitosis.sandbox.run.Outcome;
import mitosis.sandbox.run.Run;

/** An agent's classes, loaded inside their policy. */
public interface Program extends AutoCloseable {
    /** Handles one message with a new instance, on the agent thread that calls. */
    Outcome handle(String message, Context context, Run run);

    @Override
    void close();
}
