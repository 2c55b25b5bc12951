package mitosis.sandbox.meter;

import mitosis.sandbox.gate.Bootstrap;
import mitosis.sandbox.gate.Call;
import mitosis.sandbox.gate.Program;
import mitosis.sandbox.gate.Program.OwnField;
import mitosis.sandbox.policy.Cost;
import mitosis.sandbox.policy.Replaced;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the body of one method anew, with its payments.
 *
 * <p>Every cycle of a body goes through a jump backwards or a handler, and every other cycle
 * through a method's entry: there is where it is paid. A jump backwards pays for the distance it
 * jumps, which is all that a pass through the loop can have run; an entry and a handler pay for the
 * whole body.
 */
final class MethodWriter {
    private static final int CALL_FUEL = 3;
    private static final int JUMP_FUEL = 1;
    private static final int BYTES_A_JUMP_UNIT = 8;
    private static final int BYTES_A_BODY_UNIT = 16;
    private static final int REFERENCE_BYTES = 8;
    private static final int OBJECT_BYTES = 16;

    private final Program program;
    private final CodeAttribute body;
    private final StaticsClass statics;
    private final CallWriter calls;
    private final SiteWriter sites;
    private final Extras extras;
    private final String user;
    private final int depthSlot;
    private final boolean tracked;
    private final Map<Landing, Label> landings = new LinkedHashMap<>();
    private int position;

    /** One handler, for one type of what it catches. */
    private record Landing(Label handler, Optional<ClassEntry> caught) {}

    MethodWriter(
            Program program,
            ClassModel model,
            CodeAttribute body,
            StaticsClass statics,
            CallWriter calls,
            SiteWriter sites,
            Extras extras) {
        this.program = program;
        this.body = body;
        this.statics = statics;
        this.calls = calls;
        this.sites = sites;
        this.extras = extras;
        this.user = model.thisClass().asInternalName();
        this.depthSlot = body.maxLocals();
        this.tracked = canNest(body);
    }

    /** A body that neither calls nor catches cannot add to the depth. */
    private static boolean canNest(CodeAttribute body) {
        return !body.exceptionHandlers().isEmpty()
                || body.elementStream()
                        .anyMatch(each ->
                                each instanceof InvokeInstruction
                                        || each instanceof InvokeDynamicInstruction);
    }

    void write(CodeBuilder code) {
        int entry = CALL_FUEL + body.codeLength() / BYTES_A_BODY_UNIT;
        if (tracked) {
            Emitted.enter(code, entry, depthSlot);
        } else {
            Emitted.charge(code, entry);
        }
        for (CodeElement element : body) {
            switch (element) {
                case LabelTarget target -> code.with(target);
                case ExceptionCatch handler -> code.with(throughLanding(code, handler));
                case Instruction instruction -> {
                    payForJump(code, instruction);
                    instruction(code, instruction);
                    position += instruction.sizeInBytes();
                }
                default -> {} // tables for debuggers and what the builder makes itself
            }
        }
        landings.forEach((landing, label) -> land(code, landing, label));
    }

    /**
     * A handler is entered through a landing behind the body, where it pays and where a kill goes
     * on. No handler covers a landing: else one that covers itself, as compilers make them for
     * finally, would catch the kill for ever.
     */
    private ExceptionCatch throughLanding(CodeBuilder code, ExceptionCatch handler) {
        Label landing =
                landings.computeIfAbsent(
                        new Landing(handler.handler(), handler.catchType()), _ -> code.newLabel());
        return ExceptionCatch.of(
                landing, handler.tryStart(), handler.tryEnd(), handler.catchType());
    }

    private void land(CodeBuilder code, Landing landing, Label label) {
        code.labelBinding(label);
        Emitted.caught(code, body.codeLength() / BYTES_A_JUMP_UNIT, depthSlot);
        code.goto_(landing.handler());
    }

    private void payForJump(CodeBuilder code, Instruction instruction) {
        targets(instruction)
                .map(body::labelToBci)
                .filter(target -> target <= position)
                .mapToInt(target -> position - target)
                .max()
                .ifPresent(
                        distance -> Emitted.charge(code, JUMP_FUEL + distance / BYTES_A_JUMP_UNIT));
    }

    private static Stream<Label> targets(Instruction instruction) {
        return switch (instruction) {
            case BranchInstruction branch -> Stream.of(branch.target());
            case TableSwitchInstruction table ->
                    Stream.concat(
                            Stream.of(table.defaultTarget()),
                            table.cases().stream().map(SwitchCase::target));
            case LookupSwitchInstruction lookup ->
                    Stream.concat(
                            Stream.of(lookup.defaultTarget()),
                            lookup.cases().stream().map(SwitchCase::target));
            default -> Stream.empty();
        };
    }

    private void instruction(CodeBuilder code, Instruction instruction) {
        switch (instruction) {
            case ReturnInstruction leaving -> {
                if (tracked) {
                    Emitted.leave(code);
                }
                code.with(leaving);
            }
            case NewPrimitiveArrayInstruction made -> {
                Emitted.array(code, bytes(made.typeKind()));
                code.with(made);
            }
            case NewReferenceArrayInstruction made -> {
                Emitted.array(code, REFERENCE_BYTES);
                code.anewarray(Replaced.in(made.componentType().asSymbol()));
            }
            case NewMultiArrayInstruction made -> {
                if (made.dimensions() == 1) {
                    Emitted.array(code, REFERENCE_BYTES);
                } else {
                    Emitted.arrays(code, REFERENCE_BYTES);
                }
                code.multianewarray(Replaced.in(made.arrayType().asSymbol()), made.dimensions());
            }
            case NewObjectInstruction made -> object(code, made);
            case InvokeInstruction call -> calls.write(code, Call.of(call), user, depthSlot + 1);
            case FieldInstruction access -> field(code, access);
            case InvokeDynamicInstruction site -> sites.write(code, Bootstrap.of(site), extras);
            case TypeCheckInstruction check ->
                    code.with(
                            TypeCheckInstruction.of(
                                    check.opcode(), Replaced.in(check.type().asSymbol())));
            case ConstantInstruction.LoadConstantInstruction load
                    when load.constantEntry() instanceof ClassEntry type ->
                    code.loadConstant(Replaced.in(type.asSymbol()));
            default -> code.with(instruction);
        }
    }

    private static int bytes(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE -> 1;
            case CHAR, SHORT -> 2;
            case INT, FLOAT -> 4;
            default -> 8;
        };
    }

    private void object(CodeBuilder code, NewObjectInstruction made) {
        String name = made.className().asInternalName();
        if (program.owns(name)) {
            statics.ready(code, user, name);
        }
        if (program.isException(name)) {
            Emitted.exception(code);
        } else {
            Emitted.object(code, OBJECT_BYTES + REFERENCE_BYTES * fields(name));
        }
        code.new_(Replaced.in(made.className().asSymbol()));
    }

    private int fields(String name) {
        if (!program.owns(name)) {
            return 2;
        }
        int here = program.model(name).fields().size();
        return program.ownSuperclasses(name).stream()
                .mapToInt(each -> program.model(each).fields().size())
                .reduce(here, Integer::sum);
    }

    private void field(CodeBuilder code, FieldInstruction access) {
        String owner = access.owner().asInternalName();
        Opcode opcode = access.opcode();
        OwnField own =
                program.field(owner, access.name().stringValue(), access.type().stringValue())
                        .orElse(null);
        if (own == null) {
            listedField(code, access);
            return;
        }
        if (!own.isStatic() || own.isConstant()) {
            code.fieldAccess(
                    opcode,
                    access.owner().asSymbol(),
                    access.name().stringValue(),
                    Replaced.in(access.typeSymbol()));
        } else if (opcode == Opcode.GETSTATIC) {
            statics.read(code, user, own);
        } else {
            statics.write(code, user, own);
        }
    }

    private void listedField(CodeBuilder code, FieldInstruction access) {
        program.allowlist()
                .field(access.owner().asInternalName(), access.name().stringValue())
                .filter(Cost.Wrapped.class::isInstance)
                .map(Cost.Wrapped.class::cast)
                .ifPresentOrElse(
                        cost -> code.invokestatic(cost.owner(), cost.name(), cost.type()),
                        () -> code.with(access));
    }
}
