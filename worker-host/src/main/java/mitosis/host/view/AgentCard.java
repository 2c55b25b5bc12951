package mitosis.host.view;

import mitosis.host.route.Hashes;
import mitosis.rpc.name.AgentName;
import mitosis.sandbox.policy.Ability;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What routing needs to know of an agent.
 *
 * @param name its name
 * @param version the version that answers
 * @param state whether it answers
 * @param role the word it may be addressed by
 * @param digest of its bundle
 * @param label what it can reach
 * @param exact its answers are exact
 * @param refines it is willing to refine the drafts of others
 * @param probability the chance of delegation it wishes
 * @param topics what it listens to
 * @param memoryByConversation whether each conversation has a memory of its own
 * @param hash of its name
 */
public record AgentCard(
        AgentName name,
        int version,
        State state,
        String role,
        String digest,
        Set<Ability> label,
        boolean exact,
        boolean refines,
        OptionalDouble probability,
        List<String> topics,
        boolean memoryByConversation,
        long hash) {
    /** Whether an agent answers. */
    public enum State {
        /**
         * No host has reported it yet; messages are taken all the same. Next: active or retired.
         */
        REGISTERED,
        /** It answers. Next: retired. */
        ACTIVE,
        /** It answers no more. Final. */
        RETIRED
    }

    public AgentCard {
        label = Set.copyOf(label);
        topics = List.copyOf(topics);
    }

    public AgentCard(
            AgentName name,
            int version,
            State state,
            String role,
            String digest,
            Set<Ability> label,
            boolean exact,
            boolean refines,
            OptionalDouble probability,
            List<String> topics,
            boolean memoryByConversation) {
        this(
                name,
                version,
                state,
                role,
                digest,
                label,
                exact,
                refines,
                probability,
                topics,
                memoryByConversation,
                Hashes.mix(Hashes.of(name.namespace()), Hashes.of(name.name())));
    }

    /** Whether it remembers or recalls. */
    public boolean keepsMemory() {
        return label.contains(Ability.REMEMBER) || label.contains(Ability.RECALL);
    }

    /** Whether its effects are committed in the journal. */
    public boolean journalled() {
        return keepsMemory() || label.contains(Ability.HISTORY);
    }

    /** Whether all its messages share one memory: one at a time, wherever they come from. */
    public boolean oneMemory() {
        return keepsMemory() && !memoryByConversation;
    }
}
