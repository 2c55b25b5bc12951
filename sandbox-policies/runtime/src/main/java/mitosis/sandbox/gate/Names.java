package mitosis.sandbox.gate;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.stream.Collectors;

/** Names as an author wrote them. */
final class Names {
    private Names() {}

    /** {@code java/util/Map$Entry} as {@code java.util.Map.Entry}. */
    static String type(String internal) {
        return internal.replace('/', '.').replace('$', '.');
    }

    /** {@code Runtime.exec(String)}, {@code new Thread(Runnable)}. */
    static String call(String owner, String name, MethodTypeDesc type) {
        String arguments =
                type.parameterList().stream()
                        .map(ClassDesc::displayName)
                        .collect(Collectors.joining(", ", "(", ")"));
        return name.equals("<init>")
                ? "new " + simple(owner) + arguments
                : simple(owner) + "." + name + arguments;
    }

    static String simple(String internal) {
        return type(internal.substring(internal.lastIndexOf('/') + 1));
    }

    /** The method that an objection stands in, in the author's words. */
    static String place(String owner, String method) {
        return switch (method) {
            case "<init>" -> "the constructor of " + simple(owner);
            case "<clinit>" -> "the static initialisers of " + simple(owner);
            default -> simple(owner) + "." + method;
        };
    }

    /** The internal name of what an array or class descriptor is about; empty for primitives. */
    static String element(String descriptor) {
        String rest = descriptor;
        while (rest.startsWith("[")) {
            rest = rest.substring(1);
        }
        if (rest.length() == 1) {
            return "";
        }
        return rest.startsWith("L") && rest.endsWith(";")
                ? rest.substring(1, rest.length() - 1)
                : rest;
    }

    static int dimensions(String descriptor) {
        return (int) descriptor.chars().takeWhile(c -> c == '[').count();
    }
}
