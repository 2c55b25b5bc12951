package mitosis.sandbox.policy;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.Set;

/**
 * What generated code may do and spend under one name.
 *
 * @param name how bundles and commands call it
 * @param abilities what agents may reach through their context; all else is refused by the gate
 * @param limits what one message may spend
 * @param isolation where such agents may run
 * @param digest the SHA-256 of the policy's canonical form and of the allowlist, in hex: a bundle
 *     gated under another one is gated again
 */
public record Policy(
        String name, Set<Ability> abilities, Limits limits, Isolation isolation, String digest) {
    /** Where an agent may run. */
    public enum Isolation {
        /** In the worker host's own heap. */
        PROCESS,
        /** In a jailed child process. */
        CELL
    }

    public Policy {
        requireNonNull(name, "name is null");
        requireNonNull(limits, "limits is null");
        requireNonNull(isolation, "isolation is null");
        requireNonNull(digest, "digest is null");
        abilities =
                Set.copyOf(
                        abilities.isEmpty()
                                ? EnumSet.noneOf(Ability.class)
                                : EnumSet.copyOf(abilities));
    }

    public Policy with(Limits other) {
        return new Policy(name, abilities, other, isolation, digest);
    }
}
