package mitosis.sandbox.gate;

import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.policy.Allowlist;
import mitosis.sandbox.policy.Cost;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The parsed classes of one agent, and what the names in their code mean. */
public final class Program {
    /** Longer chains of supertypes than the number of classes are cycles. */
    private static final int LONGEST_CHAIN = 64;

    private final String main;
    private final SortedMap<String, ClassModel> classes;
    private final Allowlist allowlist;
    private final Map<String, Optional<Target>> meanings = new HashMap<>();

    private Program(String main, SortedMap<String, ClassModel> classes, Allowlist allowlist) {
        this.main = main;
        this.classes = Collections.unmodifiableSortedMap(classes);
        this.allowlist = allowlist;
    }

    /** What a method's name means at a call. */
    public sealed interface Target {
        /** A method that the agent's class {@code owner} declares. */
        record Own(String owner, MethodModel method) implements Target {}

        /** A method of a listed type, as the nearest rule sees it. */
        record Listed(String owner, Cost cost) implements Target {}
    }

    /** A static or instance field that one of the agent's classes declares. */
    public record OwnField(String owner, FieldModel field) {
        public boolean isStatic() {
            return (field.flags().flagsMask() & ClassFile.ACC_STATIC) != 0;
        }

        /** Whether its value stands in the class file, so that all messages may share it. */
        public boolean isConstant() {
            return isStatic()
                    && (field.flags().flagsMask() & ClassFile.ACC_FINAL) != 0
                    && field.findAttribute(Attributes.constantValue()).isPresent();
        }
    }

    /**
     * Parses the class files.
     *
     * @throws IllegalArgumentException one of them is malformed, or named otherwise than told
     */
    public static Program parse(AgentClasses agent) {
        SortedMap<String, ClassModel> classes = new TreeMap<>();
        agent.files()
                .forEach((name, file) -> {
                    ClassModel model = ClassFile.of().parse(file);
                    String internal = model.thisClass().asInternalName();
                    if (!internal.equals(name.replace('.', '/'))) {
                        throw new IllegalArgumentException(
                                "the class file of %s says it is %s".formatted(name, internal));
                    }
                    classes.put(internal, model);
                });
        return new Program(agent.mainClass().replace('.', '/'), classes, Allowlist.platform());
    }

    public String main() {
        return main;
    }

    public Collection<ClassModel> classes() {
        return classes.values();
    }

    public ClassModel model(String name) {
        ClassModel model = classes.get(name);
        if (model == null) {
            throw new IllegalArgumentException("%s is no class of the agent".formatted(name));
        }
        return model;
    }

    public boolean owns(String name) {
        return classes.containsKey(name);
    }

    public Allowlist allowlist() {
        return allowlist;
    }

    public static boolean isInterface(ClassModel model) {
        return (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
    }

    /** The superclass's name; empty only for what claims to be the root of all classes. */
    public static String superclass(ClassModel model) {
        return model.superclass().map(ClassEntry::asInternalName).orElse("");
    }

    public static Optional<MethodModel> declared(ClassModel model, String name, String type) {
        return model.methods().stream()
                .filter(method -> method.methodName().equalsString(name))
                .filter(method -> method.methodType().equalsString(type))
                .findFirst();
    }

    /**
     * Everything that a type of the agent's inherits from and that is not inherited through a
     * listed type: the superclasses first, nearest first, then the interfaces. Each once, however
     * many ways lead there.
     */
    public List<String> supertypes(String name) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> interfaces = new ArrayDeque<>();
        String next = name;
        while (owns(next)) {
            ClassModel model = model(next);
            model.interfaces().forEach(each -> interfaces.add(each.asInternalName()));
            next = superclass(model);
            if (!seen.add(next)) {
                break;
            }
        }
        while (!interfaces.isEmpty()) {
            String each = interfaces.remove();
            if (seen.add(each) && owns(each)) {
                model(each).interfaces().forEach(more -> interfaces.add(more.asInternalName()));
            }
        }
        return List.copyOf(seen);
    }

    /** What a call means: first along the superclasses, then the interfaces, as the JVM looks. */
    public Optional<Target> method(String owner, String name, String type) {
        // Looked up once: a body may repeat a call as often as it has room for it.
        String key = owner + "." + name + type;
        Optional<Target> known = meanings.get(key);
        if (known == null) {
            known = meaning(owner, name, type);
            meanings.put(key, known);
        }
        return known;
    }

    private Optional<Target> meaning(String owner, String name, String type) {
        Optional<Target> here = declaredOrListed(owner, name, type);
        if (here.isPresent() || !owns(owner) || name.equals("<init>")) {
            return here;
        }
        Optional<Target> objects = Optional.empty();
        for (String each : supertypes(owner)) {
            Optional<Target> found = declaredOrListed(each, name, type);
            if (found.isPresent() && !isObjects(found.get())) {
                return found;
            }
            objects = objects.isPresent() ? objects : found;
        }
        return objects;
    }

    private Optional<Target> declaredOrListed(String owner, String name, String type) {
        return owns(owner)
                ? declared(model(owner), name, type).map(found -> new Target.Own(owner, found))
                : allowlist
                        .method(owner, name, type)
                        .map(rule -> new Target.Listed(rule.owner(), rule.cost()));
    }

    private static boolean isObjects(Target target) {
        return target instanceof Target.Listed(String owner, Cost _)
                && owner.equals("java/lang/Object");
    }

    /** The own field that a name means, here or in an own supertype. */
    public Optional<OwnField> field(String owner, String name, String type) {
        if (!owns(owner)) {
            return Optional.empty();
        }
        return Stream.concat(Stream.of(owner), supertypes(owner).stream())
                .filter(this::owns)
                .flatMap(each -> declaredField(each, name, type).stream())
                .findFirst();
    }

    private Optional<OwnField> declaredField(String owner, String name, String type) {
        return model(owner).fields().stream()
                .filter(field -> field.fieldName().equalsString(name))
                .filter(field -> field.fieldType().equalsString(type))
                .map(field -> new OwnField(owner, field))
                .findFirst();
    }

    /** The chain of an own class's superclasses that the agent owns, nearest first. */
    public List<String> ownSuperclasses(String name) {
        List<String> chain = new ArrayList<>();
        String next = superclass(model(name));
        while (owns(next) && chain.size() <= LONGEST_CHAIN) {
            chain.add(next);
            next = superclass(model(next));
        }
        return chain;
    }

    /** The first superclass that is not the agent's own. */
    public String listedSuperclass(String name) {
        List<String> chain = ownSuperclasses(name);
        return superclass(model(chain.isEmpty() ? name : chain.getLast()));
    }

    /** Whether objects of the type are exceptions, so that making one takes a stack trace. */
    public boolean isException(String name) {
        return allowlist.mayCatch(owns(name) ? listedSuperclass(name) : name);
    }

    /** Tells the stack maps how the agent's classes are related. */
    public ClassHierarchyResolver hierarchy() {
        List<ClassDesc> interfaces = new ArrayList<>();
        Map<ClassDesc, ClassDesc> superclasses = new HashMap<>();
        for (ClassModel model : classes.values()) {
            ClassDesc name = model.thisClass().asSymbol();
            if (isInterface(model)) {
                interfaces.add(name);
            } else {
                superclasses.put(name, ClassDesc.ofInternalName(superclass(model)));
            }
        }
        return ClassHierarchyResolver.of(interfaces, superclasses)
                .orElse(ClassHierarchyResolver.defaultResolver());
    }
}
