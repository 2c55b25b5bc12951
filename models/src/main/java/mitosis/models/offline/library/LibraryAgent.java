package mitosis.models.offline.library;

import java.util.List;

/**
 * One agent of the library, as a language model wrote it.
 *
 * @param name its folder
 * @param className the class its source declares
 * @param source Java in the plain dialect
 * @param title what it does, in a sentence
 * @param role what it is to others
 * @param exact whether its answers are right or wrong, so that nobody should refine them
 * @param refines whether it improves the drafts of others
 * @param topics what it listens to
 * @param keywords words that ask for it
 * @param goals goals that it fits, as people word them
 * @param persona who it is to be; {@code {goal}} stands for the goal's words
 * @param probes messages with what a right reply has
 */
public record LibraryAgent(
        String name,
        String className,
        String source,
        String title,
        String role,
        boolean exact,
        boolean refines,
        List<String> topics,
        List<String> keywords,
        List<String> goals,
        String persona,
        List<Probe> probes) {
    public LibraryAgent {
        topics = List.copyOf(topics);
        keywords = List.copyOf(keywords);
        goals = List.copyOf(goals);
        probes = List.copyOf(probes);
        require(!title.isBlank(), name, "has no title");
        require(role.matches("[a-z][a-z0-9-]{0,62}"), name, "has no usable role");
        require(source.contains("class " + className), name, "does not declare " + className);
        require(!keywords.isEmpty(), name, "has no keywords");
        require(!goals.isEmpty(), name, "has no goals");
        require(!probes.isEmpty(), name, "has no probes");
        require(!(exact && refines), name, "is exact and refines");
    }

    /** The persona for one goal. */
    public String persona(String goal) {
        return persona.replace("{goal}", goal);
    }

    private static void require(boolean holds, String name, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "library agent \"%s\" %s".formatted(name, otherwise));
        }
    }
}
