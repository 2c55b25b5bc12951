package mitosis.sandbox.compile;

import mitosis.agent.Agent;
import mitosis.agent.Context;
import mitosis.agent.Refused;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The types of the agent's world: the only ones beside the JDK's that a source can be compiled
 * against.
 */
final class AgentApi {
    static final String PACKAGE = "mitosis.agent";
    static final List<Class<?>> TYPES = List.of(Agent.class, Context.class, Refused.class);

    private AgentApi() {}

    /** Their class files, by binary name. */
    static Map<String, byte[]> classFiles() {
        Map<String, byte[]> files = new TreeMap<>();
        for (Class<?> type : TYPES) {
            files.put(type.getName(), bytes(type));
        }
        return files;
    }

    private static byte[] bytes(Class<?> type) {
        try (InputStream file = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            if (file == null) {
                throw new IllegalStateException("no class file of " + type.getName());
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
