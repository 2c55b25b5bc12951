package mitosis.creator.draft;

import mitosis.sandbox.Finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a model's answer leniently: an object in JSON, alone, fenced or among chatter, or else a
 * source in a fence or bare.
 */
public final class AnswerReader {
    /** The rule of answers that hold no draft. */
    public static final String RULE = "draft-form";

    private static final int MAX_ANSWER = 512 * 1024;
    private static final Pattern FENCE =
            Pattern.compile(
                    "```[ \\t]*([A-Za-z]*)[^\\n]*\\n(.*?)(?:\\n[ \\t]*```|\\z)", Pattern.DOTALL);
    private static final Pattern BARE_SOURCE =
            Pattern.compile(
                    "(?m)^[ \\t]*(?:import [\\w.*]+;|(?:public |final )*class"
                            + " \\w+[^{]*\\bAgent\\b)");
    private static final Pattern AGENT_CLASS =
            Pattern.compile("class\\s+\\w+[^{]*\\bimplements\\b[^{]*\\bAgent\\b");

    private AnswerReader() {}

    public static Reading read(String answer) {
        if (answer.isBlank()) {
            return unreadable("the answer is empty");
        }
        if (answer.length() > MAX_ANSWER) {
            return unreadable(
                    "the answer has %,d characters, at most %,d are read"
                            .formatted(answer.length(), MAX_ANSWER));
        }
        JsonDraft.Search search = JsonDraft.search(answer);
        return switch (search) {
            case JsonDraft.Search.Found(Reading reading) -> reading;
            case JsonDraft.Search.Broken(String why) ->
                    unreadable("the answer's JSON cannot be read: " + why);
            case JsonDraft.Search.Absent() -> readSource(answer);
        };
    }

    private static Reading readSource(String answer) {
        Optional<String> source = fencedSource(answer).or(() -> bareSource(answer));
        if (source.isEmpty()) {
            return unreadable(
                    "the answer holds neither the JSON object nor a class that implements Agent");
        }
        String text = source.get().strip();
        if (!text.endsWith("}")) {
            return unreadable("the answer ends in the middle of the source");
        }
        return new Reading.Drafted(Draft.of(text), List.of());
    }

    /** The content of the first fence that shows an agent's class. */
    private static Optional<String> fencedSource(String answer) {
        Matcher fence = FENCE.matcher(answer);
        while (fence.find()) {
            String content = fence.group(2);
            if (AGENT_CLASS.matcher(content).find()) {
                return Optional.of(content);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> bareSource(String answer) {
        Matcher start = BARE_SOURCE.matcher(answer);
        if (!AGENT_CLASS.matcher(answer).find() || !start.find()) {
            return Optional.empty();
        }
        int end = answer.lastIndexOf('}');
        return Optional.of(
                end < start.start()
                        ? answer.substring(start.start())
                        : answer.substring(start.start(), end + 1));
    }

    /** A source as it stands in JSON: some put a fence around it there too. */
    static String unfenced(String source) {
        Matcher fence = FENCE.matcher(source.strip() + "\n");
        return source.strip().startsWith("```") && fence.find() ? fence.group(2) : source;
    }

    private static Reading unreadable(String what) {
        return new Reading.Unreadable(
                new Finding(
                        RULE,
                        0,
                        0,
                        what,
                        "answer with exactly one JSON object of the form that was asked for,"
                                + " complete, and nothing around it"));
    }

    /** Lists a warning for each part of a draft that was left out. */
    static final class Warnings {
        private final List<Finding> findings = new ArrayList<>();

        void add(String what, String instead) {
            findings.add(new Finding(RULE, 0, 0, what, instead, true));
        }

        List<Finding> findings() {
            return List.copyOf(findings);
        }
    }
}
