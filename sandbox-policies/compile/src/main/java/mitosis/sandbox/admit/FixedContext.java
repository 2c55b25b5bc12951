package mitosis.sandbox.admit;

import mitosis.agent.Context;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A context that answers every agent alike, so that a run can be repeated to the letter. What an
 * agent remembers, posts and learns stays for the next message given to the same context.
 */
public final class FixedContext implements Context {
    private final String persona;
    private final Map<String, String> memory = new LinkedHashMap<>();
    private final Map<String, String> blackboard = new LinkedHashMap<>();
    private final List<String> knowledge = new ArrayList<>();

    /** For an agent without data of its own. */
    public FixedContext() {
        this("");
    }

    /**
     * @param persona the agent's own data
     */
    public FixedContext(String persona) {
        this.persona = persona;
    }

    @Override
    public String sender() {
        return "user";
    }

    @Override
    public String conversation() {
        return "c1";
    }

    @Override
    public String intent() {
        return "ask";
    }

    @Override
    public String attribute(String name) {
        return "";
    }

    @Override
    public String history(int last) {
        return "";
    }

    @Override
    public String persona() {
        return persona;
    }

    @Override
    public String llm(String prompt) {
        return """
        1. Start a weekly tasting evening
        2. Offer a loyalty card
        3. Bake bread with the school class\
        """;
    }

    @Override
    public String llm(String system, String prompt) {
        return llm(prompt);
    }

    @Override
    public String ask(String peer, String text) {
        return "yes";
    }

    @Override
    public void publish(String topic, String text) {
        // nobody listens here
    }

    @Override
    public void remember(String key, String value) {
        memory.put(key, value);
    }

    @Override
    public String recall(String key) {
        return memory.getOrDefault(key, "");
    }

    @Override
    public void post(String key, String value) {
        blackboard.put(key, value);
    }

    @Override
    public String read(String key) {
        return blackboard.getOrDefault(key, "");
    }

    @Override
    public void learn(String text) {
        knowledge.add(text);
    }

    @Override
    public String search(String query, int top) {
        String wanted = query.toLowerCase(Locale.ROOT);
        return String.join(
                "\n",
                knowledge.stream()
                        .filter(text -> text.toLowerCase(Locale.ROOT).contains(wanted))
                        .limit(Math.max(0, top))
                        .toList());
    }

    @Override
    public String tool(String name, String arguments) {
        return "{}";
    }

    @Override
    public String spawn(String goal) {
        return "child-1";
    }

    @Override
    public String replicate(String change) {
        return "child-2";
    }

    @Override
    public void log(String line) {
        // nobody reads it here
    }

    @Override
    public long now() {
        return 1_780_000_000_000L;
    }

    @Override
    public double random() {
        return 0.42;
    }
}
