package mitosis.sandbox.review;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;

import mitosis.sandbox.explain.Rule;

/** Statements that no agent may use. */
final class StatementCheck implements Check {
    private final Names names;
    private final Objections objections;

    StatementCheck(Names names, Objections objections) {
        this.names = names;
        this.objections = objections;
    }

    @Override
    public void see(Node node, Nesting nesting) {
        switch (node) {
            case SynchronizedStmt _ ->
                    objections.add(Rule.SYNCHRONIZED, node, "a synchronized statement");
            case AssertStmt _ -> objections.add(Rule.ASSERT, node, "an assert statement");
            case CatchClause clause ->
                    clause.getParameter()
                            .getType()
                            .findAll(ClassOrInterfaceType.class)
                            .forEach(this::caught);
            default -> {
                // a statement as any other
            }
        }
    }

    private void caught(ClassOrInterfaceType type) {
        String name = type.getNameAsString();
        boolean error =
                name.equals("Throwable") || name.equals("ThreadDeath") || name.endsWith("Error");
        if (error && !names.types().contains(name)) {
            objections.add(Rule.CATCH_ERROR, type, "catch of \"%s\"".formatted(name));
        }
    }
}
