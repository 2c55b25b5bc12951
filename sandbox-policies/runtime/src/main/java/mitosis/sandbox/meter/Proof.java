package mitosis.sandbox.meter;

import mitosis.sandbox.gate.Program;
import mitosis.sandbox.policy.Allowlist;
import mitosis.sandbox.policy.Cost;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.ClassDesc;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at rewritten classes as if a stranger had made them: whatever they name is the agent's own,
 * the meter, a stand-in or a call that costs a constant, and the verifier is content.
 */
final class Proof {
    private final Program program;
    private final Metered metered;
    private final ClassFile classFile;
    private final Set<String> standIns = new HashSet<>();

    Proof(Program program, Metered metered, ClassFile classFile) {
        this.program = program;
        this.metered = metered;
        this.classFile = classFile;
        standIns.add(internal(Emitted.METER));
        standIns.add(internal(Emitted.GENERATED));
        program.allowlist().standIns().stream()
                .map("mitosis/sandbox/charged/"::concat)
                .forEach(standIns::add);
    }

    void check() {
        metered.classes().forEach(this::check);
    }

    private void check(String name, byte[] file) {
        ClassModel model = ClassFile.of().parse(file);
        boolean pays = name.equals(LinearCalls.nameOf(program.main()));
        for (PoolEntry entry : model.constantPool()) {
            switch (entry) {
                case MethodHandleEntry _,
                        MethodTypeEntry _,
                        InvokeDynamicEntry _,
                        ConstantDynamicEntry _ ->
                        throw broken(name, "a call site made at run time is left");
                case FieldRefEntry field -> field(name, field);
                case MemberRefEntry method -> method(name, method, pays);
                case ClassEntry type -> type(name, type.asInternalName());
                default -> {}
            }
        }
        var errors = classFile.verify(file);
        if (!errors.isEmpty()) {
            throw broken(name, String.valueOf(errors.getFirst().getMessage()));
        }
    }

    private void field(String name, FieldRefEntry field) {
        String owner = field.owner().asInternalName();
        if (!made(owner)
                && program.allowlist().field(owner, field.name().stringValue()).isEmpty()) {
            throw broken(name, "the field %s.%s is left".formatted(owner, field.name()));
        }
    }

    private void method(String name, MemberRefEntry method, boolean pays) {
        String owner = method.owner().asInternalName();
        if (made(owner) || standIns.contains(owner)) {
            return;
        }
        Optional<Cost> cost =
                program.allowlist()
                        .method(owner, method.name().stringValue(), method.type().stringValue())
                        .map(Allowlist.Rule::cost);
        boolean paid =
                cost.filter(each ->
                                each instanceof Cost.Constant
                                        || (pays && each instanceof Cost.Linear))
                        .isPresent();
        if (!paid) {
            throw broken(
                    name,
                    "the call of %s.%s is left".formatted(owner, method.name().stringValue()));
        }
    }

    private void type(String name, String type) {
        String element = type;
        while (element.startsWith("[")) {
            element = element.substring(1);
        }
        if (element.length() == 1 && !element.equals(type)) {
            return; // an array of primitives
        }
        if (element.startsWith("L") && element.endsWith(";")) {
            element = element.substring(1, element.length() - 1);
        }
        if (!made(element)
                && !standIns.contains(element)
                && !program.allowlist().hasType(element)
                && !element.equals("java/lang/NoSuchFieldError")) {
            throw broken(name, "the type %s is left".formatted(element));
        }
    }

    private boolean made(String owner) {
        return metered.classes().containsKey(owner);
    }

    private static String internal(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }

    private static IllegalStateException broken(String name, String what) {
        return new IllegalStateException("metering %s went wrong: %s".formatted(name, what));
    }
}
