package mitosis.sandbox.review;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.VarType;

import mitosis.sandbox.explain.Rule;

import java.util.List;

/**
 * What the small compiler of the dialect {@code plain} cannot read, or would compile into a class
 * that fails when it runs.
 */
final class PlainCheck implements Check {
    private final Objections objections;

    PlainCheck(Objections objections) {
        this.objections = objections;
    }

    @Override
    public void see(Node node, Nesting nesting) {
        switch (node) {
            case LambdaExpr _ -> lacks(Rule.DIALECT_LAMBDA, node, "a lambda");
            case MethodReferenceExpr _ -> lacks(Rule.DIALECT_LAMBDA, node, "a method reference");
            case VarType _ -> lacks(Rule.DIALECT_VAR, node, "\"var\"");
            case RecordDeclaration _ -> lacks(Rule.DIALECT_RECORD, node, "a record");
            case SwitchExpr _ -> lacks(Rule.DIALECT_SWITCH, node, "a switch expression");
            case YieldStmt _ -> lacks(Rule.DIALECT_SWITCH, node, "a yield");
            case SwitchEntry entry -> entry(entry);
            case PatternExpr _ -> lacks(Rule.DIALECT_PATTERN, node, "a pattern");
            case UnionType _ -> lacks(Rule.DIALECT_MULTI_CATCH, node, "a catch of several types");
            case TryStmt tried when !tried.getResources().isEmpty() ->
                    lacks(Rule.DIALECT_RESOURCES, node, "a try with resources");
            case TextBlockLiteralExpr _ -> lacks(Rule.DIALECT_TEXT_BLOCK, node, "a text block");
            case ClassOrInterfaceDeclaration type -> {
                if (type.hasModifier(Modifier.Keyword.SEALED)
                        || type.hasModifier(Modifier.Keyword.NON_SEALED)) {
                    lacks(Rule.DIALECT_SEALED, node, "a sealed type");
                }
                supertypes(type.getExtendedTypes());
                supertypes(type.getImplementedTypes());
            }
            case EnumDeclaration type -> supertypes(type.getImplementedTypes());
            case ObjectCreationExpr made when made.getAnonymousClassBody().isPresent() ->
                    supertypes(List.of(made.getType()));
            default -> {
                // plain enough
            }
        }
    }

    private void entry(SwitchEntry entry) {
        if (entry.getType() != SwitchEntry.Type.STATEMENT_GROUP || entry.getLabels().size() > 1) {
            lacks(Rule.DIALECT_SWITCH, entry, "a case with an arrow or several labels");
        }
    }

    private void supertypes(List<ClassOrInterfaceType> types) {
        for (ClassOrInterfaceType type : types) {
            if (type.getTypeArguments().isPresent()) {
                lacks(
                        Rule.DIALECT_GENERIC_SUPERTYPE,
                        type,
                        "the generic supertype \"%s\"".formatted(type));
            }
        }
    }

    private void lacks(Rule rule, Node node, String what) {
        objections.add(rule, node, what + " in the dialect \"plain\"");
    }
}
