package mitosis.sandbox;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The class files of one agent by binary name, as a compiler made them. The bytes must not be
 * changed by anyone.
 */
public record AgentClasses(String mainClass, SortedMap<String, byte[]> files) {
    public AgentClasses {
        requireNonNull(mainClass, "mainClass is null");
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        if (!files.containsKey(mainClass)) {
            throw new IllegalArgumentException(
                    "no class file for the main class \"%s\"".formatted(mainClass));
        }
    }

    public static AgentClasses of(String mainClass, Map<String, byte[]> files) {
        return new AgentClasses(mainClass, new TreeMap<>(files));
    }

    /** The size of all class files together, in bytes. */
    public int size() {
        return files.values().stream().mapToInt(file -> file.length).sum();
    }
}
