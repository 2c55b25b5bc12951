package mitosis.sandbox.review;

import mitosis.sandbox.explain.Rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The packages an agent may import from, and the rule that names the reason for each type or
 * package that models like to reach for in vain. The gate decides about every single member; this
 * table only lets the reason be read early.
 */
final class Library {
    static final String AGENT_API = "mitosis.agent";

    /** The packages whose types agents compute with. */
    static final Set<String> PACKAGES =
            Set.of(
                    AGENT_API,
                    "java.lang",
                    "java.math",
                    "java.time",
                    "java.time.chrono",
                    "java.time.format",
                    "java.time.temporal",
                    "java.util",
                    "java.util.concurrent.atomic",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream");

    /** Types of {@code java.lang}, which need no import, that no agent may use. */
    private static final Map<String, Rule> LANGUAGE =
            Map.ofEntries(
                    Map.entry("System", Rule.NO_SYSTEM),
                    Map.entry("Runtime", Rule.NO_SYSTEM),
                    Map.entry("Thread", Rule.NO_THREADS),
                    Map.entry("ThreadGroup", Rule.NO_THREADS),
                    Map.entry("ThreadLocal", Rule.NO_THREADS),
                    Map.entry("InheritableThreadLocal", Rule.NO_THREADS),
                    Map.entry("ScopedValue", Rule.NO_THREADS),
                    Map.entry("Process", Rule.NO_PROCESSES),
                    Map.entry("ProcessBuilder", Rule.NO_PROCESSES),
                    Map.entry("ProcessHandle", Rule.NO_PROCESSES),
                    Map.entry("ClassLoader", Rule.NO_REFLECTION),
                    Map.entry("ClassValue", Rule.NO_REFLECTION),
                    Map.entry("Module", Rule.NO_REFLECTION),
                    Map.entry("ModuleLayer", Rule.NO_REFLECTION),
                    Map.entry("StackWalker", Rule.NO_REFLECTION));

    /** Types of the allowed packages that have a reason of their own to be refused. */
    private static final Map<String, Rule> REFUSED =
            Map.ofEntries(
                    Map.entry("java.util.Scanner", Rule.NO_CONSOLE),
                    Map.entry("java.util.Timer", Rule.NO_THREADS),
                    Map.entry("java.util.TimerTask", Rule.NO_THREADS),
                    Map.entry("java.util.ServiceLoader", Rule.NO_REFLECTION),
                    Map.entry("java.util.ResourceBundle", Rule.NO_FILES),
                    Map.entry("java.util.Properties", Rule.NO_FILES),
                    Map.entry("java.util.UUID", Rule.NO_RANDOMNESS),
                    Map.entry("java.util.SplittableRandom", Rule.NO_RANDOMNESS),
                    Map.entry("java.util.TimeZone", Rule.NO_CLOCK),
                    Map.entry("java.util.Date", Rule.NO_CLOCK),
                    Map.entry("java.util.Calendar", Rule.NO_CLOCK),
                    Map.entry("java.util.GregorianCalendar", Rule.NO_CLOCK),
                    Map.entry("java.time.Clock", Rule.NO_CLOCK));

    private Library() {}

    /** Why a type of {@code java.lang} is refused, if it is. */
    static Optional<Rule> refusedLanguageType(String simpleName) {
        return Optional.ofNullable(LANGUAGE.get(simpleName));
    }

    /** Why nothing may be taken from a package, if so. */
    static Optional<Rule> refusedPackage(String name) {
        return PACKAGES.contains(name) ? Optional.empty() : Optional.of(reason(name));
    }

    /** Why a type may not be named, if so. */
    static Optional<Rule> refusedType(String packageName, String simpleName) {
        if (packageName.equals("java.lang")) {
            return refusedLanguageType(simpleName);
        }
        Rule own = REFUSED.get(packageName + "." + simpleName);
        return own != null ? Optional.of(own) : refusedPackage(packageName);
    }

    private static Rule reason(String name) {
        if (within(name, "java.io") || within(name, "java.nio")) {
            return Rule.NO_FILES;
        }
        if (within(name, "java.net") || within(name, "javax.net")) {
            return Rule.NO_NETWORK;
        }
        if (within(name, "java.util.concurrent")) {
            return Rule.NO_THREADS;
        }
        if (within(name, "java.lang") || within(name, "javax.tools")) {
            return Rule.NO_REFLECTION;
        }
        return within(name, "java.security") ? Rule.NO_RANDOMNESS : Rule.IMPORT;
    }

    private static boolean within(String name, String parent) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }
}
