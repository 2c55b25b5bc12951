package mitosis.sandbox.policy;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing an agent can reach through its context; an agent's label is the set of those that its
 * bytecode uses.
 */
public enum Ability {
    MODEL,
    PEERS,
    PUBLISH,
    REMEMBER,
    RECALL,
    HISTORY,
    BLACKBOARD,
    KNOWLEDGE,
    TOOLS,
    SPAWN,
    LOG,
    CLOCK,
    RANDOM;

    /**
     * The ability that a method of {@code Context} needs; empty for those that only read the
     * message.
     */
    public static Optional<Ability> of(String method) {
        return switch (method) {
            case "llm" -> Optional.of(MODEL);
            case "ask" -> Optional.of(PEERS);
            case "publish" -> Optional.of(PUBLISH);
            case "remember" -> Optional.of(REMEMBER);
            case "recall" -> Optional.of(RECALL);
            case "history" -> Optional.of(HISTORY);
            case "post", "read" -> Optional.of(BLACKBOARD);
            case "learn", "search" -> Optional.of(KNOWLEDGE);
            case "tool" -> Optional.of(TOOLS);
            case "spawn", "replicate" -> Optional.of(SPAWN);
            case "log" -> Optional.of(LOG);
            case "now" -> Optional.of(CLOCK);
            case "random" -> Optional.of(RANDOM);
            default -> Optional.empty();
        };
    }

    /** The word of labels and policies. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
