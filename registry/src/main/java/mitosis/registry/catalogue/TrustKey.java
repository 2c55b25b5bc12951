package mitosis.registry.catalogue;

import mitosis.registry.v1.Event;
import mitosis.registry.v1.KeyTrusted;

import java.time.Instant;
import java.util.List;

/** Believes a key from now on. Answers the revision. */
public record TrustKey(KeyTrusted key) implements Command<Long> {
    @Override
    public Decision<Long> decide(Catalogue state, Instant now) {
        return state.keys().has(key.getKeyId())
                ? Decision.nothing(state.revision())
                : new Decision.Accepted<>(
                        List.of(Event.newBuilder().setKeyTrusted(key).build()),
                        state.revision() + 1);
    }
}
