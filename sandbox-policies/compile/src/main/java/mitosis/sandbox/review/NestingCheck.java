package mitosis.sandbox.review;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;

import mitosis.sandbox.explain.Rule;

/**
 * Nesting that costs a compiler time out of all proportion: a {@code finally} block is copied into
 * every exit of each block around it, and a lambda or call is typed anew for each overload of the
 * calls around it.
 */
final class NestingCheck implements Check {
    private static final int MOST_TRIES = 3;
    private static final int MOST_LAMBDAS = 4;
    private static final int MOST_CALLS = 10;
    private static final int MOST_GENERICS = 6;
    private static final int MOST_TYPES = 4;

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
            case NodeWithArguments<?> _ when nesting.calls() >= MOST_CALLS ->
                    tooDeep(Rule.CALL_DEPTH, node, "calls in arguments of calls", MOST_CALLS);
            case ClassOrInterfaceType _ when nesting.generics() >= MOST_GENERICS ->
                    tooDeep(Rule.GENERIC_DEPTH, node, "type arguments", MOST_GENERICS);
            case TypeDeclaration<?> _ when nesting.types() >= MOST_TYPES ->
                    tooDeep(Rule.TYPE_DEPTH, node, "types", MOST_TYPES);
            default -> {
                // cheap to compile
            }
        }
    }

    private void tooDeep(Rule rule, Node node, String what, int most) {
        objections.add(rule, node, "%s nested more than %d deep".formatted(what, most));
    }
}
