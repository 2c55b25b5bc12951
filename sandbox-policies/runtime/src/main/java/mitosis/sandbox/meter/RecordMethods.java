package mitosis.sandbox.meter;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import mitosis.sandbox.gate.Bootstrap;
import mitosis.sandbox.gate.Call;
import mitosis.sandbox.policy.Replaced;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Writes equals, hashCode and toString of records over the array of a record's components. */
final class RecordMethods {
    private static final ClassDesc VALUES = CD_Object.arrayType();

    private RecordMethods() {}

    /** The arguments lie on the stack; the answer is left there. */
    static void emit(CodeBuilder code, Bootstrap.RecordMethod method, Extras host) {
        String name = host.add("record", method.type(), body -> write(body, method));
        host.call(code, name, method.type());
    }

    private static void write(CodeBuilder code, Bootstrap.RecordMethod method) {
        switch (method.method()) {
            case "hashCode" -> {
                values(code, method, 0);
                code.invokestatic(Emitted.GENERATED, "hashOf", MethodTypeDesc.of(CD_int, VALUES))
                        .ireturn();
            }
            case "equals" -> {
                Label other = code.newLabel();
                code.aload(1).instanceOf(method.record()).ifeq(other);
                code.aload(1).checkcast(method.record()).astore(2);
                values(code, method, 0);
                values(code, method, 2);
                code.invokestatic(
                                Emitted.GENERATED,
                                "equalOf",
                                MethodTypeDesc.of(CD_boolean, VALUES, VALUES))
                        .ireturn();
                code.labelBinding(other).iconst_0().ireturn();
            }
            default -> {
                String internal = Call.internal(method.record());
                code.loadConstant(internal.substring(internal.lastIndexOf('$') + 1));
                code.loadConstant(method.names());
                values(code, method, 0);
                code.invokestatic(
                                Emitted.GENERATED,
                                "textOf",
                                MethodTypeDesc.of(CD_String, CD_String, CD_String, VALUES))
                        .areturn();
            }
        }
    }

    private static void values(CodeBuilder code, Bootstrap.RecordMethod method, int slot) {
        List<DirectMethodHandleDesc> components = method.components();
        code.loadConstant(components.size()).anewarray(CD_Object);
        for (int i = 0; i < components.size(); i++) {
            DirectMethodHandleDesc component = components.get(i);
            ClassDesc type = Replaced.in(component.invocationType().returnType());
            code.dup().loadConstant(i).aload(slot);
            code.getfield(method.record(), component.methodName(), type);
            Conversion.emit(code, type, CD_Object);
            code.aastore();
        }
    }
}
