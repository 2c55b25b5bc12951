package mitosis.host.run;

import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.sandbox.run.KillCause;

import java.util.Map;

/** The refusals that more than one place of this host gives. */
public final class Refusals {
    private Refusals() {}

    public static RefusedException stopped() {
        return new RefusedException(
                ErrorCode.STOPPED, "the stop switch is thrown", "`mitosis resume` lets all go on");
    }

    public static RefusedException tooLate() {
        return new RefusedException(
                ErrorCode.DEADLINE_EXCEEDED,
                "the call's time is over",
                "ask with a longer timeout");
    }

    public static RefusedException left() {
        return new RefusedException(ErrorCode.STOPPED, "the caller has left");
    }

    public static RefusedException retired(String agent) {
        return new RefusedException(
                ErrorCode.AGENT_RETIRED,
                "agent \"%s\" is retired".formatted(agent),
                "`mitosis agents` lists those that answer");
    }

    public static RefusedException unknown(String agent) {
        return new RefusedException(
                ErrorCode.AGENT_NOT_FOUND,
                "no agent \"%s\"".formatted(agent),
                "`mitosis agents` lists those there are");
    }

    public static RefusedException leaving() {
        return new RefusedException(
                ErrorCode.UNAVAILABLE, "the host is ending", "ask through another host");
    }

    static RefusedException killed(KillCause cause) {
        String sentence =
                switch (cause) {
                    case FUEL -> "the agent has used up its fuel";
                    case MEMORY -> "the agent has used up its memory";
                    case DEPTH -> "the agent's calls are nested too deeply";
                    case DEADLINE -> "the agent has used up its time";
                    case STOPPED -> "the agent was stopped";
                };
        return new RefusedException(
                ErrorCode.AGENT_KILLED, sentence, "", Map.of("cause", cause.wireName()));
    }
}
