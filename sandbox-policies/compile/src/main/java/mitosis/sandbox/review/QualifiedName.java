package mitosis.sandbox.review;

import java.util.Arrays;
import java.util.Optional;

/**
 * A name with dots, taken apart by the custom that packages start with a small letter and types
 * with a capital.
 *
 * @param packageName what stands before the type
 * @param type the outermost type
 */
record QualifiedName(String packageName, String type) {
    /** Takes a name apart; empty when it has no package or no type. */
    static Optional<QualifiedName> of(String name) {
        String[] parts = name.split("\\.", -1);
        int type = 0;
        while (type < parts.length - 1 && startsSmall(parts[type])) {
            type++;
        }
        if (type == 0) {
            return Optional.empty();
        }
        String packageName = String.join(".", Arrays.copyOf(parts, type));
        return Optional.of(new QualifiedName(packageName, parts[type]));
    }

    static boolean startsSmall(String part) {
        return !part.isEmpty() && Character.isLowerCase(part.charAt(0));
    }
}
