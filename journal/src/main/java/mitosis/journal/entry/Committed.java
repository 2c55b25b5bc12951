package mitosis.journal.entry;

/** What became of a commit. */
public sealed interface Committed {
    /** It is durable. */
    record Durable() implements Committed {}

    /** Somebody wrote what the handler had read: nothing was written. */
    record Stale() implements Committed {}

    /**
     * This message was committed before.
     *
     * @param reply what it was answered then
     */
    record Duplicate(String reply) implements Committed {}

    /**
     * The owner would have too many keys: nothing was written.
     *
     * @param keys how many there would be
     */
    record Full(int keys) implements Committed {}
}
