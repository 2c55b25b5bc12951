package mitosis.sandbox.meter;

import static java.lang.constant.ConstantDescs.CD_Boolean;
import static java.lang.constant.ConstantDescs.CD_Byte;
import static java.lang.constant.ConstantDescs.CD_Character;
import static java.lang.constant.ConstantDescs.CD_Double;
import static java.lang.constant.ConstantDescs.CD_Float;
import static java.lang.constant.ConstantDescs.CD_Integer;
import static java.lang.constant.ConstantDescs.CD_Long;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_Short;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_byte;
import static java.lang.constant.ConstantDescs.CD_char;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_short;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns the value on the stack from one type into another, as a method reference does. */
final class Conversion {
    private static final Map<ClassDesc, ClassDesc> BOXES =
            Map.of(
                    CD_int, CD_Integer,
                    CD_long, CD_Long,
                    CD_double, CD_Double,
                    CD_float, CD_Float,
                    CD_boolean, CD_Boolean,
                    CD_char, CD_Character,
                    CD_short, CD_Short,
                    CD_byte, CD_Byte);
    private static final Map<ClassDesc, ClassDesc> PRIMITIVES =
            BOXES.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private Conversion() {}

    static void emit(CodeBuilder code, ClassDesc from, ClassDesc to) {
        if (from.equals(to)) {
            return;
        }
        if (to.equals(CD_void)) {
            drop(code, TypeKind.from(from));
        } else if (from.isPrimitive() && to.isPrimitive()) {
            code.conversion(TypeKind.from(from), TypeKind.from(to));
        } else if (from.isPrimitive()) {
            box(code, from, to);
        } else if (to.isPrimitive()) {
            unbox(code, from, to);
        } else if (!to.equals(CD_Object)) {
            code.checkcast(to);
        }
    }

    static ClassDesc boxed(ClassDesc type) {
        return type.isPrimitive() ? box(type) : type;
    }

    private static ClassDesc box(ClassDesc primitive) {
        ClassDesc box = BOXES.get(primitive);
        if (box == null) {
            throw new IllegalArgumentException("no box for " + primitive.displayName());
        }
        return box;
    }

    private static void drop(CodeBuilder code, TypeKind kind) {
        switch (kind.slotSize()) {
            case 2 -> code.pop2();
            case 1 -> code.pop();
            default -> {}
        }
    }

    private static void box(CodeBuilder code, ClassDesc from, ClassDesc to) {
        ClassDesc widened = PRIMITIVES.getOrDefault(to, from);
        code.conversion(TypeKind.from(from), TypeKind.from(widened));
        ClassDesc box = box(widened);
        code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, widened));
    }

    private static void unbox(CodeBuilder code, ClassDesc from, ClassDesc to) {
        ClassDesc box = PRIMITIVES.containsKey(from) ? from : box(to);
        if (!from.equals(box)) {
            code.checkcast(box);
        }
        ClassDesc primitive = PRIMITIVES.getOrDefault(box, to);
        code.invokevirtual(box, primitive.displayName() + "Value", MethodTypeDesc.of(primitive));
        code.conversion(TypeKind.from(primitive), TypeKind.from(to));
    }
}
