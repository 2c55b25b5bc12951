package mitosis.creator.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the JSON object of a draft in a text and reads its fields. */
final class JsonDraft {
    private static final ObjectReader JSON =
            JsonMapper.builder()
                    .enable(
                            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                            JsonReadFeature.ALLOW_TRAILING_COMMA,
                            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                            JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

    /** An answer of a few lines has few braces that open anything; more are chatter. */
    private static final int MAX_TRIES = 40;

    /** No word of JSON itself is longer. */
    private static final int LONGEST_WORD = 6;

    private static final int MAX_PROBES = 8;
    private static final int MAX_PROBE_MESSAGE = 16 * 1024;
    private static final int MAX_PERSONA = 8_000;
    private static final int MAX_TOPICS = 16;
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final Pattern OPENED =
            Pattern.compile("\\{\\s*\"(?:class_name|source|role|persona)\"");

    /** What looking for the object came to. */
    sealed interface Search {
        record Found(Reading reading) implements Search {}

        /** There is an object that begins like a draft, and it cannot be read. */
        record Broken(String why) implements Search {}

        record Absent() implements Search {}
    }

    private JsonDraft() {}

    static Search search(String answer) {
        String problem = "";
        int at = answer.indexOf('{');
        for (int tries = 0; at >= 0 && tries < MAX_TRIES; tries++) {
            String rest = answer.substring(at);
            try {
                JsonNode node = JSON.readTree(rest);
                if (node.isObject() && node.path("source").isTextual()) {
                    return new Search.Found(draft(node));
                }
            } catch (JsonProcessingException e) {
                if (problem.isEmpty() && OPENED.matcher(rest).lookingAt()) {
                    problem = problem(e, rest);
                }
            }
            at = answer.indexOf('{', at + 1);
        }
        return problem.isEmpty() ? new Search.Absent() : new Search.Broken(problem);
    }

    /** A text that was cut off fails at its last word. */
    private static String problem(JsonProcessingException e, String text) {
        var where = e.getLocation();
        int line = where == null ? 0 : where.getLineNr();
        boolean cut =
                e instanceof JsonEOFException
                        || (where != null
                                && where.getCharOffset()
                                        >= text.stripTrailing().length() - LONGEST_WORD);
        return cut
                ? "it ends too early, in line %d".formatted(line)
                : "line %d: %s"
                        .formatted(
                                line,
                                e.getOriginalMessage().lines().findFirst().orElse("malformed"));
    }

    private static Reading draft(JsonNode node) {
        var warnings = new AnswerReader.Warnings();
        boolean exact = node.path("exact").asBoolean(false);
        String persona = node.path("persona").asText("");
        if (persona.length() > MAX_PERSONA) {
            warnings.add(
                    "the persona has %,d characters and was cut".formatted(persona.length()),
                    "at most %,d characters".formatted(MAX_PERSONA));
            persona = persona.substring(0, MAX_PERSONA);
        }
        Draft draft =
                new Draft(
                        AnswerReader.unfenced(node.path("source").asText()),
                        role(node.path("role").asText("")),
                        persona,
                        exact,
                        node.path("refines").asBoolean(!exact),
                        topics(node.path("topics"), warnings),
                        probes(node.path("probes"), warnings));
        return new Reading.Drafted(draft, warnings.findings());
    }

    /** A role is one short word. */
    static String role(String text) {
        String word =
                text.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^[^a-z]+|-+$", "");
        return word.length() <= 40 ? word : word.substring(0, 40).replaceAll("-+$", "");
    }

    private static List<String> topics(JsonNode node, AnswerReader.Warnings warnings) {
        List<String> topics = new ArrayList<>();
        for (JsonNode topic : node) {
            if (topics.size() < MAX_TOPICS && TOPIC.matcher(topic.asText()).matches()) {
                topics.add(topic.asText());
            } else {
                warnings.add(
                        "a topic was left out",
                        "at most %d topics of letters, digits, \".\", \"-\" and \"_\""
                                .formatted(MAX_TOPICS));
            }
        }
        return topics;
    }

    private static List<Probe> probes(JsonNode node, AnswerReader.Warnings warnings) {
        List<Probe> probes = new ArrayList<>();
        for (JsonNode probe : node) {
            String message = probe.path("message").asText("");
            if (probes.size() == MAX_PROBES || message.length() > MAX_PROBE_MESSAGE) {
                warnings.add(
                        "a probe was left out",
                        "at most %d probes of %,d characters"
                                .formatted(MAX_PROBES, MAX_PROBE_MESSAGE));
            } else {
                probes.add(new Probe(message, expectation(probe.path("expect"), warnings)));
            }
        }
        return probes;
    }

    private static Expectation expectation(JsonNode node, AnswerReader.Warnings warnings) {
        if (node.path("contains").isTextual()) {
            return new Expectation.Contains(node.path("contains").asText());
        }
        if (node.path("matches").isTextual()) {
            String text = node.path("matches").asText();
            Optional<ModestPattern> pattern = ModestPattern.find(text);
            if (pattern.isPresent()) {
                return new Expectation.Matches(pattern.get());
            }
            warnings.add(
                    "the pattern \"%s\" is not one that probes may use; any text was taken for it"
                            .formatted(text),
                    "\"contains\", or a pattern that repeats no group and does not look around");
        }
        return new Expectation.NotEmpty();
    }
}
