package mitosis.sandbox.meter;

import mitosis.sandbox.gate.Program;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The static methods that one class gets in place of its call sites made at run time. */
final class Extras {
    private final ClassDesc owner;
    private final boolean onInterface;
    private final List<Extra> waiting = new ArrayList<>();
    private int count;

    private record Extra(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {}

    Extras(ClassModel model) {
        this.owner = model.thisClass().asSymbol();
        this.onInterface = Program.isInterface(model);
    }

    ClassDesc owner() {
        return owner;
    }

    /** Adds a method and answers the name that it gets. */
    String add(String kind, MethodTypeDesc type, Consumer<CodeBuilder> body) {
        String name = "$" + kind + count++;
        waiting.add(new Extra(name, type, body));
        return name;
    }

    void call(CodeBuilder code, String name, MethodTypeDesc type) {
        code.invokestatic(owner, name, type, onInterface);
    }

    /** Writes the methods; a body may add further ones meanwhile. */
    void write(ClassBuilder builder) {
        int flags = ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        int visible = onInterface ? flags | ClassFile.ACC_PUBLIC : flags;
        for (int i = 0; i < waiting.size(); i++) {
            Extra extra = waiting.get(i);
            builder.withMethodBody(
                    extra.name(), extra.type(), visible, code -> extra.body().accept(code));
        }
    }
}
