package mitosis.journal.entry;

import mitosis.rpc.name.AgentName;

/**
 * Whose memory: an agent's, or one conversation's with it.
 *
 * @param conversation empty for the agent's own memory
 */
public record Owner(AgentName agent, String conversation) {
    public Owner {
        Limits.checked("conversation", conversation, Limits.ID_BYTES);
    }
}
