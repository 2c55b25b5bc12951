package mitosis.host.message;

/**
 * One agent's part in an answer.
 *
 * @param agent who answered
 * @param host the host it ran on
 * @param draft what it answered
 * @param millis how long its handler took, waits included
 */
public record Step(String agent, String host, String draft, long millis) {}
