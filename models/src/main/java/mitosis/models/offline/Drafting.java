package mitosis.models.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import mitosis.models.Prompt;
import mitosis.models.offline.library.Finder;
import mitosis.models.offline.library.Library;
import mitosis.models.offline.library.LibraryAgent;
import mitosis.models.offline.library.Match;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers the prompt of a creation with an agent of the library, as the JSON of a draft. */
final class Drafting {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Finder finder;

    Drafting(Library library) {
        this.finder = new Finder(library);
    }

    /**
     * A draft, and the agent it was made of.
     *
     * @param matched the agent's name in the library; {@code persona} when nothing fitted better
     */
    record Draft(String json, String matched) {}

    Draft draft(Prompt prompt) {
        String goal = lastBlock("goal", prompt.user()).orElse(prompt.user().strip());
        String aim =
                lastBlock("change", prompt.user())
                        .map(change -> goal + "\nUnlike its parent it shall: " + change)
                        .orElse(goal);
        Match match = finder.find(goal, prompt.seed());
        return new Draft(json(match.agent(), aim), match.agent().name());
    }

    /** What stands in the last block of that tag. */
    private static Optional<String> lastBlock(String tag, String user) {
        String opened = "<" + tag + ">";
        int close = user.lastIndexOf("</" + tag + ">");
        int open = close < 0 ? -1 : user.lastIndexOf(opened, close);
        return open < 0
                ? Optional.empty()
                : Optional.of(user.substring(open + opened.length(), close).strip());
    }

    private static String json(LibraryAgent agent, String goal) {
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("class_name", agent.className());
        draft.put("source", agent.source());
        draft.put("role", agent.role());
        draft.put("persona", agent.persona(goal));
        draft.put("exact", agent.exact());
        draft.put("refines", agent.refines());
        draft.put("topics", agent.topics());
        draft.put("probes", agent.probes().stream().map(probe -> probe.toDraft()).toList());
        try {
            return JSON.writeValueAsString(draft);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a draft of strings is no JSON", impossible);
        }
    }
}
