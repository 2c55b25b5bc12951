package mitosis.sandbox.meter;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The class of one agent whose static methods make its linear calls: each weighs the receiver and
 * the arguments, pays, and calls.
 */
final class LinearCalls {
    private static final MethodTypeDesc WEIGH = MethodTypeDesc.of(CD_void, CD_Object);

    private final ClassDesc name;
    private final Map<Call, String> calls = new LinkedHashMap<>();

    LinearCalls(String main) {
        name = ClassDesc.ofInternalName(nameOf(main));
    }

    static String nameOf(String main) {
        return main + "$$Calls";
    }

    /** A call as it stood in the agent's code. */
    record Call(
            Opcode opcode,
            ClassDesc owner,
            String method,
            MethodTypeDesc type,
            boolean onInterface,
            boolean allocates) {
        MethodTypeDesc takingReceiver() {
            return opcode == Opcode.INVOKESTATIC ? type : type.insertParameterTypes(0, owner);
        }
    }

    void emit(CodeBuilder code, Call call) {
        String method = calls.computeIfAbsent(call, _ -> "c" + calls.size());
        code.invokestatic(name, method, call.takingReceiver());
    }

    boolean isEmpty() {
        return calls.isEmpty();
    }

    byte[] build(ClassFile classFile) {
        return classFile.build(
                name,
                type -> {
                    type.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC);
                    calls.forEach((call, method) ->
                            type.withMethodBody(
                                    method,
                                    call.takingReceiver(),
                                    ClassFile.ACC_STATIC,
                                    code -> body(code, call)));
                });
    }

    private static void body(CodeBuilder code, Call call) {
        int slot = 0;
        for (ClassDesc each : call.takingReceiver().parameterList()) {
            TypeKind kind = TypeKind.from(each);
            if (!each.isPrimitive()) {
                code.aload(slot)
                        .invokestatic(
                                Emitted.GENERATED, call.allocates ? "copies" : "reads", WEIGH);
            }
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
        code.invoke(call.opcode, call.owner, call.method, call.type, call.onInterface)
                .return_(TypeKind.from(call.type.returnType()));
    }
}
