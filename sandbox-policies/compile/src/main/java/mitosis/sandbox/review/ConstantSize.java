package mitosis.sandbox.review;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.NameExpr;

import mitosis.sandbox.explain.Rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bounds the constants that a compiler would fold: twenty-four lines that each double the one
 * before make a text of gigabytes. Names are taken without regard to scope, and the longest meaning
 * counts.
 */
final class ConstantSize {
    private static final long LONGEST = 65_535;
    private static final long LONGEST_TOGETHER = 1_000_000;

    /** The length of what is no text: a number, a character, a truth value. */
    private static final long SHORT = 12;

    private final Map<String, List<Expression>> meanings = new HashMap<>();
    private final Map<String, Long> lengths = new HashMap<>();

    private ConstantSize() {}

    static void check(CompilationUnit unit, Objections objections) {
        ConstantSize sizes = new ConstantSize();
        for (VariableDeclarator variable : unit.findAll(VariableDeclarator.class)) {
            variable.getInitializer()
                    .ifPresent(meaning ->
                            sizes.meanings
                                    .computeIfAbsent(
                                            variable.getNameAsString(), _ -> new ArrayList<>())
                                    .add(meaning));
        }
        long together = 0;
        for (BinaryExpr expression : unit.findAll(BinaryExpr.class)) {
            if (isPart(expression)) {
                continue;
            }
            long length = sizes.length(expression);
            together += length;
            if (length > LONGEST || together > LONGEST_TOGETHER) {
                objections.add(
                        Rule.CONSTANT_SIZE,
                        expression,
                        "a constant that may grow to %,d characters".formatted(length));
                return;
            }
        }
    }

    private static boolean isPart(Node expression) {
        return expression.getParentNode().filter(BinaryExpr.class::isInstance).isPresent();
    }

    private long length(String name) {
        Long known = lengths.get(name);
        if (known != null) {
            return known;
        }
        lengths.put(name, SHORT); // a name that means itself is no constant
        long longest = SHORT;
        for (Expression meaning : meanings.getOrDefault(name, List.of())) {
            longest = Math.max(longest, length(meaning));
        }
        lengths.put(name, longest);
        return longest;
    }

    private long length(Expression expression) {
        return switch (expression) {
            case BinaryExpr sum ->
                    Math.min(1L << 40, length(sum.getLeft()) + length(sum.getRight()));
            case EnclosedExpr enclosed -> length(enclosed.getInner());
            case CastExpr cast -> length(cast.getExpression());
            case ConditionalExpr choice ->
                    Math.max(length(choice.getThenExpr()), length(choice.getElseExpr()));
            case NameExpr name -> length(name.getNameAsString());
            case FieldAccessExpr access -> length(access.getNameAsString());
            case LiteralStringValueExpr literal -> literal.getValue().length();
            default -> SHORT;
        };
    }
}
