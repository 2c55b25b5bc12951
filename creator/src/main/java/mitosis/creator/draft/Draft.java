package mitosis.creator.draft;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What somebody wrote as an agent: a source and the data that goes with it.
 *
 * @param source one class that implements {@code Agent}
 * @param role a short word for what it does; may be empty
 * @param persona what {@code Context.persona()} will answer
 * @param exact its answers are exact, so nobody refines them
 * @param refines it is willing to refine the drafts of others
 * @param topics what it listens to
 * @param probes what must be true of its replies
 */
public record Draft(
        String source,
        String role,
        String persona,
        boolean exact,
        boolean refines,
        List<String> topics,
        List<Probe> probes) {
    public Draft {
        requireNonNull(source, "source is null");
        requireNonNull(role, "role is null");
        requireNonNull(persona, "persona is null");
        topics = List.copyOf(topics);
        probes = List.copyOf(probes);
    }

    /** A source and nothing else. */
    public static Draft of(String source) {
        return new Draft(source, "", "", false, true, List.of(), List.of());
    }
}
