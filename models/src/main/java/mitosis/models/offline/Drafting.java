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

/** Answers the prompt of a creation with an agent of the library, as the JSON of a draft. */
final class Drafting {
    private static final String OPEN = "<goal>";
    private static final String CLOSE = "</goal>";
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
        String goal = goal(prompt.user());
        Match match = finder.find(goal, prompt.seed());
        return new Draft(json(match.agent(), goal), match.agent().name());
    }

    /** What stands in the last goal block; all of the text when there is none. */
    static String goal(String user) {
        int close = user.lastIndexOf(CLOSE);
        int open = close < 0 ? -1 : user.lastIndexOf(OPEN, close);
        return (open < 0 ? user : user.substring(open + OPEN.length(), close)).strip();
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
