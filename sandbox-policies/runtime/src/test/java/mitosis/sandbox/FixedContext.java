package mitosis.sandbox;

import mitosis.agent.Context;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A host that answers everything, always the same. */
public class FixedContext implements Context {
    private final Map<String, String> memory = new ConcurrentHashMap<>();

    @Override
    public String sender() {
        return "tester";
    }

    @Override
    public String conversation() {
        return "c-1";
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
        return "";
    }

    @Override
    public String llm(String prompt) {
        return "1. one\n2. two\n3. three";
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
    public void publish(String topic, String text) {}

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
        memory.put("board " + key, value);
    }

    @Override
    public String read(String key) {
        return memory.getOrDefault("board " + key, "");
    }

    @Override
    public void learn(String text) {}

    @Override
    public String search(String query, int top) {
        return "";
    }

    @Override
    public String tool(String name, String arguments) {
        return "{}";
    }

    @Override
    public String spawn(String goal) {
        return "child";
    }

    @Override
    public String replicate(String change) {
        return "copy";
    }

    @Override
    public void log(String line) {}

    @Override
    public long now() {
        return 1_780_000_000_000L;
    }

    @Override
    public double random() {
        return 0.42;
    }
}
