package mitosis.sandbox.meter;

import mitosis.sandbox.gate.Bootstrap;
import mitosis.sandbox.gate.Call;
import mitosis.sandbox.gate.Program;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;

/** Writes ordinary calls in place of call sites that are made at run time. */
final class SiteWriter {
    private final Program program;
    private final StaticsClass statics;
    private final FunctionClasses functions;

    SiteWriter(Program program, StaticsClass statics, FunctionClasses functions) {
        this.program = program;
        this.statics = statics;
        this.functions = functions;
    }

    void write(CodeBuilder code, Bootstrap bootstrap, Extras extras) {
        switch (bootstrap) {
            case Bootstrap.Function function -> functions.emit(code, function, extras);
            case Bootstrap.RecordMethod method -> RecordMethods.emit(code, method, extras);
            case Bootstrap.TypeSwitch choice ->
                    new SwitchMethods((body, owner, constant) ->
                            constant(body, extras.owner(), owner, constant))
                            .emit(code, choice, extras);
            case Bootstrap.Unknown(String name) ->
                    throw new IllegalStateException("ungated call site of " + name);
        }
    }

    private void constant(CodeBuilder code, ClassDesc user, ClassDesc owner, String constant) {
        program.field(Call.internal(owner), constant, owner.descriptorString())
                .ifPresentOrElse(
                        own -> statics.read(code, Call.internal(user), own),
                        () -> code.getstatic(owner, constant, owner));
    }
}
