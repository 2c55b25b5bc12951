package mitosis.sandbox.review;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.TryStmt;

import mitosis.sandbox.explain.Rule;

/**
 * How large the code grows when the compiler copies each {@code finally} block into every way out
 * of its try statement.
 */
final class FinallySize {
    private static final long MOST_NODES = 20_000;

    private FinallySize() {}

    /** The nodes under one node after copying, and the ways out among them. */
    private record Size(long nodes, long exits) {
        Size plus(Size other) {
            return new Size(nodes + other.nodes, exits + other.exits);
        }
    }

    static void check(CompilationUnit unit, Objections objections) {
        Size size = size(unit);
        if (size.nodes() > MOST_NODES) {
            objections.add(
                    Rule.FINALLY_SIZE,
                    unit.findFirst(TryStmt.class).<Node>map(found -> found).orElse(unit),
                    "finally blocks are copied into %,d nodes of code".formatted(size.nodes()));
        }
    }

    private static Size size(Node node) {
        if (node instanceof TryStmt tried && tried.getFinallyBlock().isPresent()) {
            Node last = tried.getFinallyBlock().get();
            Size guarded = new Size(1, 1);
            for (Node child : tried.getChildNodes()) {
                guarded = isAt(last, child) ? guarded : guarded.plus(size(child));
            }
            Size copied = size(last);
            long copies = guarded.exits() + 1;
            return new Size(
                    cap(guarded.nodes() + copied.nodes() * copies),
                    cap(guarded.exits() + copied.exits() * copies));
        }
        boolean exit =
                node instanceof ReturnStmt
                        || node instanceof BreakStmt
                        || node instanceof ContinueStmt;
        Size sum = new Size(1, exit ? 1 : 0);
        for (Node child : node.getChildNodes()) {
            sum = sum.plus(size(child));
        }
        return sum;
    }

    /** Two blocks may read alike: what tells them apart is where they stand. */
    private static boolean isAt(Node place, Node node) {
        return node.getBegin().equals(place.getBegin());
    }

    private static long cap(long size) {
        return Math.min(size, 1L << 30);
    }
}
