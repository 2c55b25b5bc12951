package mitosis.models.gateway;

/**
 * What the gateway has done since it started.
 *
 * @param answered calls the model answered
 * @param failed calls that were let through and got no answer
 * @param refused calls that were not let through
 * @param inputTokens tokens read for answers
 * @param outputTokens tokens written in answers
 * @param running calls with the model now
 * @param waiting calls that wait for a place now
 */
public record Counts(
        long answered,
        long failed,
        long refused,
        long inputTokens,
        long outputTokens,
        int running,
        int waiting) {}
