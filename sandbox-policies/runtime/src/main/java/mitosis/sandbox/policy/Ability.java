package mitosis.sandbox.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One thing an agent can reach through its context; an agent's label is the set of those that its
 * bytecode uses.
 */
public enum Ability {
    MODEL("llm"),
    PEERS("ask"),
    PUBLISH("publish"),
    REMEMBER("remember"),
    RECALL("recall"),
    HISTORY("history"),
    BLACKBOARD("post", "read"),
    KNOWLEDGE("learn", "search"),
    TOOLS("tool"),
    SPAWN("spawn", "replicate"),
    LOG("log"),
    CLOCK("now"),
    RANDOM("random");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> methods;

    Ability(String... methods) {
        this.methods = Set.of(methods);
    }

    /**
     * The ability that a method of {@code Context} needs; empty for those that only read the
     * message.
     */
    public static Optional<Ability> of(String method) {
        return Arrays.stream(values())
                .filter(ability -> ability.methods.contains(method))
                .findFirst();
    }

    /** The word of labels and policies. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
