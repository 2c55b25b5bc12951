package mitosis.registry.log;

/** What became of batches that were to be appended. */
public sealed interface Appended {
    /**
     * They are durable.
     *
     * @param revision the last of them
     */
    record Written(long revision) implements Appended {}

    /**
     * Somebody else appended first; nothing was written.
     *
     * @param revision where the log stands
     */
    record Conflict(long revision) implements Appended {}
}
