package mitosis.creator.create;

import static java.util.Objects.requireNonNull;

import mitosis.common.v1.Principal;
import mitosis.creator.cluster.Wish;
import mitosis.sandbox.compile.Dialect;

import java.util.OptionalLong;

/**
 * What somebody wants made.
 *
 * @param name how it shall be called; empty: a name is made
 * @param parent the agent that pays; empty for the namespace
 * @param requestId what makes the order repeatable; never empty
 * @param seed for the model and the first message; empty: drawn
 * @param firstMessage sent as soon as the agent is active; empty: none
 * @param policy what the agent may do unless its parent's policy decides that
 */
public record Order(
        Origin origin,
        String namespace,
        String name,
        String parent,
        Principal principal,
        String requestId,
        Dialect dialect,
        OptionalLong seed,
        String firstMessage,
        String policy) {
    public Order {
        requireNonNull(origin, "origin is null");
        requireNonNull(namespace, "namespace is null");
        requireNonNull(name, "name is null");
        requireNonNull(parent, "parent is null");
        requireNonNull(principal, "principal is null");
        requireNonNull(dialect, "dialect is null");
        requireNonNull(seed, "seed is null");
        requireNonNull(firstMessage, "firstMessage is null");
        requireNonNull(policy, "policy is null");
        if (requestId.isEmpty()) {
            throw new IllegalArgumentException("an order needs a request id");
        }
    }

    Wish wish() {
        return new Wish(namespace, name, NameHint.of(origin), parent, requestId, principal, policy);
    }
}
