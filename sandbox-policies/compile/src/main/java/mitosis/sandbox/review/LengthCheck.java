package mitosis.sandbox.review;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.TypeParameter;

import mitosis.sandbox.explain.Rule;

import java.util.HashMap;
import java.util.Map;

/** Lists whose length costs a compiler more than their share of the source. */
final class LengthCheck implements Check {
    private static final int MOST_TYPES = 40;
    private static final int MOST_OVERLOADS = 12;
    private static final int MOST_CONSTANTS = 200;
    private static final int MOST_ELEMENTS = 1_000;
    private static final int MOST_CASES = 300;
    private static final int MOST_TYPE_PARAMETERS = 6;
    private static final int MOST_BOUNDS = 2;
    private static final int MOST_DIMENSIONS = 2;

    private final Objections objections;
    private final Map<String, Integer> methods = new HashMap<>();
    private int types;

    LengthCheck(Objections objections) {
        this.objections = objections;
    }

    @Override
    public void see(Node node, Nesting nesting) {
        switch (node) {
            case TypeDeclaration<?> type -> type(type);
            case ObjectCreationExpr made when made.getAnonymousClassBody().isPresent() ->
                    counted(made);
            case MethodDeclaration method -> method(method);
            case ArrayInitializerExpr list ->
                    list(list, list.getValues().size(), MOST_ELEMENTS, "elements");
            case SwitchStmt choice -> list(choice, choice.getEntries().size(), MOST_CASES, "cases");
            case SwitchExpr choice -> list(choice, choice.getEntries().size(), MOST_CASES, "cases");
            case TypeParameter parameter ->
                    list(parameter, parameter.getTypeBound().size(), MOST_BOUNDS, "bounds");
            case ArrayType array -> dimensions(array, array.getArrayLevel());
            case ArrayCreationExpr made -> dimensions(made, made.getLevels().size());
            default -> {
                // short by nature
            }
        }
    }

    private void type(TypeDeclaration<?> type) {
        counted(type);
        if (type instanceof EnumDeclaration listed) {
            list(listed, listed.getEntries().size(), MOST_CONSTANTS, "constants");
        }
        if (type instanceof NodeWithTypeParameters<?> generic) {
            typeParameters(type, generic);
        }
    }

    private void counted(Node type) {
        if (++types == MOST_TYPES + 1) {
            objections.add(
                    Rule.TYPE_COUNT,
                    type,
                    "more than %d types in one source".formatted(MOST_TYPES));
        }
    }

    private void method(MethodDeclaration method) {
        typeParameters(method, method);
        String name = method.getNameAsString();
        if (methods.merge(name, 1, Integer::sum) == MOST_OVERLOADS + 1) {
            objections.add(
                    Rule.OVERLOADS,
                    method,
                    "more than %d methods named \"%s\"".formatted(MOST_OVERLOADS, name));
        }
    }

    private void typeParameters(Node node, NodeWithTypeParameters<?> generic) {
        list(node, generic.getTypeParameters().size(), MOST_TYPE_PARAMETERS, "type parameters");
    }

    private void dimensions(Node node, int found) {
        if (found > MOST_DIMENSIONS) {
            objections.add(
                    Rule.ARRAY_DIMENSIONS, node, "an array of %d dimensions".formatted(found));
        }
    }

    private void list(Node node, int found, int most, String what) {
        if (found > most) {
            objections.add(
                    Rule.LIST_LENGTH,
                    node,
                    "%,d %s in one place, at most %,d are read".formatted(found, what, most));
        }
    }
}
