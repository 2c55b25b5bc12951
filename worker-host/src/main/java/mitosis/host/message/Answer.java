package mitosis.host.message;

import mitosis.rpc.RefusedException;

import java.util.List;

/** What becomes of a message. */
public sealed interface Answer {
    /** The agent's reply, refined or not; for a tell, the word that it is queued. */
    record Reply(String content, List<Step> path) implements Answer {
        public Reply {
            path = List.copyOf(path);
        }
    }

    /** There is no reply, for a reason the caller may act on. */
    record Refusal(RefusedException why) implements Answer {}

    /** The host has not started it and will not: it may be sent elsewhere. */
    record NotTaken() implements Answer {}
}
