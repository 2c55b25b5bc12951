package mitosis.sandbox.gate;

import mitosis.sandbox.policy.Policy;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.DoubleEntry;
import java.lang.classfile.constantpool.FloatEntry;
import java.lang.classfile.constantpool.IntegerEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.LongEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.DiscontinuedInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** Looks at every field, method and instruction of one class. */
final class CodeCheck {
    private static final int LONGEST_CODE = 5_000;
    private static final int MOST_LOCALS = 200;
    private static final int DEEPEST_STACK = 100;
    private static final int MOST_HANDLERS = 40;
    private static final int MOST_DIMENSIONS = 2;

    private final Program program;
    private final ClassModel model;
    private final Findings findings;
    private final MemberCheck members;
    private int line;
    private String place = "";

    CodeCheck(Program program, ClassModel model, Policy policy, Findings findings) {
        this.program = program;
        this.model = model;
        this.findings = findings;
        this.members = new MemberCheck(program, policy);
    }

    void check() {
        String owner = model.thisClass().asInternalName();
        for (FieldModel field : model.fields()) {
            line = 0;
            place = "the field %s".formatted(field.fieldName().stringValue());
            type(field.fieldTypeSymbol());
        }
        for (MethodModel method : model.methods()) {
            line = 0;
            place = Names.place(owner, method.methodName().stringValue());
            types(method.methodTypeSymbol());
            method.code().ifPresent(code -> code((CodeAttribute) code));
        }
    }

    private void code(CodeAttribute code) {
        tooMuch("bytes of code", code.codeLength(), LONGEST_CODE);
        tooMuch("local variables", code.maxLocals(), MOST_LOCALS);
        tooMuch("values on its stack", code.maxStack(), DEEPEST_STACK);
        tooMuch("exception handlers", code.exceptionHandlers().size(), MOST_HANDLERS);
        for (CodeElement element : code) {
            switch (element) {
                case LineNumber number -> line = number.line();
                case ExceptionCatch handler ->
                        handler.catchType()
                                .ifPresent(type -> caught(code, handler, type.asInternalName()));
                case Instruction instruction -> instruction(instruction);
                default -> {}
            }
        }
    }

    private void tooMuch(String what, int size, int most) {
        if (size > most) {
            findings.add(
                    Rule.DENIED_SIZE,
                    line,
                    "%s has %d %s, at most %d are allowed".formatted(place, size, what, most),
                    "split it into smaller methods");
        }
    }

    private void instruction(Instruction instruction) {
        switch (instruction) {
            case InvokeInstruction call -> object(members.call(model, Call.of(call)));
            case InvokeDynamicInstruction site -> {
                types(site.typeSymbol());
                dynamic(Bootstrap.of(site));
            }
            case FieldInstruction access -> object(members.field(model, access));
            case ConstantInstruction.LoadConstantInstruction load -> constant(load.constantEntry());
            case NewObjectInstruction made -> named(made.className());
            case NewReferenceArrayInstruction made -> named(made.componentType());
            case NewMultiArrayInstruction made -> {
                if (made.dimensions() > MOST_DIMENSIONS) {
                    deny(
                            Rule.DENIED_SIZE,
                            "makes an array of %d dimensions".formatted(made.dimensions()),
                            "at most two dimensions");
                }
                named(made.arrayType());
            }
            case TypeCheckInstruction check -> named(check.type());
            case MonitorInstruction _ ->
                    deny(
                            Rule.DENIED_LOCK,
                            "locks an object",
                            "leave synchronized out: a message has one thread");
            case DiscontinuedInstruction _ ->
                    deny(
                            Rule.DENIED_CLASS,
                            "uses an instruction of the past (jsr, ret)",
                            "compile for a release from 11");
            default -> {}
        }
    }

    /** Whatever a rewritten call site would name is judged as if it stood here. */
    private void dynamic(Bootstrap bootstrap) {
        switch (bootstrap) {
            case Bootstrap.Function function -> function(function);
            case Bootstrap.RecordMethod method -> {
                if (!Call.internal(method.record()).equals(model.thisClass().asInternalName())) {
                    dynamic("the record methods of another class", "methods of its own");
                }
                method.components().forEach(each -> type(each.invocationType().returnType()));
            }
            case Bootstrap.TypeSwitch choice -> choice.labels().forEach(this::label);
            case Bootstrap.Unknown(String name) ->
                    dynamic(
                            "a call site that is made at run time by %s"
                                    .formatted(Names.simple(name)),
                            Advice.insteadOfDynamic(name));
        }
    }

    private void function(Bootstrap.Function function) {
        String made = Call.internal(function.site().returnType());
        boolean may =
                program.owns(made)
                        || (program.allowlist().mayImplement(made)
                                && !made.equals("mitosis/agent/Agent"));
        if (!may) {
            dynamic(
                    "a lambda or method reference for %s".formatted(Names.type(made)),
                    "a function of java.util.function or an interface of your own");
        }
        types(function.erased());
        types(function.actual());
        function.bridges().forEach(this::types);
        switch (function.body().kind()) {
            case GETTER, SETTER, STATIC_GETTER, STATIC_SETTER ->
                    dynamic("a handle of a field", "a lambda that reads the field");
            default -> {
                Call call = Call.of(function.body());
                named(call.owner());
                types(call.type());
                object(members.call(model, call));
            }
        }
    }

    private void label(Bootstrap.SwitchLabel label) {
        switch (label) {
            case Bootstrap.SwitchLabel.OfType(ClassDesc type) -> type(type);
            case Bootstrap.SwitchLabel.OfEnum(ClassDesc type, String constant) -> {
                type(type);
                String owner = Call.internal(type);
                boolean may =
                        program.owns(owner)
                                ? program.field(owner, constant, type.descriptorString())
                                        .filter(Program.OwnField::isStatic)
                                        .isPresent()
                                : program.allowlist().field(owner, constant).isPresent();
                if (!may) {
                    deny(
                            Rule.DENIED_FIELD,
                            "uses the constant %s.%s".formatted(Names.simple(owner), constant),
                            "a constant of an enum of your own");
                }
            }
            case Bootstrap.SwitchLabel.OfText _, Bootstrap.SwitchLabel.OfNumber _ -> {}
        }
    }

    private void dynamic(String what, String instead) {
        deny(Rule.DENIED_DYNAMIC, "has %s".formatted(what), instead);
    }

    private void object(MemberCheck.Objection objection) {
        if (objection.isOne()) {
            deny(objection.rule(), objection.found(), objection.instead());
        }
    }

    private void constant(LoadableConstantEntry entry) {
        switch (entry) {
            case ClassEntry type -> named(type);
            case StringEntry _, IntegerEntry _, LongEntry _, FloatEntry _, DoubleEntry _ -> {}
            default ->
                    deny(
                            Rule.DENIED_CONSTANT,
                            "loads a constant that is made at run time",
                            "a number or a string");
        }
    }

    private void caught(CodeAttribute code, ExceptionCatch handler, String type) {
        if (type.equals("java/lang/Throwable") && wrapsOnly(code, handler.handler())) {
            return;
        }
        boolean may =
                program.owns(type)
                        ? program.isException(type)
                        : program.allowlist().mayCatch(type)
                                || type.equals("java/lang/NoSuchFieldError");
        if (!may) {
            deny(
                    Rule.DENIED_CATCH,
                    "catches %s".formatted(Names.type(type)),
                    "catch Exception, RuntimeException or something narrower");
        }
    }

    /**
     * As compilers take records apart: whatever an accessor throws becomes a MatchException. The
     * meter lets no error come to a handler, so that nothing is held up by it.
     */
    private static boolean wrapsOnly(CodeAttribute code, Label handler) {
        List<Instruction> first = new ArrayList<>();
        boolean inside = false;
        for (CodeElement element : code) {
            inside |= element instanceof LabelTarget target && target.label().equals(handler);
            if (inside && element instanceof Instruction instruction && first.size() < 2) {
                first.add(instruction);
            }
        }
        return first.size() == 2
                && first.get(0) instanceof StoreInstruction
                && first.get(1) instanceof NewObjectInstruction made
                && made.className().asInternalName().equals("java/lang/MatchException");
    }

    private void types(MethodTypeDesc types) {
        types.parameterList().forEach(this::type);
        type(types.returnType());
    }

    private void type(ClassDesc type) {
        named(type.descriptorString());
    }

    private void named(ClassEntry type) {
        named(type.asInternalName());
    }

    private void named(String nameOrDescriptor) {
        String name = Names.element(nameOrDescriptor);
        boolean listed = name.isEmpty() || program.owns(name) || program.allowlist().hasType(name);
        if (!listed) {
            deny(
                    Rule.DENIED_TYPE,
                    "names %s".formatted(Names.type(name)),
                    Advice.insteadOfType(name));
        } else if (Names.dimensions(nameOrDescriptor) > MOST_DIMENSIONS) {
            deny(
                    Rule.DENIED_SIZE,
                    "names an array of more than %d dimensions".formatted(MOST_DIMENSIONS),
                    "at most two dimensions");
        }
    }

    private void deny(Rule rule, String found, String instead) {
        findings.add(rule, line, "%s %s".formatted(place, found), instead);
    }
}
