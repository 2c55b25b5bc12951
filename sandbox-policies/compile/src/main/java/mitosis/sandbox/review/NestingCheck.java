package mitosis.sandbox.review;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.WildcardType;

import mitosis.sandbox.explain.Rule;

import java.util.List;
import java.util.stream.Stream;

/**
 * Nesting that costs a compiler time out of all proportion: a {@code finally} block is copied into
 * every exit of each block around it, a lambda is typed anew for each overload around it, and a
 * wildcard in a supertype can make the question whether one type is another's subtype undecidable.
 */
final class NestingCheck implements Check {
    private static final int MOST_TRIES = 3;
    private static final int MOST_LAMBDAS = 4;
    private static final int MOST_GENERICS = 6;
    private static final int MOST_TYPES = 4;
    private static final int MOST_BOUNDS = 2;

    private final Objections objections;

    NestingCheck(Objections objections) {
        this.objections = objections;
    }

    @Override
    public void see(Node node, Nesting nesting) {
        switch (node) {
            case TryStmt _ when nesting.tries() >= MOST_TRIES ->
                    tooDeep(Rule.TRY_DEPTH, node, "try statements", MOST_TRIES);
            case LambdaExpr _ when nesting.lambdas() >= MOST_LAMBDAS ->
                    tooDeep(Rule.LAMBDA_DEPTH, node, "lambdas", MOST_LAMBDAS);
            case ClassOrInterfaceType _ when nesting.generics() >= MOST_GENERICS ->
                    tooDeep(Rule.GENERIC_DEPTH, node, "type arguments", MOST_GENERICS);
            case TypeParameter parameter -> bounds(parameter);
            case TypeDeclaration<?> type -> declaration(type, nesting);
            default -> {
                // cheap to compile
            }
        }
    }

    private void declaration(TypeDeclaration<?> type, Nesting nesting) {
        if (nesting.types() >= MOST_TYPES) {
            tooDeep(Rule.TYPE_DEPTH, type, "types", MOST_TYPES);
        }
        for (ClassOrInterfaceType supertype : supertypes(type)) {
            supertype
                    .findFirst(WildcardType.class)
                    .ifPresent(wildcard ->
                            objections.add(
                                    Rule.WILDCARD_SUPERTYPE,
                                    wildcard,
                                    "\"%s\" in a supertype of \"%s\""
                                            .formatted(wildcard, type.getNameAsString())));
        }
    }

    private void bounds(TypeParameter parameter) {
        if (parameter.getTypeBound().size() > MOST_BOUNDS) {
            objections.add(
                    Rule.GENERIC_DEPTH,
                    parameter,
                    "type parameter \"%s\" has more than %d bounds"
                            .formatted(parameter.getNameAsString(), MOST_BOUNDS));
        }
        for (ClassOrInterfaceType bound : parameter.getTypeBound()) {
            for (WildcardType wildcard : bound.findAll(WildcardType.class)) {
                if (!wildcard.findAll(ClassOrInterfaceType.class).stream()
                        .allMatch(inner -> inner.getTypeArguments().isEmpty())) {
                    objections.add(
                            Rule.WILDCARD_SUPERTYPE,
                            wildcard,
                            "\"%s\" in a bound of \"%s\""
                                    .formatted(wildcard, parameter.getNameAsString()));
                }
            }
        }
    }

    private void tooDeep(Rule rule, Node node, String what, int most) {
        objections.add(rule, node, "%s nested more than %d deep".formatted(what, most));
    }

    private static List<ClassOrInterfaceType> supertypes(TypeDeclaration<?> type) {
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
}
