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

    private final Library library;
    private final Map<LibraryAgent, Map<String, Double>> weights = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();

    public Finder(Library library) {
        this.library = library;
        for (LibraryAgent agent : library.agents()) {
            weights.put(agent, weights(agent));
        }
        Map<String, Integer> holders = new HashMap<>();
        weights.values().forEach(w -> w.keySet().forEach(t -> holders.merge(t, 1, Integer::sum)));
        holders.forEach((stem, n) -> rarity.put(stem, rarity(n)));
    }

    /** The agent for a goal; another seed may choose another among those that fit equally well. */
    public Match find(String goal, OptionalLong seed) {
        Set<String> wanted =
                Set.copyOf(Words.distinctStems(goal).stream().limit(GOAL_WORDS).toList());
        List<Match> ranked =
                library.agents().stream()
                        .filter(agent -> !agent.name().equals(FALLBACK))
                        .map(agent -> score(agent, goal, wanted))
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

    private Match score(LibraryAgent agent, String goal, Set<String> wanted) {
        Map<String, Double> weight = weights.getOrDefault(agent, Map.of());
        double hit = 0;
        double all = 0;
        boolean keyword = false;
        Set<String> keywords = keywordStems(agent);
        for (String stem : wanted) {
            double rare = rarity.getOrDefault(stem, rarity(1) * UNKNOWN_SHARE);
            all += rare;
            double own = weight.getOrDefault(stem, 0.0);
            hit += rare * own;
            keyword |= own > 0 && keywords.contains(stem);
        }
        double share = all == 0 ? 0 : hit / all;
        double score = share + phrases(agent, goal);
        return new Match(agent, score, keyword && score >= THRESHOLD);
    }

    /** A word that no agent knows says little about which agent is meant. */
    private static final double UNKNOWN_SHARE = 0.5;

    private static double phrases(LibraryAgent agent, String goal) {
        String text = " " + String.join(" ", Words.of(goal)) + " ";
        return agent.keywords().stream()
                .filter(keyword -> keyword.indexOf(' ') > 0)
                .filter(phrase -> text.contains(" " + String.join(" ", Words.of(phrase)) + " "))
                .findFirst()
                .map(_ -> PHRASE)
                .orElse(0.0);
    }

    private double rarity(int holders) {
        return Math.log(1 + (double) library.agents().size() / holders);
    }

    private static Set<String> keywordStems(LibraryAgent agent) {
        Set<String> stems = new HashSet<>();
        agent.keywords().forEach(keyword -> stems.addAll(Words.stems(keyword)));
        return stems;
    }

    private static Map<String, Double> weights(LibraryAgent agent) {
        Map<String, Double> weights = new HashMap<>();
        keywordStems(agent).forEach(stem -> weights.merge(stem, KEYWORD, Math::max));
        Words.stems(agent.title()).forEach(stem -> weights.merge(stem, TITLE, Math::max));
        agent.goals()
                .forEach(goal ->
                        Words.stems(goal).forEach(s -> weights.merge(s, EXAMPLE, Math::max)));
        return weights;
    }
}
