package mitosis.sandbox.review;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;

import mitosis.sandbox.explain.Rule;

import java.util.Optional;
import java.util.Set;

/** A name means what its reader thinks it means. */
final class NameCheck implements Check {
    /** Types whose names everyone reads as the library's, or the platform's, own. */
    private static final Set<String> TAKEN =
            Set.of(
                    "Agent",
                    "AgentThread",
                    "Boolean",
                    "Byte",
                    "CharSequence",
                    "Class",
                    "Comparable",
                    "Context",
                    "Deprecated",
                    "Double",
                    "Enum",
                    "Error",
                    "Exception",
                    "Float",
                    "FunctionalInterface",
                    "IllegalArgumentException",
                    "IllegalStateException",
                    "Integer",
                    "Iterable",
                    "Killed",
                    "Long",
                    "Math",
                    "Meter",
                    "Object",
                    "Override",
                    "Record",
                    "Refused",
                    "Runnable",
                    "RuntimeException",
                    "SafeVarargs",
                    "Short",
                    "StrictMath",
                    "String",
                    "StringBuffer",
                    "StringBuilder",
                    "SuppressWarnings",
                    "System",
                    "Thread",
                    "Throwable",
                    "Void");

    /** The first words of names that can only be packages of a library. */
    private static final Set<String> ROOTS =
            Set.of("java", "javax", "jdk", "sun", "com", "org", "mitosis");

    private final Names names;
    private final String mainClass;
    private final Objections objections;

    NameCheck(Names names, String mainClass, Objections objections) {
        this.names = names;
        this.mainClass = mainClass;
        this.objections = objections;
    }

    @Override
    public void see(Node node, Nesting nesting) {
        switch (node) {
            case SimpleName name when name.getIdentifier().indexOf('$') >= 0 ->
                    objections.add(
                            Rule.RESERVED_NAME,
                            name,
                            "name \"%s\" contains a dollar sign".formatted(name.getIdentifier()));
            case TypeDeclaration<?> type -> declared(type, type.getNameAsString(), nesting);
            case TypeParameter type -> declared(type, type.getNameAsString(), nesting);
            case ClassOrInterfaceType type when !(parent(type) instanceof ClassOrInterfaceType) ->
                    foreign(type, type.getNameWithScope());
            case FieldAccessExpr access when !(parent(access) instanceof FieldAccessExpr) ->
                    path(access).ifPresent(path -> foreign(access, path));
            default -> {
                // a name as any other
            }
        }
    }

    private void declared(Node node, String name, Nesting nesting) {
        boolean inner = nesting.types() > 0 && name.equals(mainClass);
        if (TAKEN.contains(name) || inner) {
            objections.add(
                    Rule.SHADOWED_NAME, node, "a type of your own named \"%s\"".formatted(name));
        }
    }

    private void foreign(Node node, String path) {
        String root = path.substring(0, Math.max(0, path.indexOf('.')));
        if (!ROOTS.contains(root) || names.values().contains(root)) {
            return;
        }
        QualifiedName.of(path)
                .flatMap(name -> Library.refusedType(name.packageName(), name.type()))
                .ifPresent(rule ->
                        objections.add(
                                rule == Rule.IMPORT ? Rule.FOREIGN_NAME : rule,
                                node,
                                "\"%s\"".formatted(path)));
    }

    /** The dotted name that an access spells, if it spells one. */
    private static Optional<String> path(FieldAccessExpr access) {
        return switch (access.getScope()) {
            case NameExpr root ->
                    Optional.of(root.getNameAsString() + "." + access.getNameAsString());
            case FieldAccessExpr inner -> path(inner).map(s -> s + "." + access.getNameAsString());
            default -> Optional.empty();
        };
    }

    private static Object parent(Node node) {
        return node.getParentNode().<Object>map(parent -> parent).orElse("");
    }
}
