package mitosis.models.offline.chat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a prompt asks for, told by its words. The earlier constant wins where two of them fit. */
enum Wish {
    ONE_WORD("\\b(?:one|single)\\b[^.]{0,20}\\bword\\b[^.]{0,30}\\b(?:nothing else|only)\\b"),
    OUTLINE("\\b(?:one star|outline|work breakdown)\\b"),
    PARTS("\\bsplits?\\b.{0,40}\\b(?:tasks?|parts?)\\b|\\bparts? a line\\b"),
    COMBINE("\\bcombines?\\b.{0,60}\\b(?:answer|results?|work|one)\\b"),
    IMPROVE(
            "\\b(?:improve|rewrite|reword|rephrase|polish|proofread|revise)\\b"
                    + "|\\bmake\\b.{0,40}\\b(?:clearer|shorter|friendlier)\\b"),
    TRANSLATE("\\b(?:translat\\w+|übersetz\\w*)\\b|\\bin (?:german|french|spanish|italian)\\b"),
    SUMMARISE("\\b(?:summar\\w+|condense|shorten|key points|tl;?dr|in short)\\b"),
    CRITIQUE(
            "\\b(?:critici[sz]e\\w*|critique\\w*|critic|weakness\\w*|faults?|feedback"
                    + "|review(?:s|ed|er)?|pros and cons|what is wrong)\\b"),
    QUESTIONS(
            "\\b(?:ask|questions? (?:for|about|that|to|on))\\b.{0,40}\\bquestions?\\b"
                    + "|\\b(?:interview|probing) questions\\b"),
    NAMES(
            "\\b(?:names?|slogans?|tagline|motto)\\b.{0,20}\\b(?:for|suggest)\\b"
                    + "|\\bsuggest\\b.{0,20}\\bnames?\\b|\\bslogans?\\b"),
    POEM("\\b(?:poem|haiku|rhyme|verse|limerick|song)\\b"),
    STORY("\\b(?:story|tale|fable|anecdote)\\b"),
    IDEAS("\\b(?:ideas?|brainstorm\\w*|suggestions?|suggest|inspir\\w+|concepts?)\\b"),
    PLAN("\\b(?:plan|steps|how (?:do|can|should|would) (?:i|we)|how to|advice|tips?|help me)\\b"),
    GREETING(
            "^\\W*(?:hello|hi|hey|good (?:morning|evening|day)|hallo)\\b"
                    + "|\\b(?:who are you|what (?:can|do) you do|introduce yourself)\\b");

    private final Pattern words;

    Wish(String words) {
        this.words = Pattern.compile(words);
    }

    /** The wish that a line of text speaks of. */
    static Optional<Wish> of(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(wish -> wish.words.matcher(lower).find()).findFirst();
    }
}
