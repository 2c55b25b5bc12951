package mitosis.sandbox.meter;

import static java.lang.constant.ConstantDescs.CD_Object;

import mitosis.sandbox.gate.Bootstrap;
import mitosis.sandbox.gate.Call;
import mitosis.sandbox.gate.Program;
import mitosis.sandbox.policy.Replaced;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes an ordinary class of each lambda and method reference. Its method calls a static bridge in
 * the class where the lambda stands, which may call what is private there, and which makes calls of
 * the JDK as the allowlist wants them made.
 */
final class FunctionClasses {
    private static final int REFERENCE_FUEL = 4;
    private static final int FUNCTION_BYTES = 24;

    private final Program program;
    private final CallWriter calls;
    private final StaticsClass statics;
    private final Map<ClassDesc, Shape> classes = new LinkedHashMap<>();

    FunctionClasses(Program program, CallWriter calls, StaticsClass statics) {
        this.program = program;
        this.calls = calls;
        this.statics = statics;
    }

    /** One class to be made. */
    private record Shape(
            Bootstrap.Function function, Extras host, String bridge, MethodTypeDesc bridgeType) {
        ClassDesc functionType() {
            return function.site().returnType();
        }

        List<ClassDesc> captured() {
            return function.site().parameterList();
        }
    }

    /** Takes the captured values from the stack and leaves the function there. */
    void emit(CodeBuilder code, Bootstrap.Function original, Extras host) {
        Bootstrap.Function function = replaced(original);
        List<ClassDesc> arguments = new ArrayList<>(function.site().parameterList());
        arguments.addAll(function.actual().parameterList());
        MethodTypeDesc bridgeType = MethodTypeDesc.of(function.actual().returnType(), arguments);
        String bridge =
                host.add("bridge", bridgeType, body -> bridge(body, function, bridgeType, host));
        ClassDesc name = ClassDesc.ofInternalName(program.main() + "$$F" + classes.size());
        classes.put(name, new Shape(function, host, bridge, bridgeType));
        Emitted.object(code, FUNCTION_BYTES + 8 * function.site().parameterCount());
        code.invokestatic(name, "of", function.site());
    }

    private static Bootstrap.Function replaced(Bootstrap.Function function) {
        return new Bootstrap.Function(
                Replaced.in(function.site()),
                function.name(),
                Replaced.in(function.erased()),
                function.body(),
                Replaced.in(function.actual()),
                function.bridges().stream().map(Replaced::in).toList());
    }

    private void bridge(
            CodeBuilder code, Bootstrap.Function function, MethodTypeDesc type, Extras host) {
        Call call = Call.of(function.body());
        String user = Call.internal(host.owner());
        Emitted.charge(code, REFERENCE_FUEL);
        List<ClassDesc> wanted = new ArrayList<>();
        if (call.isConstructor()) {
            made(code, call, user);
        } else if (!call.isStatic()) {
            wanted.add(Replaced.in(call.ownerType()));
        }
        wanted.addAll(Replaced.in(call.type()).parameterList());
        int slot = 0;
        for (int i = 0; i < wanted.size(); i++) {
            ClassDesc given = type.parameterType(i);
            code.loadLocal(TypeKind.from(given), slot);
            slot += TypeKind.from(given).slotSize();
            Conversion.emit(code, given, wanted.get(i));
        }
        calls.write(code, call, user, slots(type));
        ClassDesc answer =
                Replaced.in(call.isConstructor() ? call.ownerType() : call.type().returnType());
        Conversion.emit(code, answer, type.returnType());
        code.return_(TypeKind.from(type.returnType()));
    }

    private void made(CodeBuilder code, Call call, String user) {
        if (program.owns(call.owner())) {
            statics.ready(code, user, call.owner());
        }
        if (program.isException(call.owner())) {
            Emitted.exception(code);
        } else {
            Emitted.object(code, 64);
        }
        code.new_(Replaced.in(call.ownerType())).dup();
    }

    private static int slots(MethodTypeDesc type) {
        return type.parameterList().stream().mapToInt(each -> TypeKind.from(each).slotSize()).sum();
    }

    Map<String, byte[]> build(ClassFile classFile) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        classes.forEach((name, shape) ->
                files.put(
                        Call.internal(name),
                        classFile.build(name, type -> write(type, name, shape))));
        return files;
    }

    private static void write(ClassBuilder type, ClassDesc name, Shape shape) {
        type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC);
        type.withInterfaceSymbols(shape.functionType());
        List<ClassDesc> captured = shape.captured();
        for (int i = 0; i < captured.size(); i++) {
            type.withField("c" + i, captured.get(i), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
        }
        MethodTypeDesc taking = MethodTypeDesc.of(ConstantDescs.CD_void, captured);
        type.withMethodBody(
                "<init>",
                taking,
                ClassFile.ACC_PRIVATE,
                code -> {
                    code.aload(0).invokespecial(CD_Object, "<init>", Emitted.NOTHING);
                    int slot = 1;
                    for (int i = 0; i < captured.size(); i++) {
                        TypeKind kind = TypeKind.from(captured.get(i));
                        code.aload(0)
                                .loadLocal(kind, slot)
                                .putfield(name, "c" + i, captured.get(i));
                        slot += kind.slotSize();
                    }
                    code.return_();
                });
        type.withMethodBody(
                "of",
                shape.function().site(),
                ClassFile.ACC_STATIC,
                code -> {
                    code.new_(name).dup();
                    int slot = 0;
                    for (ClassDesc each : captured) {
                        code.loadLocal(TypeKind.from(each), slot);
                        slot += TypeKind.from(each).slotSize();
                    }
                    code.invokespecial(name, "<init>", taking).areturn();
                });
        Set<MethodTypeDesc> types = new LinkedHashSet<>();
        types.add(shape.function().erased());
        types.addAll(shape.function().bridges());
        for (MethodTypeDesc each : types) {
            type.withMethodBody(
                    shape.function().name(),
                    each,
                    ClassFile.ACC_PUBLIC,
                    code -> method(code, name, shape, each));
        }
    }

    private static void method(CodeBuilder code, ClassDesc name, Shape shape, MethodTypeDesc type) {
        List<ClassDesc> captured = shape.captured();
        for (int i = 0; i < captured.size(); i++) {
            code.aload(0).getfield(name, "c" + i, captured.get(i));
        }
        int slot = 1;
        for (int i = 0; i < type.parameterCount(); i++) {
            ClassDesc given = type.parameterType(i);
            code.loadLocal(TypeKind.from(given), slot);
            slot += TypeKind.from(given).slotSize();
            Conversion.emit(code, given, shape.bridgeType().parameterType(captured.size() + i));
        }
        shape.host().call(code, shape.bridge(), shape.bridgeType());
        ClassDesc answer = shape.bridgeType().returnType();
        Conversion.emit(code, answer, type.returnType());
        code.return_(TypeKind.from(type.returnType()));
    }
}
