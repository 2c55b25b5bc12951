package mitosis.agent;

/**
 * An agent is a function: a new instance answers each message, and whatever it must keep it says
 * with {@link Context#remember}. Fields live as long as one message.
 */
public interface Agent {
    /**
     * Answers one message.
     *
     * @param message what was sent, never null
     * @param context the only door to the world
     * @return the reply, at most as long as the policy allows; null counts as an empty reply
     * @throws Exception any exception ends this message with {@code AGENT_FAILED}
     */
    String handle(String message, Context context) throws Exception;
}
