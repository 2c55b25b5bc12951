package mitosis.sandbox.gate;

import mitosis.sandbox.policy.Ability;
import mitosis.sandbox.policy.Cost;
import mitosis.sandbox.policy.Policy;

import java.lang.classfile.ClassModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.Optional;
import java.util.Set;

/** Judges what code calls and which fields it touches. */
final class MemberCheck {
    private static final String CONTEXT = "mitosis/agent/Context";

    /** What a class may call of the platform's by {@code super.}: it reads no more than itself. */
    private static final Set<String> SUPER_CALLS = Set.of("toString", "equals", "hashCode");

    private final Program program;
    private final Policy policy;

    MemberCheck(Program program, Policy policy) {
        this.program = program;
        this.policy = policy;
    }

    /** An objection to one instruction, or none. */
    record Objection(Rule rule, String found, String instead) {
        static final Objection NONE = new Objection(Rule.DENIED_CALL, "", "");

        boolean isOne() {
            return !found.isEmpty();
        }
    }

    Objection call(ClassModel caller, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        if (owner.startsWith("[")) {
            return name.equals("clone") ? Objection.NONE : refused(call, "use the array itself");
        }
        Optional<Program.Target> target = program.method(owner, name, call.type().stringValue());
        if (owner.equals(CONTEXT)) {
            Objection ability = ability(name);
            if (ability.isOne()) {
                return ability;
            }
        }
        return switch (target.orElse(null)) {
            case Program.Target.Own own -> ownCall(call, own);
            case Program.Target.Listed(String listed, Cost cost) ->
                    listedCall(caller, call, listed, cost);
            case null -> refused(call, Advice.insteadOfCall(program.allowlist(), owner, name));
        };
    }

    private Objection ability(String method) {
        return Ability.of(method)
                .filter(needed -> !policy.abilities().contains(needed))
                .map(needed ->
                        new Objection(
                                Rule.DENIED_ABILITY,
                                "calls context.%s, and the policy \"%s\" does not grant \"%s\""
                                        .formatted(method, policy.name(), needed.wireName()),
                                "do without it, or ask for a policy that grants it"))
                .orElse(Objection.NONE);
    }

    private Objection ownCall(InvokeInstruction call, Program.Target.Own own) {
        String name = own.method().methodName().stringValue();
        return name.equals("<clinit>") || (name.startsWith("$") && !name.equals("$values"))
                ? refused(call, "call an ordinary method")
                : Objection.NONE;
    }

    private Objection listedCall(
            ClassModel caller, InvokeInstruction call, String listed, Cost cost) {
        String name = call.name().stringValue();
        if (cost instanceof Cost.Refusal(String _, String instead)) {
            return refused(call, instead);
        }
        boolean special = call.opcode() == Opcode.INVOKESPECIAL;
        boolean constructor = name.equals("<init>");
        if (special && !constructor && !superCall(call, listed)) {
            return refused(call, "call it on an object of its own");
        }
        if (constructor && callsListedSuper(caller, call) && !(cost instanceof Cost.Constant)) {
            return refused(call, "extend another class");
        }
        boolean isStatic = call.opcode() == Opcode.INVOKESTATIC;
        if (isStatic && !listed.equals(call.owner().asInternalName())) {
            return refused(call, "name %s itself".formatted(Names.simple(listed)));
        }
        return Objection.NONE;
    }

    private static boolean superCall(InvokeInstruction call, String listed) {
        return (listed.equals("java/lang/Object")
                        && SUPER_CALLS.contains(call.name().stringValue()))
                || (listed.equals("java/lang/Throwable") && call.name().equalsString("getMessage"));
    }

    private static boolean callsListedSuper(ClassModel caller, InvokeInstruction call) {
        return Program.superclass(caller).equals(call.owner().asInternalName());
    }

    private static Objection refused(InvokeInstruction call, String instead) {
        String written =
                Names.call(
                        call.owner().asInternalName(),
                        call.name().stringValue(),
                        call.typeSymbol());
        return new Objection(
                Rule.DENIED_CALL, "calls %s, which agents may not".formatted(written), instead);
    }

    Objection field(ClassModel user, FieldInstruction access) {
        String owner = access.owner().asInternalName();
        String name = access.name().stringValue();
        boolean isStatic =
                access.opcode() == Opcode.GETSTATIC || access.opcode() == Opcode.PUTSTATIC;
        if (program.owns(owner)) {
            Optional<Program.OwnField> field =
                    program.field(owner, name, access.type().stringValue());
            if (field.isEmpty() || field.get().isStatic() != isStatic) {
                return field(access, "a field that one of your classes declares");
            }
            if (access.opcode() == Opcode.PUTSTATIC && field.get().isConstant()) {
                return field(access, "leave the constant as it is");
            }
            return Objection.NONE;
        }
        boolean listed =
                access.opcode() == Opcode.GETSTATIC
                        && program.allowlist().field(owner, name).isPresent();
        return listed
                ? Objection.NONE
                : field(access, Advice.insteadOfCall(program.allowlist(), owner, name));
    }

    private static Objection field(FieldInstruction access, String instead) {
        String found =
                "uses the field %s.%s, which agents may not"
                        .formatted(
                                Names.simple(access.owner().asInternalName()),
                                access.name().stringValue());
        return new Objection(Rule.DENIED_FIELD, found, instead);
    }

    Objection dynamic(InvokeDynamicInstruction site) {
        DirectMethodHandleDesc bootstrap = site.bootstrapMethod();
        String name =
                Names.element(bootstrap.owner().descriptorString()) + "." + bootstrap.methodName();
        return new Objection(
                Rule.DENIED_DYNAMIC,
                "has a call site that is made at run time by %s".formatted(Names.simple(name)),
                Advice.insteadOfDynamic(name));
    }
}
