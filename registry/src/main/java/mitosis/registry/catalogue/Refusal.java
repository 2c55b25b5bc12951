package mitosis.registry.catalogue;

import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.name.AgentName;

import java.util.Map;

/** Why something may not be appended, as the caller will read it. */
public record Refusal(ErrorCode code, String message, String next, Map<String, String> facts) {
    public Refusal {
        facts = Map.copyOf(facts);
    }

    static Refusal of(ErrorCode code, String message, String next) {
        return new Refusal(code, message, next, Map.of());
    }

    static Refusal unknown(AgentName agent) {
        return of(
                ErrorCode.AGENT_NOT_FOUND,
                "no agent \"%s\"".formatted(agent),
                "`mitosis agents` lists those there are");
    }

    static Refusal retired(AgentName agent) {
        return of(
                ErrorCode.AGENT_RETIRED,
                "agent \"%s\" was retired".formatted(agent),
                "`mitosis agents` lists those that answer");
    }

    static Refusal stopped() {
        return of(
                ErrorCode.STOPPED, "the stop switch is thrown", "`mitosis resume` lets work go on");
    }

    static Refusal invalid(String message, String next) {
        return of(ErrorCode.INVALID_REQUEST, message, next);
    }

    static Refusal empty(String owner, String what, long left) {
        return new Refusal(
                ErrorCode.PURSE_EMPTY,
                "the purse of %s has %d %s left".formatted(owner, left, what),
                "retire agents that are not needed, or ask with less",
                Map.of("of", what, "left", Long.toString(left)));
    }

    public RefusedException asException() {
        return new RefusedException(code, message, next, facts);
    }
}
