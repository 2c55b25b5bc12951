package mitosis.sandbox.review;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;

import mitosis.sandbox.explain.Rule;

import java.util.Set;

/** Members and annotations that no agent may declare. */
final class MemberCheck implements Check {
    private static final Set<String> ANNOTATIONS =
            Set.of("Override", "FunctionalInterface", "SuppressWarnings", "SafeVarargs");
    private static final Set<String> SERIALIZATION =
            Set.of(
                    "readObject",
                    "readObjectNoData",
                    "readResolve",
                    "readExternal",
                    "writeObject",
                    "writeReplace",
                    "writeExternal");

    private final Objections objections;

    MemberCheck(Objections objections) {
        this.objections = objections;
    }

    @Override
    public void see(Node node, Nesting nesting) {
        switch (node) {
            case MethodDeclaration method -> method(method);
            case AnnotationDeclaration declared ->
                    objections.add(
                            Rule.ANNOTATION,
                            declared,
                            "annotation type \"%s\"".formatted(declared.getNameAsString()));
            case AnnotationExpr annotation -> annotation(annotation);
            case ClassOrInterfaceType type -> type(type);
            default -> {
                // declares nothing of concern
            }
        }
    }

    private void method(MethodDeclaration method) {
        String name = method.getNameAsString();
        if (method.isNative()) {
            objections.add(Rule.NATIVE, method, "native method \"%s\"".formatted(name));
        }
        if (method.isSynchronized()) {
            objections.add(Rule.SYNCHRONIZED, method, "synchronized method \"%s\"".formatted(name));
        }
        if (name.equals("finalize") && method.getParameters().isEmpty()) {
            objections.add(Rule.FINALIZE, method, "method \"finalize\"");
        }
        if (SERIALIZATION.contains(name)) {
            objections.add(Rule.SERIALIZATION, method, "method \"%s\"".formatted(name));
        }
    }

    private void annotation(AnnotationExpr annotation) {
        String name = annotation.getNameAsString();
        if (!ANNOTATIONS.contains(name)) {
            objections.add(Rule.ANNOTATION, annotation, "annotation \"@%s\"".formatted(name));
        }
    }

    private void type(ClassOrInterfaceType type) {
        String name = type.getNameAsString();
        if (name.equals("Serializable") || name.equals("Externalizable")) {
            objections.add(Rule.SERIALIZATION, type, "type \"%s\"".formatted(name));
        }
    }
}
