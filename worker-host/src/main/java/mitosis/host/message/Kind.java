package mitosis.host.message;

/** What a message is to its receiver. */
public enum Kind {
    /** A reply is awaited. */
    ASK,
    /** Acknowledged when queued. */
    TELL,
    /** An ask that carries an answer so far and wants a better one. */
    REFINE,
    /** A tell to each listener of a topic. */
    PUBLISH;

    /** Whether the caller waits for what the agent says. */
    public boolean awaited() {
        return this == ASK || this == REFINE;
    }
}
