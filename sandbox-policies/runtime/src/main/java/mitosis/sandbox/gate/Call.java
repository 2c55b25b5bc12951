package mitosis.sandbox.gate;

import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * A call as it stands in an agent's code, or as a method reference would make it.
 *
 * @param owner the internal name of the class that is named, or an array's descriptor
 */
public record Call(
        Opcode opcode, String owner, String name, MethodTypeDesc type, boolean onInterface) {
    private static final String CONSTRUCTOR = "<init>";

    public static Call of(InvokeInstruction call) {
        return new Call(
                call.opcode(),
                call.owner().asInternalName(),
                call.name().stringValue(),
                call.typeSymbol(),
                call.isInterface());
    }

    /** The call that a method handle makes; only handles of methods and constructors make one. */
    public static Call of(DirectMethodHandleDesc handle) {
        Opcode opcode =
                switch (handle.kind()) {
                    case STATIC, INTERFACE_STATIC -> Opcode.INVOKESTATIC;
                    case CONSTRUCTOR -> Opcode.INVOKESPECIAL;
                    case GETTER, SETTER, STATIC_GETTER, STATIC_SETTER ->
                            throw new IllegalArgumentException("a handle of a field");
                    // Private methods are reached virtually, too: nobody can override them.
                    default ->
                            handle.isOwnerInterface()
                                    ? Opcode.INVOKEINTERFACE
                                    : Opcode.INVOKEVIRTUAL;
                };
        boolean constructor = handle.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
        return new Call(
                opcode,
                internal(handle.owner()),
                constructor ? CONSTRUCTOR : handle.methodName(),
                MethodTypeDesc.ofDescriptor(handle.lookupDescriptor()),
                handle.isOwnerInterface());
    }

    public ClassDesc ownerType() {
        return owner.startsWith("[")
                ? ClassDesc.ofDescriptor(owner)
                : ClassDesc.ofInternalName(owner);
    }

    public boolean isConstructor() {
        return name.equals(CONSTRUCTOR);
    }

    public boolean isStatic() {
        return opcode == Opcode.INVOKESTATIC;
    }

    /** The internal name of a class type, the descriptor of an array type. */
    public static String internal(ClassDesc type) {
        String descriptor = type.descriptorString();
        return type.isClassOrInterface()
                ? descriptor.substring(1, descriptor.length() - 1)
                : descriptor;
    }
}
