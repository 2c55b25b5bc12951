package mitosis.sandbox.review;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.WildcardType;

import mitosis.sandbox.explain.Rule;

import java.util.List;
import java.util.stream.Stream;

/**
 * Supertypes and bounds over which the question whether one type is another's subtype need not end:
 * those with a wildcard inside, and those that wrap a generic type of the source around another
 * generic type, so that each step up the hierarchy makes the type longer.
 */
final class SupertypeCheck implements Check {
    private final Names names;
    private final Objections objections;

    SupertypeCheck(Names names, Objections objections) {
        this.names = names;
        this.objections = objections;
    }

    @Override
    public void see(Node node, Nesting nesting) {
        switch (node) {
            case TypeDeclaration<?> type -> of(type).forEach(this::supertype);
            case TypeParameter parameter -> parameter.getTypeBound().forEach(this::bound);
            default -> {
                // has no supertypes
            }
        }
    }

    static List<ClassOrInterfaceType> of(TypeDeclaration<?> type) {
        return switch (type) {
            case ClassOrInterfaceDeclaration declared ->
                    Stream.concat(
                                    declared.getExtendedTypes().stream(),
                                    declared.getImplementedTypes().stream())
                            .toList();
            case RecordDeclaration declared -> declared.getImplementedTypes();
            case EnumDeclaration declared -> declared.getImplementedTypes();
            default -> List.of();
        };
    }

    private void supertype(ClassOrInterfaceType type) {
        type.findFirst(WildcardType.class).ifPresent(wildcard -> object(wildcard, "a wildcard"));
        wrapping(type);
    }

    /** {@code Comparable<? super T>} is an everyday bound: only a wildcard over more is refused. */
    private void bound(ClassOrInterfaceType type) {
        for (WildcardType wildcard : type.findAll(WildcardType.class)) {
            if (wildcard.findAll(ClassOrInterfaceType.class).stream().anyMatch(this::isGeneric)) {
                object(wildcard, "a wildcard over a generic type");
            }
        }
        wrapping(type);
    }

    private void wrapping(ClassOrInterfaceType type) {
        for (ClassOrInterfaceType own : type.findAll(ClassOrInterfaceType.class)) {
            boolean wraps =
                    names.types().contains(own.getNameAsString())
                            && own.findAll(ClassOrInterfaceType.class).stream()
                                    .skip(1) // the type itself
                                    .anyMatch(this::isGeneric);
            if (wraps) {
                object(own, "a generic type of your own around another");
            }
        }
    }

    private boolean isGeneric(ClassOrInterfaceType type) {
        return type.getTypeArguments().isPresent();
    }

    private void object(Node node, String what) {
        objections.add(
                Rule.SUPERTYPE_ARGUMENTS,
                node,
                "\"%s\": %s in a supertype or bound".formatted(node, what));
    }
}
