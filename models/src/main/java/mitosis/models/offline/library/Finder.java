package mitosis.models.offline.library;

import mitosis.models.offline.text.Choice;
import mitosis.models.offline.text.Words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Finds the agent for a goal by the words both have, rare words counting more (TF-IDF). Always the
 * same for the same goal and seed.
 */
public final class Finder {
    /** The agent that takes every goal. */
    public static final String FALLBACK = "persona";

    private static final double KEYWORD = 3;
    private static final double TITLE = 2;
    private static final double EXAMPLE = 1;
    private static final double PHRASE = 2;

    /** Below this an agent has too little in common with a goal. */
    private static final double THRESHOLD = 1.0;

    /** From this share of the best score on, two agents fit about equally well. */
    private static final double NEAR = 0.97;

    /** Words beyond these add nothing but noise. */
    private static final int GOAL_WORDS = 60;

    /** A word that no agent knows says little about which agent is meant. */
    private static final double UNKNOWN_SHARE = 0.5;

    private final Library library;
    private final List<Entry> entries;
    private final Map<String, Double> rarity;

    public Finder(Library library) {
        this.library = library;
        this.entries =
                library.agents().stream()
                        .filter(agent -> !agent.name().equals(FALLBACK))
                        .map(Entry::of)
                        .toList();
        this.rarity = rarity(entries);
    }

    /** The agent for a goal; another seed may choose another among those that fit equally well. */
    public Match find(String goal, OptionalLong seed) {
        Set<String> wanted =
                Set.copyOf(Words.distinctStems(goal).stream().limit(GOAL_WORDS).toList());
        String text = " " + String.join(" ", Words.of(goal)) + " ";
        List<Match> ranked =
                entries.stream()
                        .map(entry -> score(entry, text, wanted))
                        .filter(Match::fits)
                        .sorted(
                                Comparator.comparingDouble(Match::score)
                                        .reversed()
                                        .thenComparing(match -> match.agent().name()))
                        .toList();
        if (ranked.isEmpty()) {
            return new Match(library.named(FALLBACK), 0, false);
        }
        double best = ranked.getFirst().score();
        List<Match> near = ranked.stream().filter(match -> match.score() >= best * NEAR).toList();
        return seed.isPresent() ? Choice.of(seed.getAsLong(), goal).one(near) : near.getFirst();
    }

    private Match score(Entry entry, String text, Set<String> wanted) {
        double hit = 0;
        double all = 0;
        boolean keyword = false;
        for (String stem : wanted) {
            double rare = rarity.getOrDefault(stem, unknown());
            all += rare;
            hit += rare * entry.weights.getOrDefault(stem, 0.0);
            keyword |= entry.keywords.contains(stem);
        }
        boolean phrase = entry.phrases.stream().anyMatch(text::contains);
        double score = (all == 0 ? 0 : hit / all) + (phrase ? PHRASE : 0);
        return new Match(entry.agent, score, keyword && score >= THRESHOLD);
    }

    private double unknown() {
        return rarity(1, entries.size()) * UNKNOWN_SHARE;
    }

    private static Map<String, Double> rarity(List<Entry> entries) {
        Map<String, Integer> holders = new HashMap<>();
        entries.forEach(
                entry -> entry.weights.keySet().forEach(s -> holders.merge(s, 1, Integer::sum)));
        Map<String, Double> rarity = new HashMap<>();
        holders.forEach((stem, n) -> rarity.put(stem, rarity(n, entries.size())));
        return rarity;
    }

    private static double rarity(int holders, int all) {
        return Math.log(1 + (double) all / holders);
    }

    /**
     * An agent as it is searched.
     *
     * @param weights what each stem of its page counts
     * @param keywords the stems of its keywords
     * @param phrases its keywords of several words, each between two spaces
     */
    private record Entry(
            LibraryAgent agent,
            Map<String, Double> weights,
            Set<String> keywords,
            List<String> phrases) {
        static Entry of(LibraryAgent agent) {
            Set<String> keywords = new HashSet<>();
            agent.keywords().forEach(keyword -> keywords.addAll(Words.stems(keyword)));
            Map<String, Double> weights = new HashMap<>();
            keywords.forEach(stem -> weights.merge(stem, KEYWORD, Math::max));
            Words.stems(agent.title()).forEach(stem -> weights.merge(stem, TITLE, Math::max));
            agent.goals().stream()
                    .flatMap(goal -> Words.stems(goal).stream())
                    .forEach(stem -> weights.merge(stem, EXAMPLE, Math::max));
            List<String> phrases =
                    agent.keywords().stream()
                            .filter(keyword -> keyword.indexOf(' ') > 0)
                            .map(phrase -> " " + String.join(" ", Words.of(phrase)) + " ")
                            .toList();
            return new Entry(agent, weights, keywords, phrases);
        }
    }
}
