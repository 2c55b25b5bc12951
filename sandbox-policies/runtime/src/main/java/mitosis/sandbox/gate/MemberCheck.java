package mitosis.sandbox.gate;

import mitosis.sandbox.policy.Ability;
import mitosis.sandbox.policy.Cost;
import mitosis.sandbox.policy.Policy;

import java.lang.classfile.ClassModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
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

    Objection call(ClassModel caller, Call call) {
        if (call.owner().startsWith("[")) {
            return call.name().equals("clone")
                    ? Objection.NONE
                    : refused(call, "use the array itself");
        }
        if (call.owner().equals(CONTEXT)) {
            Objection ability = ability(call.name());
            if (ability.isOne()) {
                return ability;
            }
        }
        Optional<Program.Target> target =
                program.method(call.owner(), call.name(), call.type().descriptorString());
        return switch (target.orElse(null)) {
            case Program.Target.Own own -> ownCall(call, own);
            case Program.Target.Listed(String listed, Cost cost) ->
                    listedCall(caller, call, listed, cost);
            case null ->
                    refused(
                            call,
                            Advice.insteadOfCall(program.allowlist(), call.owner(), call.name()));
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

    private Objection ownCall(Call call, Program.Target.Own own) {
        String name = own.method().methodName().stringValue();
        return name.equals("<clinit>") || (name.startsWith("$") && !name.equals("$values"))
                ? refused(call, "call an ordinary method")
                : Objection.NONE;
    }

    private Objection listedCall(ClassModel caller, Call call, String listed, Cost cost) {
        if (cost instanceof Cost.Refusal(String _, String instead)) {
            return refused(call, instead);
        }
        boolean special = call.opcode() == Opcode.INVOKESPECIAL;
        boolean constructor = call.isConstructor();
        if (special && !constructor && !superCall(call, listed)) {
            return refused(call, "call it on an object of its own");
        }
        if (constructor && callsListedSuper(caller, call) && !(cost instanceof Cost.Constant)) {
            return refused(call, "extend another class");
        }
        if (call.isStatic() && !listed.equals(call.owner())) {
            return refused(call, "name %s itself".formatted(Names.simple(listed)));
        }
        return Objection.NONE;
    }

    private static boolean superCall(Call call, String listed) {
        return (listed.equals("java/lang/Object") && SUPER_CALLS.contains(call.name()))
                || (listed.equals("java/lang/Throwable") && call.name().equals("getMessage"));
    }

    private static boolean callsListedSuper(ClassModel caller, Call call) {
        return Program.superclass(caller).equals(call.owner());
    }

    private static Objection refused(Call call, String instead) {
        String written = Names.call(call.owner(), call.name(), call.type());
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
}
