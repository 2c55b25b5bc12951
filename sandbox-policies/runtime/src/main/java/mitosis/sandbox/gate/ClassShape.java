package mitosis.sandbox.gate;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.Set;
import java.util.regex.Pattern;

/** What a class may be: its version, name, flags, supertypes and sizes. */
final class ClassShape {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\$\\w+)*");

    /** Class files before 11 fall back to the old verifier when their stack maps are wrong. */
    private static final int OLDEST = 55;

    private static final int NEWEST = 69;
    private static final int MOST_METHODS = 150;
    private static final int MOST_FIELDS = 100;
    private static final int MOST_CONSTANTS = 3_000;
    private static final int LONGEST_TEXT = 16_384;

    /** Names that a reader would take for the platform's own. */
    private static final Set<String> RESERVED =
            Set.of("Agent", "Context", "Refused", "Meter", "Killed", "AgentThread");

    /** The platform calls these without being asked, or trusts what they answer. */
    private static final Set<String> HOOKS =
            Set.of(
                    "finalize",
                    "clone",
                    "readObject",
                    "writeObject",
                    "writeReplace",
                    "readResolve",
                    "readObjectNoData",
                    "fillInStackTrace",
                    "getStackTrace",
                    "setStackTrace",
                    "printStackTrace",
                    "getCause",
                    "initCause",
                    "addSuppressed");

    /** The JDK asks a cause for its text when it wraps it, without paying. */
    private static final Set<String> EXCEPTION_TEXTS =
            Set.of("getMessage", "getLocalizedMessage", "toString");

    private final Program program;
    private final Findings findings;

    ClassShape(Program program, Findings findings) {
        this.program = program;
        this.findings = findings;
    }

    void check(ClassModel model) {
        String name = model.thisClass().asInternalName();
        int flags = model.flags().flagsMask();
        if (!NAME.matcher(name).matches() || name.length() > 200 || name.contains("$$")) {
            deny("%s is no name for an agent's class".formatted(name), "a plain ASCII name");
        }
        if (RESERVED.contains(name.substring(name.lastIndexOf('$') + 1))) {
            deny("%s has the platform's name".formatted(Names.simple(name)), "another name");
        }
        if (model.majorVersion() < OLDEST
                || model.majorVersion() > NEWEST
                || model.minorVersion() != 0) {
            deny(
                    "%s has class version %d.%d, which must be %d.0 to %d.0"
                            .formatted(
                                    name,
                                    model.majorVersion(),
                                    model.minorVersion(),
                                    OLDEST,
                                    NEWEST),
                    "compile for a release from 11 to 25, without preview");
        }
        if ((flags & (ClassFile.ACC_ANNOTATION | ClassFile.ACC_MODULE)) != 0) {
            deny("%s is no ordinary class".formatted(name), "a class, interface, record or enum");
        }
        supertypes(model, name);
        sizes(model, name);
        model.methods().forEach(method -> method(model, name, method));
        model.fields().forEach(field -> field(name, field));
        if (name.equals(program.main())) {
            main(model, name);
        }
    }

    private void supertypes(ClassModel model, String name) {
        String superclass = Program.superclass(model);
        if (!program.owns(superclass) && !program.allowlist().mayExtend(superclass)) {
            deny(
                    "%s extends %s".formatted(Names.simple(name), Names.type(superclass)),
                    "extend Object, RuntimeException or a class of your own");
        }
        if (program.supertypes(name).contains(name)) {
            deny("%s extends itself".formatted(name), "a class without a cycle");
        }
        for (ClassEntry each : model.interfaces()) {
            String implemented = each.asInternalName();
            boolean may =
                    program.owns(implemented)
                            ? Program.isInterface(program.model(implemented))
                            : program.allowlist().mayImplement(implemented);
            if (!may) {
                deny(
                        "%s implements %s".formatted(Names.simple(name), Names.type(implemented)),
                        "implement Comparable, Comparator, Iterable or an interface of your own");
            }
        }
    }

    private void sizes(ClassModel model, String name) {
        tooMany(name, "methods", model.methods().size(), MOST_METHODS);
        tooMany(name, "fields", model.fields().size(), MOST_FIELDS);
        tooMany(name, "constants", model.constantPool().size(), MOST_CONSTANTS);
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof Utf8Entry text) {
                tooMany(
                        name,
                        "characters in one constant",
                        text.stringValue().length(),
                        LONGEST_TEXT);
            }
        }
    }

    private void tooMany(String name, String what, int size, int most) {
        if (size > most) {
            findings.add(
                    Rule.DENIED_SIZE,
                    0,
                    "%s has %d %s, at most %d are allowed"
                            .formatted(Names.simple(name), size, what, most),
                    "a smaller class");
        }
    }

    private void method(ClassModel model, String owner, MethodModel method) {
        String name = method.methodName().stringValue();
        int flags = method.flags().flagsMask();
        String place = Names.place(owner, name);
        if ((flags & ClassFile.ACC_SYNCHRONIZED) != 0) {
            findings.add(
                    Rule.DENIED_LOCK,
                    0,
                    "%s is synchronized".formatted(place),
                    "leave synchronized out: a message has one thread");
        }
        if ((flags & ClassFile.ACC_NATIVE) != 0) {
            denyMethod("%s is native".formatted(place), "write it in Java");
        }
        if (HOOKS.contains(name)) {
            denyMethod("%s is a hook of the platform".formatted(place), "another name");
        }
        if (EXCEPTION_TEXTS.contains(name)
                && method.methodType().equalsString("()Ljava/lang/String;")
                && program.isException(owner)) {
            denyMethod(
                    "%s replaces the text of an exception".formatted(place),
                    "give the text to super(...) in the constructor");
        }
        if ((name.startsWith("$") && !name.equals("$values")) || name.contains("$$")) {
            denyMethod("%s has a reserved name".formatted(place), "a name without $");
        }
        if (name.startsWith("<") && !name.equals("<init>") && !name.equals("<clinit>")) {
            denyMethod("%s has a reserved name".formatted(place), "an ordinary name");
        }
        boolean bodiless = (flags & (ClassFile.ACC_ABSTRACT | ClassFile.ACC_NATIVE)) != 0;
        if (bodiless == method.code().isPresent()
                || (name.equals("<clinit>") && (flags & ClassFile.ACC_STATIC) == 0)
                || (Program.isInterface(model) && name.equals("<init>"))) {
            denyMethod("%s is malformed".formatted(place), "compile the source anew");
        }
    }

    private void field(String owner, FieldModel field) {
        String name = field.fieldName().stringValue();
        boolean compilers = name.equals("$VALUES") || name.startsWith("$SwitchMap$");
        if (name.contains("$$") || (name.startsWith("$") && !compilers)) {
            denyMethod(
                    "the field %s of %s has a reserved name".formatted(name, Names.simple(owner)),
                    "a name without $");
        }
    }

    private void main(ClassModel model, String name) {
        int flags = model.flags().flagsMask();
        if ((flags & (ClassFile.ACC_ABSTRACT | ClassFile.ACC_INTERFACE)) != 0
                || model.interfaces().stream()
                        .noneMatch(each -> each.asInternalName().equals("mitosis/agent/Agent"))) {
            deny(
                    "%s is no class that implements Agent".formatted(name),
                    "public class %s implements Agent".formatted(name));
        }
        boolean constructible =
                Program.declared(model, "<init>", "()V")
                        .filter(method -> (method.flags().flagsMask() & ClassFile.ACC_PRIVATE) == 0)
                        .isPresent();
        if (!constructible) {
            deny(
                    "%s has no constructor without parameters that is not private".formatted(name),
                    "leave constructors out");
        }
    }

    private void deny(String message, String instead) {
        findings.add(Rule.DENIED_CLASS, 0, message, instead);
    }

    private void denyMethod(String message, String instead) {
        findings.add(Rule.DENIED_METHOD, 0, message, instead);
    }
}
