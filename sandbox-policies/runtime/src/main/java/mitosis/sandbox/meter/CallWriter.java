package mitosis.sandbox.meter;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;

import mitosis.sandbox.gate.Call;
import mitosis.sandbox.gate.Program;
import mitosis.sandbox.gate.Program.Target;
import mitosis.sandbox.policy.Cost;
import mitosis.sandbox.policy.Replaced;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Writes a call of the agent's as the allowlist wants it made. */
final class CallWriter {
    private final Program program;
    private final StaticsClass statics;
    private final LinearCalls linear;

    CallWriter(Program program, StaticsClass statics, LinearCalls linear) {
        this.program = program;
        this.statics = statics;
        this.linear = linear;
    }

    /**
     * Writes the call.
     *
     * @param user the class whose code it stands in
     * @param freeSlot the first local variable that nobody uses
     */
    void write(CodeBuilder code, Call call, String user, int freeSlot) {
        if (call.owner().startsWith("[")) {
            code.invokestatic(Emitted.GENERATED, "copyOf", MethodTypeDesc.of(CD_Object, CD_Object))
                    .checkcast(Replaced.in(call.ownerType()));
            return;
        }
        switch (target(call)) {
            case Target.Own(String owner, var _) -> {
                if (call.opcode() == Opcode.INVOKESTATIC) {
                    statics.ready(code, user, owner);
                }
                plain(code, call);
            }
            case Target.Listed(String listed, Cost cost) ->
                    listed(code, call, listed, cost, freeSlot);
        }
    }

    private Target target(Call call) {
        return program.method(call.owner(), call.name(), call.type().descriptorString())
                .orElseThrow(() ->
                        new IllegalStateException("ungated call of " + call.owner() + call.name()));
    }

    private void listed(CodeBuilder code, Call call, String listed, Cost cost, int freeSlot) {
        if (call.opcode() == Opcode.INVOKESPECIAL && !call.isConstructor()) {
            superCall(code, call, listed);
            return;
        }
        switch (cost) {
            case Cost.Constant(int fuel) -> {
                if (fuel > 0) {
                    Emitted.charge(code, fuel);
                }
                if (call.isConstructor() && takesCause(call)) {
                    Emitted.cause(code);
                }
                plain(code, call);
            }
            case Cost.Linear(boolean allocates) -> {
                if (call.isConstructor()) {
                    throw new IllegalStateException("a constructor cannot be linear");
                }
                linear.emit(
                        code,
                        new LinearCalls.Call(
                                call.opcode(),
                                Replaced.in(call.ownerType()),
                                call.name(),
                                Replaced.in(call.type()),
                                call.onInterface(),
                                allocates));
            }
            case Cost.Wrapped wrapped -> {
                if (call.isConstructor()) {
                    dropUnborn(code, call.type().parameterList(), freeSlot);
                }
                code.invokestatic(wrapped.owner(), wrapped.name(), wrapped.type());
            }
            case Cost.Refusal _ ->
                    throw new IllegalStateException(
                            "ungated call of " + call.owner() + call.name());
        }
    }

    /** Only what Object answers for itself, and the text of an exception, may be asked of super. */
    private static void superCall(CodeBuilder code, Call call, String listed) {
        if (listed.equals("java/lang/Throwable")) {
            code.invokespecial(call.ownerType(), call.name(), call.type());
            return;
        }
        switch (call.name()) {
            case "toString" ->
                    code.invokestatic(
                            Emitted.GENERATED,
                            "plainText",
                            MethodTypeDesc.of(call.type().returnType(), CD_Object));
            case "hashCode" ->
                    code.invokestatic(
                            Emitted.GENERATED,
                            "number",
                            MethodTypeDesc.of(call.type().returnType(), CD_Object));
            default ->
                    code.invokestatic(
                            Emitted.GENERATED,
                            "same",
                            MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object));
        }
    }

    private static boolean takesCause(Call call) {
        List<ClassDesc> parameters = call.type().parameterList();
        return !parameters.isEmpty() && parameters.getLast().displayName().equals("Throwable");
    }

    /** A factory makes the object: the two references to the one not yet born must go. */
    private static void dropUnborn(CodeBuilder code, List<ClassDesc> parameters, int freeSlot) {
        int[] slots = new int[parameters.size()];
        int next = freeSlot;
        for (int i = 0; i < slots.length; i++) {
            slots[i] = next;
            next += TypeKind.from(parameters.get(i)).slotSize();
        }
        for (int i = slots.length - 1; i >= 0; i--) {
            code.storeLocal(TypeKind.from(parameters.get(i)), slots[i]);
        }
        code.pop2();
        for (int i = 0; i < slots.length; i++) {
            code.loadLocal(TypeKind.from(parameters.get(i)), slots[i]);
        }
    }

    private static void plain(CodeBuilder code, Call call) {
        code.invoke(
                call.opcode(),
                Replaced.in(call.ownerType()),
                call.name(),
                Replaced.in(call.type()),
                call.onInterface());
    }
}
