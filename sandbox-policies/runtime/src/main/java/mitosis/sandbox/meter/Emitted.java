package mitosis.sandbox.meter;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_Throwable;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** The calls of the meter as they stand in rewritten code. */
final class Emitted {
    static final ClassDesc METER = ClassDesc.of("mitosis.sandbox.run.Meter");
    static final ClassDesc GENERATED = ClassDesc.of("mitosis.sandbox.charged.Generated");
    static final MethodTypeDesc NOTHING = MethodTypeDesc.of(CD_void);
    private static final MethodTypeDesc AMOUNT = MethodTypeDesc.of(CD_void, CD_int);
    private static final MethodTypeDesc AMOUNTS = MethodTypeDesc.of(CD_void, CD_int, CD_int);

    private Emitted() {}

    static void charge(CodeBuilder code, int amount) {
        code.loadConstant(amount).invokestatic(METER, "charge", AMOUNT);
    }

    static void enter(CodeBuilder code, int amount, int depthSlot) {
        code.loadConstant(amount)
                .invokestatic(METER, "enter", MethodTypeDesc.of(CD_int, CD_int))
                .istore(depthSlot);
    }

    static void leave(CodeBuilder code) {
        code.invokestatic(METER, "leave", NOTHING);
    }

    /** What was caught lies on the stack and stays there. */
    static void caught(CodeBuilder code, int amount, int depthSlot) {
        code.dup()
                .iload(depthSlot)
                .loadConstant(amount)
                .invokestatic(
                        METER, "caught", MethodTypeDesc.of(CD_void, CD_Throwable, CD_int, CD_int));
    }

    static void object(CodeBuilder code, int bytes) {
        code.loadConstant(bytes).invokestatic(METER, "object", AMOUNT);
    }

    static void exception(CodeBuilder code) {
        code.invokestatic(METER, "exception", NOTHING);
    }

    /** The array's length lies on the stack and stays there. */
    static void array(CodeBuilder code, int elementBytes) {
        code.dup().loadConstant(elementBytes).invokestatic(METER, "array", AMOUNTS);
    }

    /** Both lengths lie on the stack and stay there. */
    static void arrays(CodeBuilder code, int elementBytes) {
        code.dup2()
                .loadConstant(elementBytes)
                .invokestatic(METER, "arrays", MethodTypeDesc.of(CD_void, CD_int, CD_int, CD_int));
    }

    static void statics(CodeBuilder code, ClassDesc holder) {
        code.invokestatic(METER, "statics", MethodTypeDesc.of(CD_Object)).checkcast(holder);
    }

    /** Pays for the text that wrapping the cause on the stack will make; the cause stays. */
    static void cause(CodeBuilder code) {
        code.dup().invokestatic(GENERATED, "cause", MethodTypeDesc.of(CD_void, CD_Throwable));
    }
}
