package mitosis.creator.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a creation becomes by an event, and what has to be done because of it, in this order. */
public record Next(Creation creation, List<Effect> effects) {
    public Next {
        effects = List.copyOf(effects);
        if (effects.stream().filter(Effect.Work.class::isInstance).count() > 1) {
            throw new IllegalArgumentException("a creation does one thing at a time");
        }
    }

    static Next of(Creation creation, Effect... effects) {
        return new Next(creation, List.of(effects));
    }

    /** The same after these have been done. */
    Next after(List<? extends Effect> earlier) {
        List<Effect> all = new ArrayList<>(earlier);
        all.addAll(effects);
        return new Next(creation, all);
    }

    /** What takes time; empty when the creation is over. */
    Optional<Effect.Work> work() {
        return effects.stream()
                .filter(Effect.Work.class::isInstance)
                .map(Effect.Work.class::cast)
                .findFirst();
    }
}
