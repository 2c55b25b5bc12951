package mitosis.sandbox.meter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The classes of an agent with their payments written in.
 *
 * @param classes the class files by internal name, the agent's own and the generated ones; the
 *     bytes must not be changed by anyone
 * @param statics the name of the class whose instances stand in for static fields, and whose {@code
 *     begin()} makes the agent
 */
public record Metered(Map<String, byte[]> classes, String statics) {
    public Metered {
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    }
}
