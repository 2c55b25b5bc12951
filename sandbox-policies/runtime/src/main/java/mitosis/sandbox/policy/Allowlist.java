package mitosis.sandbox.policy;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the JDK an agent may name, and what each call costs. Everything that is not listed is
 * refused. Names are internal ones ({@code java/lang/String}).
 */
public final class Allowlist {
    private final Map<String, AllowedType> types;
    private final Map<String, Cost> methods;
    private final Map<String, Cost> fields;
    private final String digest;
    private final Map<String, Optional<Rule>> resolved = new ConcurrentHashMap<>();

    /** A cost and the type that it was listed for. */
    public record Rule(String owner, Cost cost) {}

    /** A listed type, initialised, and whether agents may implement or extend it. */
    record AllowedType(Class<?> type, boolean implement, boolean extend, List<String> standIns) {}

    Allowlist(
            Map<String, AllowedType> types,
            Map<String, Cost> methods,
            Map<String, Cost> fields,
            String digest) {
        this.types = Map.copyOf(types);
        this.methods = Map.copyOf(methods);
        this.fields = Map.copyOf(fields);
        this.digest = digest;
    }

    private static final class Platform {
        private static final Allowlist LIST = AllowlistReader.packed();
    }

    /** The list that comes with the platform. */
    public static Allowlist platform() {
        return Platform.LIST;
    }

    /** The SHA-256 of the list's text, in hex. */
    public String digest() {
        return digest;
    }

    public boolean hasType(String name) {
        return types.containsKey(name);
    }

    public boolean mayImplement(String name) {
        AllowedType type = types.get(name);
        return type != null && type.implement();
    }

    public boolean mayExtend(String name) {
        AllowedType type = types.get(name);
        return type != null && type.extend();
    }

    /** Exceptions may be caught; {@code Throwable} and errors may not. */
    public boolean mayCatch(String name) {
        AllowedType type = types.get(name);
        return type != null && Exception.class.isAssignableFrom(type.type());
    }

    public boolean isInterface(String name) {
        AllowedType type = types.get(name);
        return type != null && type.type().isInterface();
    }

    /** The rule for a method on a listed type: its own, or the nearest supertype's. */
    public Optional<Rule> method(String owner, String name, String descriptor) {
        String member = name + descriptor;
        if (!types.containsKey(owner)) {
            return Optional.ofNullable(methods.get(owner + "." + member))
                    .map(cost -> new Rule(owner, cost));
        }
        String key = owner + "." + member;
        Optional<Rule> known = resolved.get(key);
        if (known != null) {
            return known;
        }
        Optional<Rule> found = search(owner, member, name.equals("<init>"));
        // Only what exists is kept: a table of misses would grow with what agents make up.
        if (found.isPresent()) {
            resolved.put(key, found);
        }
        return found;
    }

    private Optional<Rule> search(String owner, String member, boolean here) {
        AllowedType type = types.get(owner);
        List<Class<?>> where =
                type == null ? List.of() : here ? List.of(type.type()) : lineage(type.type());
        for (Class<?> each : where) {
            String name = internal(each);
            Cost cost = methods.get(name + "." + member);
            if (cost != null) {
                return Optional.of(new Rule(name, cost));
            }
        }
        return Optional.empty();
    }

    /** What reading a static field costs, where it may be read. */
    public Optional<Cost> field(String owner, String name) {
        return Optional.ofNullable(fields.get(owner + "." + name))
                .filter(cost -> !(cost instanceof Cost.Refusal));
    }

    /** A refusal listed for a name, to tell an author what to write instead. */
    public Optional<Cost.Refusal> refusal(String owner, String name) {
        String field = owner + "." + name;
        return Stream.concat(
                        Stream.ofNullable(fields.get(field)),
                        methods.entrySet().stream()
                                .filter(entry -> entry.getKey().startsWith(field + "("))
                                .map(Map.Entry::getValue))
                .filter(Cost.Refusal.class::isInstance)
                .map(Cost.Refusal.class::cast)
                .findFirst();
    }

    /** Every class that the code of agents may be linked with, by binary name. */
    public Set<Class<?>> linkable() {
        Set<Class<?>> all = new LinkedHashSet<>();
        types.values().forEach(type -> all.addAll(lineage(type.type())));
        return all;
    }

    /** Every cost by {@code owner.name(descriptor)}. */
    public Map<String, Cost> methods() {
        return methods;
    }

    /** Every cost of a field by {@code owner.name}. */
    public Map<String, Cost> fields() {
        return fields;
    }

    /** The simple names of the classes whose methods take wrapped calls. */
    public Set<String> standIns() {
        return types.values().stream()
                .flatMap(type -> type.standIns().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /** The class, its superclasses and all interfaces, nearest first, Object last. */
    private static List<Class<?>> lineage(Class<?> type) {
        Set<Class<?>> seen = new LinkedHashSet<>();
        Deque<Class<?>> next = new ArrayDeque<>(List.of(type));
        while (!next.isEmpty()) {
            Class<?> each = next.remove();
            if (seen.add(each)) {
                addIfPresent(next, each.getSuperclass());
                next.addAll(List.of(each.getInterfaces()));
            }
        }
        seen.remove(Object.class);
        List<Class<?>> lineage = new ArrayList<>(seen);
        lineage.add(Object.class);
        return lineage;
    }

    private static void addIfPresent(Deque<Class<?>> next, @Nullable Class<?> type) {
        if (type != null) {
            next.add(type);
        }
    }
}
