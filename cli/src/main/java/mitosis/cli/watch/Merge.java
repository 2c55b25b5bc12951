package mitosis.cli.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the two halves of the log back into the log's order: what is held back is what the other
 * half might still come before.
 */
record Merge(Map<Source, Long> horizons, List<Told> held) {
    static final Merge EMPTY = new Merge(Map.of(), List.of());

    Merge {
        horizons = Map.copyOf(horizons);
        held = List.copyOf(held);
    }

    /** What is told now, and what is held back. */
    record Step(Merge next, List<Told> told) {}

    /** One half has told more. */
    Step heard(Heard.Progress progress) {
        Map<Source, Long> horizons = new EnumMap<>(Source.class);
        horizons.putAll(this.horizons);
        horizons.put(progress.source(), progress.revision());
        List<Told> all = new ArrayList<>(held);
        all.addAll(progress.told());
        all.sort(Comparator.comparingLong(Told::revision));
        long sure = horizons.size() < Source.values().length ? -1 : least(horizons);
        List<Told> told = all.stream().filter(each -> each.revision() <= sure).toList();
        return new Step(new Merge(horizons, all.subList(told.size(), all.size())), told);
    }

    /** The other half has been silent for long enough. */
    Step patienceEnded() {
        return new Step(new Merge(horizons, List.of()), held);
    }

    private static long least(Map<Source, Long> horizons) {
        return horizons.values().stream().mapToLong(Long::longValue).min().orElse(-1);
    }
}
