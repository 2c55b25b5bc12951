package mitosis.sandbox.load;

import mitosis.agent.Agent;
import mitosis.agent.Context;
import mitosis.agent.Refused;
import mitosis.sandbox.policy.Allowlist;
import mitosis.sandbox.run.Meter;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads the classes of one agent. It has no parent: what is neither the agent's own nor among the
 * few classes below cannot be found, even if the gate had let its name through.
 */
final class AgentLoader extends ClassLoader {
    private static final Map<String, Class<?>> LINKABLE =
            Stream.concat(
                            Allowlist.platform().linkable().stream(),
                            Stream.concat(
                                    Stream.of(
                                            Agent.class,
                                            Context.class,
                                            Refused.class,
                                            Meter.class,
                                            NoSuchFieldError.class),
                                    Stream.concat(
                                                    Allowlist.platform().standIns().stream(),
                                                    Stream.of("Generated"))
                                            .<Class<?>>map(AgentLoader::standIn)))
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Class::getName, each -> each, (a, _) -> a));

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    AgentLoader(Map<String, byte[]> classes) {
        super("agent", null);
        classes.forEach((name, file) -> files.put(name.replace('/', '.'), file));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> linkable = LINKABLE.get(name);
            if (linkable != null) {
                return linkable;
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] file = files.remove(name);
        if (file == null) {
            throw new ClassNotFoundException("agents cannot use " + name);
        }
        return defineClass(name, file, 0, file.length);
    }

    private static Class<?> standIn(String simpleName) {
        try {
            return Class.forName("mitosis.sandbox.charged." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no stand-ins of the name " + simpleName, e);
        }
    }
}
