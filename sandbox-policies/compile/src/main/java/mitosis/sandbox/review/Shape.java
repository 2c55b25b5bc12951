package mitosis.sandbox.review;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;

import mitosis.sandbox.explain.Rule;

import java.util.List;
import java.util.Optional;

/** The shape of every agent: one public class that implements {@code Agent}, in no package. */
final class Shape {
    private Shape() {}

    /** Answers the name of the agent's class, if there is one. */
    static Optional<String> check(CompilationUnit unit, Objections objections) {
        unit.getPackageDeclaration()
                .ifPresent(declared ->
                        objections.add(
                                Rule.PACKAGE,
                                declared,
                                "package \"%s\"".formatted(declared.getNameAsString())));
        unit.getModule()
                .ifPresent(
                        module -> objections.add(Rule.ONE_CLASS, module, "a module declaration"));
        List<TypeDeclaration<?>> types = unit.getTypes();
        if (types.isEmpty()) {
            objections.add(Rule.ONE_CLASS, unit, "no class is declared");
            return Optional.empty();
        }
        for (TypeDeclaration<?> second : types.subList(1, types.size())) {
            objections.add(
                    Rule.ONE_CLASS,
                    second,
                    "\"%s\" is a second top-level type".formatted(second.getNameAsString()));
        }
        return agent(types.getFirst(), objections);
    }

    private static Optional<String> agent(TypeDeclaration<?> type, Objections objections) {
        String name = type.getNameAsString();
        if (!(type instanceof ClassOrInterfaceDeclaration agent) || agent.isInterface()) {
            objections.add(Rule.AGENT_SHAPE, type, "\"%s\" is not a class".formatted(name));
            return Optional.empty();
        }
        boolean implementing =
                agent.getImplementedTypes().stream()
                        .map(Object::toString)
                        .anyMatch(s -> s.equals("Agent") || s.equals("mitosis.agent.Agent"));
        if (!implementing) {
            objections.add(
                    Rule.AGENT_SHAPE, agent, "\"%s\" does not implement Agent".formatted(name));
        }
        if (!agent.isPublic() || agent.isAbstract() || !agent.getTypeParameters().isEmpty()) {
            objections.add(
                    Rule.AGENT_SHAPE,
                    agent,
                    "\"%s\" is not public, or is abstract or generic".formatted(name));
        }
        if (!agent.getExtendedTypes().isEmpty()) {
            objections.add(
                    Rule.AGENT_SHAPE,
                    agent.getExtendedTypes(0),
                    "\"%s\" extends \"%s\"".formatted(name, agent.getExtendedTypes(0)));
        }
        for (ConstructorDeclaration constructor : agent.getConstructors()) {
            if (!constructor.isPublic() || !constructor.getParameters().isEmpty()) {
                objections.add(
                        Rule.CONSTRUCTOR,
                        constructor,
                        "a constructor of \"%s\" that is not public or takes arguments"
                                .formatted(name));
            }
        }
        return Optional.of(name);
    }
}
