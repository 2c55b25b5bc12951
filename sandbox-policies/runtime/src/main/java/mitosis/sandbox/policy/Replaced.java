package mitosis.sandbox.policy;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;

/**
 * Types of the JDK that agents may name and that others take the place of when their classes are
 * rewritten: sets and maps of enums, for the JDK keeps the constants of an enum with its class, and
 * here they belong to one message.
 */
public final class Replaced {
    private static final Map<ClassDesc, ClassDesc> TYPES =
            Map.of(
                    ClassDesc.of("java.util.EnumMap"), ClassDesc.of("java.util.TreeMap"),
                    ClassDesc.of("java.util.EnumSet"), ClassDesc.of("java.util.TreeSet"));

    private Replaced() {}

    /** What stands for a type after the rewriting. */
    public static ClassDesc in(ClassDesc type) {
        return type.isArray()
                ? in(type.componentType()).arrayType()
                : TYPES.getOrDefault(type, type);
    }

    /** What stands for the types of a method after the rewriting. */
    public static MethodTypeDesc in(MethodTypeDesc type) {
        return MethodTypeDesc.of(
                in(type.returnType()), type.parameterList().stream().map(Replaced::in).toList());
    }
}
