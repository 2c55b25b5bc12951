package mitosis.models.offline.chat;

import mitosis.models.offline.text.Sentences;
import mitosis.models.offline.text.Words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text is about, as a phrase that fits behind "for" or "about".
 *
 * @param phrase such as {@code a quiet bakery} or {@code growing tomatoes}
 * @param statement whether the text told something instead of naming a thing; then the phrase is
 *     made of its main words
 */
record Topic(String phrase, boolean statement) {
    private static final int MOST_WORDS = 9;
    private static final int MAIN_WORDS = 3;

    private static final Pattern ABOUT =
            Pattern.compile(
                    "(?is)^(?:[\\w'’,-]+\\s+){0,8}?(?:ideas?|names?|slogans?|questions?|suggestions?|tips?"
                        + "|advice|help|plan|poem|haiku|story|song|tale|brainstorm(?:ing)?|steps|ways"
                        + "|benefits?|reasons?|examples?)\\b\\s*(?:me\\s+)?(for|about|on|how"
                        + " to|to|of|with)\\s+(?:how to\\s+)?(.+)");
    private static final Pattern ACTION =
            Pattern.compile(
                    "(?i)^(?:i want to|i(?: woul|')d like to|i need to|we want to|help me(?:"
                            + " to)?|how (?:do|can|should|could|would) (?:i|we|you|one)|how to|can"
                            + " you|could you|would you|to)\\s+");
    private static final Pattern OPENER =
            Pattern.compile(
                    "(?i)^(?:please|plan|tell me(?: more)?(?: about)?|what about|what"
                            + " (?:is|are)|who"
                            + " (?:is|was|are)|explain|describe|discuss|compare|list|think"
                            + " about|write(?: me)? about|talk about)\\s+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern TAIL = Pattern.compile("[\\s.,;:!?…]+$");
    private static final Set<String> SPEAKERS =
            Set.of("i", "we", "you", "he", "she", "it", "they", "there");
    private static final Set<String> POINTERS = Set.of("my", "our", "this", "that", "the", "your");
    private static final Set<String> STATING =
            Set.of(
                    "is",
                    "are",
                    "was",
                    "were",
                    "have",
                    "has",
                    "had",
                    "do",
                    "does",
                    "did",
                    "feel",
                    "need",
                    "want",
                    "went",
                    "will",
                    "can",
                    "must",
                    "should",
                    "turns",
                    "today",
                    "tonight",
                    "tomorrow",
                    "yesterday");
    private static final Set<String> VERBS =
            Set.of(
                    "answer",
                    "bake",
                    "be",
                    "build",
                    "buy",
                    "celebrate",
                    "choose",
                    "clean",
                    "comfort",
                    "cook",
                    "create",
                    "cut",
                    "decorate",
                    "design",
                    "explain",
                    "explore",
                    "find",
                    "fix",
                    "give",
                    "grow",
                    "help",
                    "improve",
                    "invent",
                    "keep",
                    "learn",
                    "listen",
                    "make",
                    "move",
                    "open",
                    "organise",
                    "organize",
                    "paint",
                    "play",
                    "prepare",
                    "recommend",
                    "reduce",
                    "repair",
                    "run",
                    "save",
                    "sell",
                    "sing",
                    "speak",
                    "start",
                    "suggest",
                    "talk",
                    "teach",
                    "travel",
                    "watch",
                    "win",
                    "write");
    private static final Set<String> NAMES =
            Set.of(
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "january",
                    "february",
                    "march",
                    "april",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

    /** What somebody said; absent when the words say nothing about any topic. */
    static Optional<Topic> of(String text) {
        List<String> sentences = Sentences.of(text);
        String said = sentences.isEmpty() ? "" : bare(sentences.getFirst());
        if (empty(said)) {
            return Optional.empty();
        }
        Topic topic = topic(said);
        return empty(topic.phrase) ? Optional.empty() : Optional.of(topic);
    }

    /** What a goal is about: what it says after "about", if it says so. */
    static Optional<Topic> ofGoal(String goal) {
        int about = goal.toLowerCase(Locale.ROOT).indexOf(" about ");
        return of(about < 0 ? goal : goal.substring(about + " about ".length()));
    }

    private static Topic topic(String said) {
        Matcher about = ABOUT.matcher(said);
        if (about.matches()) {
            boolean action = about.group(1).toLowerCase(Locale.ROOT).endsWith("to");
            return named(about.group(2), action || said.contains("how to"));
        }
        Matcher action = ACTION.matcher(said);
        if (action.find()) {
            return named(said.substring(action.end()), true);
        }
        Matcher opener = OPENER.matcher(said);
        if (opener.find()) {
            return topic(said.substring(opener.end()));
        }
        return states(said) ? told(said) : named(said, false);
    }

    private static boolean states(String said) {
        List<String> words = Words.of(said);
        if (words.size() < 3) {
            return false;
        }
        boolean longOrPointing = words.size() > 4 || POINTERS.contains(words.getFirst());
        return SPEAKERS.contains(words.getFirst())
                || (longOrPointing && words.stream().limit(6).anyMatch(STATING::contains));
    }

    /** The main words of a statement. */
    private static Topic told(String said) {
        List<String> main = new ArrayList<>(new LinkedHashSet<>(Words.of(said)));
        main.removeIf(word -> Words.common(word) || STATING.contains(word) || word.length() < 3);
        List<String> few = main.subList(0, Math.min(MAIN_WORDS, main.size()));
        String joined =
                few.size() < 2
                        ? String.join("", few)
                        : String.join(", ", few.subList(0, few.size() - 1))
                                + " and "
                                + few.getLast();
        return new Topic(joined, true);
    }

    private static Topic named(String phrase, boolean action) {
        List<String> words = new ArrayList<>(SPACE.splitAsStream(bare(phrase)).toList());
        words.removeIf(String::isEmpty);
        boolean cut = words.size() > MOST_WORDS;
        if (cut) {
            words.subList(MOST_WORDS, words.size()).clear();
        }
        while (cut && !words.isEmpty() && Words.common(words.getLast())) {
            words.removeLast();
        }
        if (words.isEmpty()) {
            return new Topic("", false);
        }
        String first = words.getFirst();
        String lower = first.toLowerCase(Locale.ROOT);
        boolean verb = action && lower.matches("[a-z]{2,}") && !Words.common(lower);
        if (verb || VERBS.contains(lower)) {
            words.set(0, gerund(lower));
        } else if (first.length() < 2 || !Character.isUpperCase(first.charAt(1))) {
            words.set(0, NAMES.contains(lower.replaceFirst("s$", "")) ? first : lowered(first));
        }
        return new Topic(bare(String.join(" ", words)), false);
    }

    private static String lowered(String word) {
        return Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }

    /** The form in -ing. */
    private static String gerund(String verb) {
        if (verb.endsWith("ing")) {
            return verb;
        }
        if (verb.length() > 2 && verb.endsWith("e") && !verb.endsWith("ee")) {
            return verb.substring(0, verb.length() - 1) + "ing";
        }
        boolean doubled = verb.matches("[^aeiou]+[aeiou][bdgmnprt]");
        return doubled ? verb + verb.charAt(verb.length() - 1) + "ing" : verb + "ing";
    }

    private static String bare(String text) {
        return TAIL.matcher(text.strip()).replaceFirst("");
    }

    private static boolean empty(String text) {
        return Words.of(text).stream().allMatch(Topic::saysNothing);
    }

    private static boolean saysNothing(String word) {
        return Words.common(word) || word.matches("\\d+|ok|hello|hi") || Wish.of(word).isPresent();
    }
}
