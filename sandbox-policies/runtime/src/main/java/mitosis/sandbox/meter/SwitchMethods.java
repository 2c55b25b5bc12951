package mitosis.sandbox.meter;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import mitosis.sandbox.gate.Bootstrap;
import mitosis.sandbox.gate.Bootstrap.SwitchLabel;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Writes the choice of a switch over types as a chain of tests. */
final class SwitchMethods {
    private static final MethodTypeDesc CHOICE = MethodTypeDesc.of(CD_int, CD_Object, CD_int);

    private final FieldReader fields;

    SwitchMethods(FieldReader fields) {
        this.fields = fields;
    }

    /** Reads a constant of an enum, the agent's or the JDK's, to the stack. */
    interface FieldReader {
        void read(CodeBuilder code, ClassDesc owner, String constant);
    }

    /** The value and where to go on lie on the stack; the branch's number is left there. */
    void emit(CodeBuilder code, Bootstrap.TypeSwitch choice, Extras host) {
        String name = host.add("switch", CHOICE, body -> write(body, choice));
        host.call(code, name, CHOICE);
    }

    private void write(CodeBuilder code, Bootstrap.TypeSwitch choice) {
        Emitted.charge(code, 2 + choice.labels().size() / 2);
        Label some = code.newLabel();
        code.aload(0).ifnonnull(some).iconst_m1().ireturn().labelBinding(some);
        int number = 0;
        for (SwitchLabel label : choice.labels()) {
            Label next = code.newLabel();
            code.iload(1).loadConstant(number).if_icmpgt(next);
            test(code, label, choice.overEnum(), next);
            code.loadConstant(number).ireturn().labelBinding(next);
            number++;
        }
        code.loadConstant(number).ireturn();
    }

    private void test(CodeBuilder code, SwitchLabel label, boolean overEnum, Label otherwise) {
        switch (label) {
            case SwitchLabel.OfType(ClassDesc type) ->
                    code.aload(0).instanceOf(Conversion.boxed(type)).ifeq(otherwise);
            case SwitchLabel.OfText(String text) -> {
                code.aload(0).loadConstant(text);
                code.invokestatic(
                                Emitted.GENERATED,
                                overEnum ? "isConstant" : "isText",
                                MethodTypeDesc.of(CD_boolean, CD_Object, CD_String))
                        .ifeq(otherwise);
            }
            case SwitchLabel.OfNumber(int wanted) -> {
                code.aload(0).loadConstant(wanted);
                code.invokestatic(
                                Emitted.GENERATED,
                                "isNumber",
                                MethodTypeDesc.of(CD_boolean, CD_Object, CD_int))
                        .ifeq(otherwise);
            }
            case SwitchLabel.OfEnum(ClassDesc type, String constant) -> {
                code.aload(0);
                fields.read(code, type, constant);
                code.if_acmpne(otherwise);
            }
        }
    }
}
