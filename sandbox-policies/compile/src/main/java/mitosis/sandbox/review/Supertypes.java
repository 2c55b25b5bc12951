package mitosis.sandbox.review;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;

import mitosis.sandbox.explain.Rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ways up the hierarchy of a source's own types: none leads back to where it began, and there
 * are few of them, for a compiler may walk them all. Two interfaces a level double them with each
 * level.
 */
final class Supertypes {
    private static final long MOST_WAYS = 64;

    private final Map<String, List<String>> parents = new HashMap<>();
    private final Map<String, Long> ways = new HashMap<>();

    private Supertypes() {}

    static void check(CompilationUnit unit, Objections objections) {
        Supertypes hierarchy = new Supertypes();
        for (TypeDeclaration<?> type : declared(unit)) {
            hierarchy.learn(type.getNameAsString(), SupertypeCheck.of(type));
        }
        for (TypeParameter parameter : unit.findAll(TypeParameter.class)) {
            hierarchy.learn(parameter.getNameAsString(), parameter.getTypeBound());
        }
        for (TypeDeclaration<?> type : declared(unit)) {
            String name = type.getNameAsString();
            if (hierarchy.ways(name) > MOST_WAYS) {
                objections.add(
                        Rule.SUPERTYPES,
                        type,
                        "the supertypes of \"%s\" form a circle, or more than %d ways lead up"
                                .formatted(name, MOST_WAYS));
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // TypeDeclaration.class has no type argument
    private static List<TypeDeclaration<?>> declared(CompilationUnit unit) {
        return (List) unit.findAll(TypeDeclaration.class);
    }

    /** A name declared twice has the supertypes of both. */
    private void learn(String name, List<ClassOrInterfaceType> supertypes) {
        List<String> known = parents.computeIfAbsent(name, _ -> new ArrayList<>());
        supertypes.forEach(type -> known.add(type.getNameAsString()));
    }

    private long ways(String name) {
        Long known = ways.get(name);
        if (known != null) {
            return known;
        }
        ways.put(name, MOST_WAYS + 1); // met again while it is counted: a circle
        long sum = 1;
        for (String parent : parents.getOrDefault(name, List.of())) {
            sum = Math.min(MOST_WAYS + 1, sum + ways(parent));
        }
        ways.put(name, sum);
        return sum;
    }
}
