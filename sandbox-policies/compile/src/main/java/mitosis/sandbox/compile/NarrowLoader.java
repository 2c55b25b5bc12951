package mitosis.sandbox.compile;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the small compiler sees of this process: the agent's world and the JDK's base module. It
 * reads constants out of every class it resolves, and so initialises that class and leaves the
 * constant in the agent's bytecode, where no gate can see whence it came. So no class of the host
 * may be there to be resolved.
 */
final class NarrowLoader extends ClassLoader {
    private static final Module BASE = Object.class.getModule();
    private static final Map<String, Class<?>> AGENT_TYPES =
            AgentApi.TYPES.stream()
                    .collect(Collectors.toUnmodifiableMap(Class::getName, Function.identity()));

    NarrowLoader() {
        super("agent sources", null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (Thread.currentThread().isInterrupted()) {
            throw new GivenUpException();
        }
        Class<?> known = AGENT_TYPES.get(name);
        if (known != null) {
            return known;
        }
        if (name.startsWith("java.")) {
            Class<?> found = Class.forName(name, false, null);
            if (found.getModule() == BASE) {
                return found;
            }
        }
        throw new ClassNotFoundException(name);
    }
}
