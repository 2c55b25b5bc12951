package mitosis.journal.entry;

/** One message of a conversation and its answer, as an agent saw them. */
public record Turn(String conversation, String sender, String request, String reply) {
    public Turn {
        Limits.checked("turn.conversation", conversation, Limits.ID_BYTES);
        Limits.checked("turn.sender", sender, Limits.ID_BYTES);
        Limits.checked("turn.request", request, Limits.TEXT_BYTES);
        Limits.checked("turn.reply", reply, Limits.TEXT_BYTES);
    }
}
