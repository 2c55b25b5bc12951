package mitosis.sandbox.gate;

import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.LambdaMetafactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a call site made at run time is for: the few that the compiler writes, and that are
 * rewritten into ordinary classes and methods.
 */
public sealed interface Bootstrap {
    /**
     * A lambda or method reference.
     *
     * @param site takes what is captured, answers the function
     * @param name the method that the function has
     * @param erased that method's type
     * @param body what runs when it is called
     * @param actual the types that the arguments really have
     * @param bridges further types under which the method must be there
     */
    record Function(
            MethodTypeDesc site,
            String name,
            MethodTypeDesc erased,
            DirectMethodHandleDesc body,
            MethodTypeDesc actual,
            List<MethodTypeDesc> bridges)
            implements Bootstrap {}

    /** equals, hashCode or toString of a record. */
    record RecordMethod(
            String method,
            MethodTypeDesc type,
            ClassDesc record,
            String names,
            List<DirectMethodHandleDesc> components)
            implements Bootstrap {}

    /** A switch over types, constants of enums, strings or numbers. */
    record TypeSwitch(MethodTypeDesc site, boolean overEnum, List<SwitchLabel> labels)
            implements Bootstrap {}

    /** Any other; it is refused. */
    record Unknown(String name) implements Bootstrap {}

    /** What one branch of a switch is taken for. */
    sealed interface SwitchLabel {
        record OfType(ClassDesc type) implements SwitchLabel {}

        record OfText(String text) implements SwitchLabel {}

        record OfNumber(int number) implements SwitchLabel {}

        record OfEnum(ClassDesc type, String constant) implements SwitchLabel {}
    }

    static Bootstrap of(InvokeDynamicInstruction site) {
        DirectMethodHandleDesc bootstrap = site.bootstrapMethod();
        String name = Call.internal(bootstrap.owner()) + "." + bootstrap.methodName();
        List<ConstantDesc> arguments = site.bootstrapArgs();
        Optional<Bootstrap> known =
                switch (name) {
                    case "java/lang/invoke/LambdaMetafactory.metafactory" ->
                            function(site, arguments, List.of());
                    case "java/lang/invoke/LambdaMetafactory.altMetafactory" ->
                            bridged(site, arguments);
                    case "java/lang/runtime/ObjectMethods.bootstrap" -> record(site, arguments);
                    case "java/lang/runtime/SwitchBootstraps.typeSwitch" ->
                            typeSwitch(site, false, arguments);
                    case "java/lang/runtime/SwitchBootstraps.enumSwitch" ->
                            typeSwitch(site, true, arguments);
                    default -> Optional.empty();
                };
        return known.orElseGet(() -> new Unknown(name));
    }

    private static Optional<Bootstrap> function(
            InvokeDynamicInstruction site,
            List<ConstantDesc> arguments,
            List<MethodTypeDesc> bridges) {
        return arguments.size() >= 3
                        && arguments.get(0) instanceof MethodTypeDesc erased
                        && arguments.get(1) instanceof DirectMethodHandleDesc body
                        && arguments.get(2) instanceof MethodTypeDesc actual
                ? Optional.of(
                        new Function(
                                site.typeSymbol(),
                                site.name().stringValue(),
                                erased,
                                body,
                                actual,
                                bridges))
                : Optional.empty();
    }

    /** Of the extras only bridges are rewritten; serialisable functions are refused. */
    private static Optional<Bootstrap> bridged(
            InvokeDynamicInstruction site, List<ConstantDesc> arguments) {
        int bridgesOnly = LambdaMetafactory.FLAG_BRIDGES;
        if (arguments.size() < 5
                || !(arguments.get(3) instanceof Integer flags)
                || flags != bridgesOnly) {
            return Optional.empty();
        }
        List<MethodTypeDesc> bridges = new ArrayList<>();
        for (ConstantDesc each : arguments.subList(5, arguments.size())) {
            if (!(each instanceof MethodTypeDesc bridge)) {
                return Optional.empty();
            }
            bridges.add(bridge);
        }
        return function(site, arguments, List.copyOf(bridges));
    }

    private static Optional<Bootstrap> record(
            InvokeDynamicInstruction site, List<ConstantDesc> arguments) {
        if (arguments.size() < 2
                || !(arguments.get(0) instanceof ClassDesc record)
                || !(arguments.get(1) instanceof String names)) {
            return Optional.empty();
        }
        List<DirectMethodHandleDesc> components = new ArrayList<>();
        for (ConstantDesc each : arguments.subList(2, arguments.size())) {
            if (!(each instanceof DirectMethodHandleDesc getter)
                    || getter.kind() != DirectMethodHandleDesc.Kind.GETTER
                    || !getter.owner().equals(record)) {
                return Optional.empty();
            }
            components.add(getter);
        }
        return Optional.of(
                new RecordMethod(
                        site.name().stringValue(),
                        site.typeSymbol(),
                        record,
                        names,
                        List.copyOf(components)));
    }

    private static Optional<Bootstrap> typeSwitch(
            InvokeDynamicInstruction site, boolean overEnum, List<ConstantDesc> arguments) {
        List<SwitchLabel> labels = new ArrayList<>();
        for (ConstantDesc each : arguments) {
            Optional<SwitchLabel> label = label(each);
            if (label.isEmpty()) {
                return Optional.empty();
            }
            labels.add(label.get());
        }
        return Optional.of(new TypeSwitch(site.typeSymbol(), overEnum, List.copyOf(labels)));
    }

    private static Optional<SwitchLabel> label(ConstantDesc constant) {
        return switch (constant) {
            case ClassDesc type -> Optional.of(new SwitchLabel.OfType(type));
            case String text -> Optional.of(new SwitchLabel.OfText(text));
            case Integer number -> Optional.of(new SwitchLabel.OfNumber(number));
            case Enum.EnumDesc<?> constantOf ->
                    Optional.of(
                            new SwitchLabel.OfEnum(
                                    constantOf.constantType(), constantOf.constantName()));
            case DynamicConstantDesc<?> made -> enumLabel(made);
            default -> Optional.empty();
        };
    }

    /** As the compiler writes it: invoke(EnumDesc.of, invoke(ClassDesc.of, type), constant). */
    private static Optional<SwitchLabel> enumLabel(DynamicConstantDesc<?> made) {
        List<ConstantDesc> arguments = List.of(made.bootstrapArgs());
        return made.bootstrapMethod().methodName().equals("invoke")
                        && arguments.size() == 3
                        && arguments.get(0) instanceof DirectMethodHandleDesc maker
                        && Call.internal(maker.owner()).equals("java/lang/Enum$EnumDesc")
                        && arguments.get(1) instanceof DynamicConstantDesc<?> type
                        && type.bootstrapArgs().length == 2
                        && type.bootstrapArgs()[1] instanceof String typeName
                        && arguments.get(2) instanceof String name
                ? Optional.of(new SwitchLabel.OfEnum(ClassDesc.of(typeName), name))
                : Optional.empty();
    }
}
