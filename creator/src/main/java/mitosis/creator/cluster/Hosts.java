package mitosis.creator.cluster;

import mitosis.common.v1.PathStep;
import mitosis.common.v1.Principal;
import mitosis.rpc.name.AgentName;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** The worker hosts, as far as a creation speaks to them. */
public interface Hosts {
    /** Sends an agent a message and waits for the reply; the same id may be sent again. */
    Reply ask(Greeting greeting, Duration left);

    /**
     * The first message an agent gets.
     *
     * @param host the host that has loaded it; empty when unknown
     */
    record Greeting(
            AgentName agent,
            String host,
            String messageId,
            String content,
            OptionalLong seed,
            Principal principal) {}

    /** What it answered, and on which way. */
    record Reply(String content, List<PathStep> path) {
        public Reply {
            path = List.copyOf(path);
        }
    }
}
