package mitosis.creator.cluster;

import static java.util.Objects.requireNonNull;

import mitosis.common.v1.Principal;

/**
 * What a creation wants kept for it.
 *
 * @param name how the agent shall be called; empty when the registry shall make a name of the hint
 * @param parent the agent that pays; empty for the namespace
 * @param policy the policy ordered for an agent without a parent
 */
public record Wish(
        String namespace,
        String name,
        String nameHint,
        String parent,
        String requestId,
        Principal principal,
        String policy) {
    public Wish {
        requireNonNull(namespace, "namespace is null");
        requireNonNull(name, "name is null");
        requireNonNull(nameHint, "nameHint is null");
        requireNonNull(parent, "parent is null");
        requireNonNull(requestId, "requestId is null");
        requireNonNull(principal, "principal is null");
        requireNonNull(policy, "policy is null");
    }
}
