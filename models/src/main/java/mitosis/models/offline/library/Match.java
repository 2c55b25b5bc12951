package mitosis.models.offline.library;

/**
 * The agent found for a goal.
 *
 * @param score how well it fits; about 1 is a good fit
 * @param fits whether it fits at all; otherwise it is the persona agent, which takes every goal
 */
public record Match(LibraryAgent agent, double score, boolean fits) {}
