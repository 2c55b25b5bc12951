package mitosis.registry.host;

import java.util.List;

/**
 * What a step of a core comes to: the next state, and what must happen because of it.
 *
 * @param <S> the state
 * @param <E> its effects
 */
public record Step<S, E>(S next, List<E> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    static <S, E> Step<S, E> nothing(S next) {
        return new Step<>(next, List.of());
    }
}
