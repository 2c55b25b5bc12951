package mitosis.sandbox.policy;

import mitosis.sandbox.policy.Allowlist.AllowedType;
import mitosis.sandbox.policy.AllowlistEntry.Line;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Expands the allowlist's text by reflection: a name stands for all public overloads whose types
 * are listed too. Each listed type is initialised here, under no agent: one that failed to under an
 * agent's nearly full stack would be broken for the whole JVM.
 */
final class AllowlistReader {
    /** One file a package; the order decides nothing but the digest. */
    private static final List<String> FILES =
            List.of(
                    "mitosis.agent",
                    "java.lang",
                    "java.util",
                    "java.util.function",
                    "java.util.stream",
                    "java.util.regex",
                    "java.math",
                    "java.time",
                    "not-offered");

    private static final String STAND_INS = "mitosis.sandbox.charged.";
    private static final String CONSTRUCTOR = "<init>";

    private final Map<String, AllowedType> types = new HashMap<>();
    private final Map<String, Cost> methods = new HashMap<>();
    private final Map<String, Cost> fields = new HashMap<>();
    private final List<String> missing = new ArrayList<>();

    static Allowlist packed() {
        String text =
                FILES.stream().map(AllowlistReader::resource).collect(Collectors.joining("\n"));
        return read(text);
    }

    static Allowlist read(String text) {
        AllowlistReader reader = new AllowlistReader();
        List<AllowlistEntry> entries = AllowlistEntry.parse(text);
        entries.forEach(reader::addType);
        // What is written with its parameters goes first: the plain name then fills the rest.
        for (Precision each : Precision.values()) {
            entries.forEach(entry -> reader.addMembers(entry, each));
        }
        if (!reader.missing.isEmpty()) {
            throw new IllegalStateException(
                    "the allowlist names what is not there: %s".formatted(reader.missing));
        }
        return new Allowlist(reader.types, reader.methods, reader.fields, Digest.of(text));
    }

    private void addType(AllowlistEntry entry) {
        if (entry.lines().stream().allMatch(line -> line.kind().equals("refused"))
                && !entry.lines().isEmpty()) {
            return; // named only to say what to write instead
        }
        AllowedType type =
                new AllowedType(
                        load(entry.name()),
                        entry.uses().contains("implement"),
                        entry.uses().contains("extend"),
                        entry.standIns());
        if (types.put(Allowlist.internal(type.type()), type) != null) {
            throw new IllegalStateException("%s is listed twice".formatted(entry.name()));
        }
    }

    /** How exactly a line names its members; the more exact one decides. */
    private enum Precision {
        WITH_PARAMETERS,
        NAMED,
        ALL_OTHERS;

        static Precision of(String member) {
            return member.contains("(") ? WITH_PARAMETERS : member.equals("*") ? ALL_OTHERS : NAMED;
        }
    }

    private void addMembers(AllowlistEntry entry, Precision precision) {
        Class<?> owner = load(entry.name());
        for (Line line : entry.lines()) {
            for (String member : line.members()) {
                if (Precision.of(member) != precision) {
                    continue;
                }
                boolean any =
                        line.fields()
                                ? addFields(owner, member, line, entry.standIns())
                                : addMethods(owner, member, line, entry.standIns());
                if (!any) {
                    missing.add(entry.name() + "." + member);
                }
            }
        }
    }

    private boolean addFields(Class<?> owner, String name, Line line, List<String> standIns) {
        List<Field> found =
                Arrays.stream(owner.getFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .filter(field -> name.equals("*") || field.getName().equals(name))
                        .toList();
        for (Field field : found) {
            MethodTypeDesc read = MethodTypeDesc.of(descriptor(field.getType()));
            Cost cost =
                    switch (line.kind()) {
                        case "wrapped" ->
                                new Cost.Wrapped(standInClass(standIns.getFirst()), name, read);
                        case "refused" -> refusal(line.rest());
                        default -> new Cost.Constant(0);
                    };
            fields.put(Allowlist.internal(owner) + "." + field.getName(), cost);
        }
        return !found.isEmpty();
    }

    private boolean addMethods(Class<?> owner, String member, Line line, List<String> standIns) {
        boolean any = false;
        for (Executable method : members(owner, member)) {
            if (line.kind().equals("refused") || offered(method)) {
                Optional<Cost> cost = cost(owner, method, line, standIns);
                cost.ifPresent(found -> methods.putIfAbsent(key(owner, method), found));
                any |= cost.isPresent();
            }
        }
        return any;
    }

    private static Optional<Cost> cost(
            Class<?> owner, Executable method, Line line, List<String> standIns) {
        return switch (line.kind()) {
            case "constant" -> Optional.of(new Cost.Constant(amount(line.rest())));
            case "linear" -> Optional.of(new Cost.Linear(line.rest().equals("alloc")));
            case "wrapped" -> standIn(owner, method, standIns);
            default -> Optional.of(refusal(line.rest()));
        };
    }

    private static Cost refusal(String rest) {
        String[] halves = rest.substring(1).strip().split("; ", 2);
        return new Cost.Refusal(halves[0], halves.length == 1 ? "" : halves[1]);
    }

    private static int amount(String rest) {
        return rest.isEmpty() ? 0 : Integer.parseInt(rest);
    }

    /** The public members of a name, and the protected constructors that a subclass may call. */
    private static List<Executable> members(Class<?> owner, String member) {
        int open = member.indexOf('(');
        String name = open < 0 ? member : member.substring(0, open);
        Stream<? extends Executable> all =
                name.equals(CONSTRUCTOR)
                        ? Arrays.stream(owner.getDeclaredConstructors())
                        : Arrays.stream(owner.getMethods())
                                .filter(method -> named(owner, method, name));
        List<Executable> found = new ArrayList<>();
        all.filter(AllowlistReader::isOpen)
                .filter(each -> open < 0 || parameters(each).equals(member.substring(open)))
                .forEach(found::add);
        // A bridge counts only where it makes a hidden superclass's method public.
        found.removeIf(bridge ->
                bridge.isSynthetic()
                        && found.stream()
                                .anyMatch(other ->
                                        !other.isSynthetic()
                                                && parameters(other).equals(parameters(bridge))));
        return found;
    }

    private static boolean named(Class<?> owner, Method method, String name) {
        return name.equals("*")
                ? method.getDeclaringClass() == owner && !method.isBridge()
                : method.getName().equals(name);
    }

    private static boolean isOpen(Executable member) {
        return Modifier.isPublic(member.getModifiers())
                || Modifier.isProtected(member.getModifiers());
    }

    private static String parameters(Executable method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(",", "(", ")"));
    }

    private boolean offered(Executable method) {
        return Arrays.stream(method.getParameterTypes()).allMatch(this::offered)
                && (!(method instanceof Method call) || offered(call.getReturnType()));
    }

    private boolean offered(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive() || types.containsKey(Allowlist.internal(element));
    }

    private static Optional<Cost> standIn(
            Class<?> owner, Executable method, List<String> standIns) {
        MethodTypeDesc type = type(method);
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        boolean constructor = method instanceof Constructor<?>;
        if (constructor) {
            type = type.changeReturnType(descriptor(owner));
        } else if (!isStatic) {
            type = type.insertParameterTypes(0, descriptor(owner));
        }
        String name = constructor ? "create" : method.getName();
        MethodTypeDesc wanted = Replaced.in(type);
        return standIns.stream()
                .map(simpleName -> load(STAND_INS + simpleName))
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .filter(each -> Modifier.isPublic(each.getModifiers()))
                .filter(each -> each.getName().equals(name) && type(each).equals(wanted))
                .findFirst()
                .map(each -> new Cost.Wrapped(descriptor(each.getDeclaringClass()), name, wanted));
    }

    private static ClassDesc standInClass(String simpleName) {
        return ClassDesc.of(STAND_INS + simpleName);
    }

    private static String key(Class<?> owner, Executable method) {
        String name = method instanceof Constructor<?> ? CONSTRUCTOR : method.getName();
        return Allowlist.internal(owner) + "." + name + type(method).descriptorString();
    }

    private static MethodTypeDesc type(Executable method) {
        ClassDesc result =
                method instanceof Method call
                        ? descriptor(call.getReturnType())
                        : ConstantDescs.CD_void;
        return MethodTypeDesc.of(
                result,
                Arrays.stream(method.getParameterTypes())
                        .map(AllowlistReader::descriptor)
                        .toList());
    }

    private static ClassDesc descriptor(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, true, AllowlistReader.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the allowlist names %s".formatted(name), e);
        }
    }

    private static String resource(String name) {
        String path = "/allowlist/%s.txt".formatted(name);
        try (InputStream in = AllowlistReader.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("%s is not packed".formatted(path));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
