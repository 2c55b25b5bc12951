package mitosis.creator.cluster;

import mitosis.registry.v1.Agent;
import mitosis.registry.v1.SignedBundle;
import mitosis.rpc.name.AgentName;

import java.time.Duration;

/**
 * What a creation asks of the registry. Every call ends within the time it is given, and fails with
 * a {@code RefusedException}; calls that may be repeated are, while the registry is away.
 */
public interface Registry {
    Reserving reserve(Wish wish, Duration left);

    /** Gives a reservation back; one that cannot be given back ends by itself. */
    void release(String reservation, String reason);

    Agent register(String reservation, String requestId, SignedBundle bundle, Duration left);

    /** Waits for a host to report the agent; NO_HOST when none does in time. */
    Agent awaitActive(AgentName agent, Duration left);

    /** The agent and its source; AGENT_NOT_FOUND when there is none. */
    KnownAgent find(AgentName agent);

    /** An agent as the registry knows it, and the source of its bundle. */
    record KnownAgent(Agent agent, String source) {}
}
