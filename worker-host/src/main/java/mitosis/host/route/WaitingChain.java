package mitosis.host.route;

import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The agents that wait for a message: none of them can answer it. */
public final class WaitingChain {
    private WaitingChain() {}

    /**
     * @throws RefusedException CYCLE, with the path, when the agent waits for this very message
     */
    public static void check(List<String> waiting, String agent) {
        if (waiting.contains(agent)) {
            List<String> path = Stream.concat(waiting.stream(), Stream.of(agent)).toList();
            throw new RefusedException(
                    ErrorCode.CYCLE,
                    "agent \"%s\" waits for this message and cannot answer it".formatted(agent),
                    "ask another agent",
                    Map.of("path", String.join(" > ", path)));
        }
    }
}
