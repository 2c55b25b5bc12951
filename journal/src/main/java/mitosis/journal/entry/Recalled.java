package mitosis.journal.entry;

/**
 * What is remembered under a key, with the version to commit against.
 *
 * @param version 0 when the key was never written; the value is empty then
 */
public record Recalled(String key, String value, long version) {}
