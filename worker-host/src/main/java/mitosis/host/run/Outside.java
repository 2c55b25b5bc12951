package mitosis.host.run;

import mitosis.host.message.Message;
import mitosis.rpc.name.AgentName;

import java.time.Duration;

/**
 * What an agent reaches through its host beyond its own memory. Every call may wait, within its
 * time, and fails with a {@link mitosis.rpc.RefusedException}.
 */
public interface Outside {
    /** One answer of the language model. */
    String complete(AgentName payer, String system, String prompt, long seed, Duration time);

    /** A new agent made for a goal; answers its name. The same request never makes two. */
    String spawn(AgentName parent, String goal, String requestId, Duration time);

    /** A changed copy of an agent; answers its name. The same request never makes two. */
    String replicate(AgentName parent, String change, String requestId, Duration time);

    /** Sends a message to an agent and waits for the reply. */
    String ask(Message message);

    /** Tells all who listen to a topic; does not wait. */
    void publish(Message template, String topic);
}
