package mitosis.models;

/** What a prompt is for. */
public enum Purpose {
    /** A creation asks for the draft of an agent. */
    DRAFT,
    /** An agent, or a person through it, asks for a text. */
    CHAT
}
