package mitosis.sandbox.review;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;

import mitosis.sandbox.explain.Rule;

import java.util.HashSet;
import java.util.Set;

/**
 * Warns of fields of the agent that look meant to outlive a message: the handler adds to them, but
 * never sets them anew.
 */
final class StateInFields {
    private static final Set<String> ADDING =
            Set.of(
                    "add",
                    "addAll",
                    "addFirst",
                    "addLast",
                    "append",
                    "merge",
                    "offer",
                    "push",
                    "put");
    private static final Set<String> RENEWING = Set.of("clear", "setLength");

    private final Set<String> added = new HashSet<>();
    private final Set<String> renewed = new HashSet<>();

    private StateInFields() {}

    static void check(CompilationUnit unit, Objections objections) {
        if (unit.getTypes().isEmpty()) {
            return;
        }
        TypeDeclaration<?> agent = unit.getType(0);
        StateInFields uses = new StateInFields();
        agent.getMethodsByName("handle").forEach(handler -> handler.walk(uses::gather));
        for (FieldDeclaration field : agent.getFields()) {
            for (VariableDeclarator variable : field.getVariables()) {
                String name = variable.getNameAsString();
                if (uses.added.contains(name) && !uses.renewed.contains(name)) {
                    objections.warn(
                            Rule.STATE_IN_FIELDS,
                            variable,
                            "the handler adds to field \"%s\" and never sets it anew"
                                    .formatted(name));
                }
            }
        }
    }

    private void gather(Node node) {
        switch (node) {
            case UnaryExpr step when step.isPrefix() || step.isPostfix() -> {
                if (step.getOperator().name().contains("CREMENT")) {
                    note(added, step.getExpression());
                }
            }
            case AssignExpr set when set.getOperator() == AssignExpr.Operator.ASSIGN ->
                    note(renewed, set.getTarget());
            case AssignExpr set -> note(added, set.getTarget());
            case MethodCallExpr call when ADDING.contains(call.getNameAsString()) ->
                    call.getScope().ifPresent(scope -> note(added, scope));
            case MethodCallExpr call when RENEWING.contains(call.getNameAsString()) ->
                    call.getScope().ifPresent(scope -> note(renewed, scope));
            default -> {
                // leaves fields alone
            }
        }
    }

    private static void note(Set<String> names, Expression target) {
        switch (target) {
            case NameExpr name -> names.add(name.getNameAsString());
            case FieldAccessExpr access -> names.add(access.getNameAsString());
            default -> {
                // an element or a temporary
            }
        }
    }
}
