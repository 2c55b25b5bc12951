package mitosis.sandbox.meter;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;

import mitosis.sandbox.gate.Program;
import mitosis.sandbox.gate.Program.OwnField;
import mitosis.sandbox.policy.Replaced;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.FieldModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The class whose instances stand in for the static fields of all classes of one agent: each
 * message gets a new one. So nothing passes from message to message, messages that run at once
 * share nothing, and the classes are loaded, and compiled by the JIT, once.
 *
 * <p>What the JVM does when a class is used first, a check in front of each use does here, for
 * classes that have something to initialise.
 */
final class StaticsClass {
    static final String READY = "$ready";
    static final String INITIALISE = "$initialise";
    private static final ClassDesc AGENT = ClassDesc.of("mitosis.agent.Agent");

    private final Program program;
    private final ClassDesc name;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, ClassDesc> types = new LinkedHashMap<>();
    private final List<String> initialised = new ArrayList<>();

    StaticsClass(Program program) {
        this.program = program;
        this.name = ClassDesc.ofInternalName(nameOf(program.main()));
        for (ClassModel model : program.classes()) {
            String owner = model.thisClass().asInternalName();
            model.fields().forEach(field -> add(new OwnField(owner, field)));
            if (Program.declared(model, "<clinit>", "()V").isPresent()) {
                initialised.add(owner);
            }
        }
    }

    static String nameOf(String main) {
        return main + "$$Statics";
    }

    ClassDesc name() {
        return name;
    }

    private void add(OwnField own) {
        if (own.isStatic() && !own.isConstant()) {
            String place = "s" + fields.size();
            fields.put(key(own), place);
            types.put(place, type(own));
        }
    }

    private static String key(OwnField own) {
        FieldModel field = own.field();
        return "%s.%s:%s"
                .formatted(
                        own.owner(),
                        field.fieldName().stringValue(),
                        field.fieldType().stringValue());
    }

    /** Leaves the value of a static field on the stack. */
    void read(CodeBuilder code, String user, OwnField own) {
        ready(code, user, own.owner());
        Emitted.statics(code, name);
        code.getfield(name, place(own), type(own));
    }

    /** Takes the value of a static field from the stack. */
    void write(CodeBuilder code, String user, OwnField own) {
        ready(code, user, own.owner());
        ClassDesc type = type(own);
        Emitted.statics(code, name);
        if (TypeKind.from(type).slotSize() == 2) {
            code.dup_x2().pop();
        } else {
            code.swap();
        }
        code.putfield(name, place(own), type);
    }

    private static ClassDesc type(OwnField own) {
        return Replaced.in(own.field().fieldTypeSymbol());
    }

    private String place(OwnField own) {
        String place = fields.get(key(own));
        if (place == null) {
            throw new IllegalStateException("no place for the static " + key(own));
        }
        return place;
    }

    /** Whether using the class for the first time runs code of its own or of a superclass. */
    boolean hasInitialiser(String owner) {
        return initialised.contains(owner)
                || program.ownSuperclasses(owner).stream().anyMatch(initialised::contains);
    }

    /** In front of a use of {@code used} by code of {@code user}, unless it is sure to be ready. */
    void ready(CodeBuilder code, String user, String used) {
        boolean sure =
                (user.equals(used) && !Program.isInterface(program.model(user)))
                        || program.ownSuperclasses(user).contains(used);
        if (!sure && hasInitialiser(used)) {
            ClassModel model = program.model(used);
            code.invokestatic(
                    model.thisClass().asSymbol(),
                    READY,
                    Emitted.NOTHING,
                    Program.isInterface(model));
        }
    }

    /** The body of {@code $ready} of one class: itself once, its superclass before. */
    void readyBody(CodeBuilder code, String owner) {
        int own = initialised.indexOf(owner);
        var again = code.newLabel();
        if (own >= 0) {
            Emitted.statics(code, name);
            code.getfield(name, flag(own), CD_boolean).ifne(again);
            Emitted.statics(code, name);
            code.iconst_1().putfield(name, flag(own), CD_boolean);
        }
        program.ownSuperclasses(owner).stream()
                .filter(this::hasInitialiser)
                .findFirst()
                .ifPresent(parent -> invoke(code, parent, READY));
        if (own >= 0) {
            invoke(code, owner, INITIALISE);
        }
        code.labelBinding(again).return_();
    }

    private void invoke(CodeBuilder code, String owner, String method) {
        ClassModel model = program.model(owner);
        code.invokestatic(
                model.thisClass().asSymbol(), method, Emitted.NOTHING, Program.isInterface(model));
    }

    private static String flag(int index) {
        return "r" + index;
    }

    /** The class itself, with {@code begin()}, which makes the instance that answers a message. */
    byte[] build(ClassFile classFile) {
        String main = program.main();
        ClassDesc agent = ClassDesc.ofInternalName(main);
        return classFile.build(
                name,
                type -> {
                    type.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL);
                    type.withMethodBody(
                            "<init>",
                            Emitted.NOTHING,
                            ClassFile.ACC_PUBLIC,
                            code ->
                                    code.aload(0)
                                            .invokespecial(CD_Object, "<init>", Emitted.NOTHING)
                                            .return_());
                    types.forEach((place, each) -> type.withField(place, each, 0));
                    for (int i = 0; i < initialised.size(); i++) {
                        type.withField(flag(i), CD_boolean, 0);
                    }
                    type.withMethodBody(
                            "begin",
                            MethodTypeDesc.of(AGENT),
                            ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                            code -> {
                                if (hasInitialiser(main)) {
                                    invoke(code, main, READY);
                                }
                                code.new_(agent)
                                        .dup()
                                        .invokespecial(agent, "<init>", Emitted.NOTHING)
                                        .areturn();
                            });
                });
    }
}
