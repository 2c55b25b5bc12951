package mitosis.sandbox.review;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;

/** How deep a node stands inside others of the kinds that burden the compilers. */
record Nesting(int tries, int lambdas, int calls, int generics, int types) {
    static final Nesting NONE = new Nesting(0, 0, 0, 0, 0);

    Nesting inside(Node node) {
        return switch (node) {
            case TryStmt _ -> new Nesting(tries + 1, lambdas, calls, generics, types);
            case LambdaExpr _ -> new Nesting(tries, lambdas + 1, calls, generics, types);
            case ClassOrInterfaceType _ -> new Nesting(tries, lambdas, calls, generics + 1, types);
            case TypeDeclaration<?> _ -> body();
            case ObjectCreationExpr made when made.getAnonymousClassBody().isPresent() -> body();
            default -> this;
        };
    }

    /** One level further down the arguments of calls. */
    Nesting argument() {
        return new Nesting(tries, lambdas, calls + 1, generics, types);
    }

    private Nesting body() {
        return new Nesting(tries, lambdas, 0, 0, types + 1);
    }
}
