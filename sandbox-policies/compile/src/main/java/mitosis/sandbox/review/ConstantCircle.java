package mitosis.sandbox.review;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;

import mitosis.sandbox.explain.Rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Constants whose value needs their own value first: some compilers look for it for ever. */
final class ConstantCircle {
    private ConstantCircle() {}

    static void check(CompilationUnit unit, Objections objections) {
        Map<String, Set<String>> needs = new HashMap<>();
        List<VariableDeclarator> constants =
                unit.findAll(FieldDeclaration.class).stream()
                        .filter(ConstantCircle::isConstant)
                        .flatMap(field -> field.getVariables().stream())
                        .filter(variable -> variable.getInitializer().isPresent())
                        .toList();
        for (VariableDeclarator constant : constants) {
            Set<String> names =
                    needs.computeIfAbsent(constant.getNameAsString(), _ -> new HashSet<>());
            constant.getInitializer().ifPresent(meaning -> needed(meaning, names));
        }
        constants.stream()
                .filter(constant -> reachesItself(constant.getNameAsString(), needs))
                .findFirst()
                .ifPresent(constant ->
                        objections.add(
                                Rule.CONSTANT_SIZE,
                                constant,
                                "constant \"%s\" is defined by itself"
                                        .formatted(constant.getNameAsString())));
    }

    private static boolean isConstant(FieldDeclaration field) {
        boolean inInterface =
                field.getParentNode()
                        .filter(parent ->
                                parent instanceof ClassOrInterfaceDeclaration type
                                        && type.isInterface())
                        .isPresent();
        return field.isFinal() || inInterface;
    }

    private static boolean reachesItself(String name, Map<String, Set<String>> needs) {
        Deque<String> open = new ArrayDeque<>(needs.getOrDefault(name, Set.of()));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(name)) {
                return true;
            }
            for (String further : needs.getOrDefault(next, Set.of())) {
                if (seen.add(further)) {
                    open.push(further);
                }
            }
        }
        return false;
    }

    /** The names that a compiler follows when it folds an expression. */
    private static void needed(Expression expression, Set<String> names) {
        switch (expression) {
            case BinaryExpr sum -> {
                needed(sum.getLeft(), names);
                needed(sum.getRight(), names);
            }
            case UnaryExpr unary -> needed(unary.getExpression(), names);
            case EnclosedExpr enclosed -> needed(enclosed.getInner(), names);
            case CastExpr cast -> needed(cast.getExpression(), names);
            case ConditionalExpr choice -> {
                needed(choice.getCondition(), names);
                needed(choice.getThenExpr(), names);
                needed(choice.getElseExpr(), names);
            }
            case NameExpr name -> names.add(name.getNameAsString());
            case FieldAccessExpr access -> names.add(access.getNameAsString());
            default -> {
                // not folded
            }
        }
    }
}
