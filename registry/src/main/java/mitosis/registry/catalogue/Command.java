package mitosis.registry.catalogue;

import java.time.Instant;

/**
 * Something that is wanted of the registry. It is decided by the one writer, in the state that its
 * events will be appended to.
 *
 * @param <A> what is answered
 */
@FunctionalInterface
public interface Command<A> {
    Decision<A> decide(Catalogue state, Instant now);
}
