package mitosis.sandbox.gate;

import mitosis.sandbox.policy.Allowlist;
import mitosis.sandbox.policy.Cost;

/** What to write in place of something that is refused. */
final class Advice {
    private Advice() {}

    static String insteadOfType(String name) {
        if (name.startsWith("java/io/") || name.startsWith("java/nio/")) {
            return "there are no files: keep text with context.remember";
        }
        if (name.startsWith("java/net/")) {
            return "there is no network: ask peers or tools through the context";
        }
        if (name.startsWith("java/util/concurrent/") || name.startsWith("java/lang/Thread")) {
            return "there are no threads: write it one step after the other";
        }
        if (name.startsWith("java/lang/reflect/") || name.startsWith("java/lang/invoke/")) {
            return "there is no reflection: call the method itself";
        }
        return "a type of your own, or one of the list that agents may use";
    }

    static String insteadOfCall(Allowlist list, String owner, String name) {
        return list.refusal(owner, name)
                .map(Cost.Refusal::instead)
                .filter(instead -> !instead.isEmpty())
                .orElseGet(() ->
                        list.hasType(owner)
                                ? "another method of %s, or a loop of your own"
                                        .formatted(Names.simple(owner))
                                : insteadOfType(owner));
    }

    static String insteadOfDynamic(String bootstrap) {
        return switch (bootstrap) {
            case "java/lang/invoke/LambdaMetafactory.metafactory",
                    "java/lang/invoke/LambdaMetafactory.altMetafactory" ->
                    "a lambda that is not serialisable, without an intersection cast";
            case "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
                    "java/lang/invoke/StringConcatFactory.makeConcat" ->
                    "compile string concatenation inline (-XDstringConcat=inline)";
            case "java/lang/runtime/ObjectMethods.bootstrap" ->
                    "a final class with a constructor in place of the record";
            case "java/lang/runtime/SwitchBootstraps.typeSwitch",
                    "java/lang/runtime/SwitchBootstraps.enumSwitch" ->
                    "if and instanceof in place of the switch over types";
            default -> "an ordinary call";
        };
    }
}
