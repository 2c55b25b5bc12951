package mitosis.sandbox.review;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;

import mitosis.sandbox.explain.Rule;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Bounds the tree before anything walks it by recursion. A chain of operators or of calls leans to
 * one side and counts as one level, up to a length of its own.
 */
final class TreeSize {
    static final int MOST_NODES = 12_000;
    static final int DEEPEST = 120;
    static final int LONGEST_CHAIN = 400;

    private TreeSize() {}

    private record Visit(Node node, int depth, int chain) {}

    static boolean fits(Node root, Objections objections) {
        int nodes = 0;
        Deque<Visit> open = new ArrayDeque<>();
        open.push(new Visit(root, 0, 0));
        while (!open.isEmpty()) {
            Visit visit = open.pop();
            nodes++;
            if (nodes > MOST_NODES) {
                objections.add(
                        Rule.TREE_SIZE,
                        visit.node(),
                        "the source has more than %,d nodes".formatted(MOST_NODES));
                return false;
            }
            if (visit.depth() > DEEPEST || visit.chain() > LONGEST_CHAIN) {
                objections.add(Rule.TREE_SIZE, visit.node(), "expressions are nested too deeply");
                return false;
            }
            for (Node child : visit.node().getChildNodes()) {
                boolean chained = continues(visit.node(), child);
                open.push(
                        new Visit(
                                child,
                                chained ? visit.depth() : visit.depth() + 1,
                                chained ? visit.chain() + 1 : 0));
            }
        }
        return true;
    }

    /** Whether a child is the side on which a chain of operators or calls goes on. */
    private static boolean continues(Node parent, Node child) {
        boolean chain =
                (parent instanceof BinaryExpr && child instanceof BinaryExpr)
                        || (parent instanceof MethodCallExpr && child instanceof MethodCallExpr);
        return chain && parent.getBegin().equals(child.getBegin());
    }
}
