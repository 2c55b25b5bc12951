package mitosis.sandbox.meter;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import mitosis.sandbox.gate.Program;
import mitosis.sandbox.gate.Program.OwnField;
import mitosis.sandbox.policy.Replaced;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.constant.MethodTypeDesc;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Writes all classes of a gated agent anew. Nothing of the old files is copied but what is written
 * here: supertypes, constants, signatures, nests and the instructions of the bodies, with their
 * payments.
 */
public final class Rewriter {
    /** Records and enums have their own equality. */
    private static final Set<String> KEYED = Set.of("java/lang/Record", "java/lang/Enum");

    private final Program program;
    private final ClassFile classFile;
    private final StaticsClass statics;
    private final LinearCalls linear;
    private final CallWriter calls;
    private final FunctionClasses functions;
    private final SiteWriter sites;

    private Rewriter(Program program) {
        this.program = program;
        this.classFile =
                ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(program.hierarchy()));
        this.statics = new StaticsClass(program);
        this.linear = new LinearCalls(program.main());
        this.calls = new CallWriter(program, statics, linear);
        this.functions = new FunctionClasses(program, calls, statics);
        this.sites = new SiteWriter(program, statics, functions);
    }

    /** The metered classes by internal name, proven. */
    public static Metered rewrite(Program program) {
        return new Rewriter(program).rewrite();
    }

    private Metered rewrite() {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (ClassModel model : program.classes()) {
            classes.put(model.thisClass().asInternalName(), own(model));
        }
        classes.putAll(functions.build(classFile));
        classes.put(StaticsClass.nameOf(program.main()), statics.build(classFile));
        if (!linear.isEmpty()) {
            classes.put(LinearCalls.nameOf(program.main()), linear.build(classFile));
        }
        Metered metered = new Metered(classes, StaticsClass.nameOf(program.main()));
        new Proof(program, metered, classFile).check();
        return metered;
    }

    private byte[] own(ClassModel model) {
        return classFile.build(
                model.thisClass().asSymbol(),
                type -> {
                    type.withVersion(ClassFile.JAVA_25_VERSION, 0);
                    type.withFlags(model.flags().flagsMask() & ~ClassFile.ACC_MODULE);
                    model.superclass().ifPresent(each -> type.withSuperclass(each.asSymbol()));
                    type.withInterfaceSymbols(
                            model.interfaces().stream().map(each -> each.asSymbol()).toList());
                    nest(type, model);
                    model.fields().forEach(field -> field(type, model, field));
                    Extras extras = new Extras(model);
                    model.methods().forEach(method -> method(type, model, method, extras));
                    extras.write(type);
                    identity(type, model);
                    ready(type, model);
                });
    }

    /** Private members are reached within a nest; only the agent's own classes may be in one. */
    private void nest(ClassBuilder type, ClassModel model) {
        model.findAttribute(Attributes.nestHost())
                .map(NestHostAttribute::nestHost)
                .filter(host -> program.owns(host.asInternalName()))
                .ifPresent(host -> type.with(NestHostAttribute.of(host.asSymbol())));
        model.findAttribute(Attributes.nestMembers())
                .ifPresent(members ->
                        type.with(
                                NestMembersAttribute.ofSymbols(
                                        members.nestMembers().stream()
                                                .filter(each -> program.owns(each.asInternalName()))
                                                .map(each -> each.asSymbol())
                                                .toList())));
    }

    private void field(ClassBuilder type, ClassModel model, FieldModel field) {
        OwnField own = new OwnField(model.thisClass().asInternalName(), field);
        if (own.isStatic() && !own.isConstant()) {
            return;
        }
        type.withField(
                field.fieldName().stringValue(),
                Replaced.in(field.fieldTypeSymbol()),
                made -> {
                    made.withFlags(field.flags().flagsMask());
                    if (own.isConstant()) {
                        field.findAttribute(Attributes.constantValue()).ifPresent(made::with);
                    }
                });
    }

    private void method(ClassBuilder type, ClassModel model, MethodModel method, Extras extras) {
        boolean initialiser = method.methodName().equalsString("<clinit>");
        int flags = method.flags().flagsMask();
        type.withMethod(
                initialiser ? StaticsClass.INITIALISE : method.methodName().stringValue(),
                Replaced.in(method.methodTypeSymbol()),
                initialiser ? packageStatic(model) : flags,
                made ->
                        method.code()
                                .ifPresent(body ->
                                        made.withCode(code ->
                                                new MethodWriter(
                                                                program,
                                                                model,
                                                                (CodeAttribute) body,
                                                                statics,
                                                                calls,
                                                                sites,
                                                                extras)
                                                        .write(code))));
    }

    /**
     * What Object would answer, but paid for, and the same in every run: tables call it, and tell
     * by the order of their keys what it was.
     */
    private void identity(ClassBuilder type, ClassModel model) {
        boolean root =
                !Program.isInterface(model)
                        && !program.owns(Program.superclass(model))
                        && !KEYED.contains(Program.superclass(model));
        if (!root) {
            return;
        }
        if (Program.declared(model, "hashCode", "()I").isEmpty()) {
            type.withMethodBody(
                    "hashCode",
                    MethodTypeDesc.of(CD_int),
                    ClassFile.ACC_PUBLIC,
                    code ->
                            code.aload(0)
                                    .invokestatic(
                                            Emitted.GENERATED,
                                            "number",
                                            MethodTypeDesc.of(CD_int, CD_Object))
                                    .ireturn());
        }
        if (Program.declared(model, "equals", "(Ljava/lang/Object;)Z").isEmpty()) {
            type.withMethodBody(
                    "equals",
                    MethodTypeDesc.of(CD_boolean, CD_Object),
                    ClassFile.ACC_PUBLIC,
                    code ->
                            code.aload(0)
                                    .aload(1)
                                    .invokestatic(
                                            Emitted.GENERATED,
                                            "same",
                                            MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object))
                                    .ireturn());
        }
    }

    private void ready(ClassBuilder type, ClassModel model) {
        String name = model.thisClass().asInternalName();
        if (statics.hasInitialiser(name)) {
            type.withMethodBody(
                    StaticsClass.READY,
                    Emitted.NOTHING,
                    packageStatic(model),
                    code -> statics.readyBody(code, name));
        }
    }

    /** Methods of interfaces must be public or private. */
    private static int packageStatic(ClassModel model) {
        int flags = ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        return Program.isInterface(model) ? flags | ClassFile.ACC_PUBLIC : flags;
    }
}
