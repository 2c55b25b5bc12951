package mitosis.sandbox.policy;

import java.util.Arrays;
import java.util.Optional;

/** One thing an agent can reach through its context; an agent's label is the set of those that its bytecode uses. */
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

    private final String[] methods;

    Ability(String... methods) {
        this.methods = methods;
    }

    /** The ability that a method of {@code Context} needs; empty for those that only read the message. */
    public static Optional<Ability> of(String method) {
        return Arrays.stream(values())
                .filter(ability -> Arrays.asList(ability.methods).contains(method))
                .findFirst();
    }

    /** The word of labels and policies. */
    public String wireName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
