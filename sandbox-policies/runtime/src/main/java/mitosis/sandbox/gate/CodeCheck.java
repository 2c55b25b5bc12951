package mitosis.sandbox.gate;

import mitosis.sandbox.policy.Policy;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
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
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

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
                        handler.catchType().ifPresent(caught -> caught(caught.asInternalName()));
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
            case InvokeInstruction call -> object(members.call(model, call));
            case InvokeDynamicInstruction site -> {
                types(site.typeSymbol());
                object(members.dynamic(site));
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

    private void caught(String type) {
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
