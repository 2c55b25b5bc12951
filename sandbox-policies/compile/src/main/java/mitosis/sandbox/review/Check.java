package mitosis.sandbox.review;

import com.github.javaparser.ast.Node;

/** One concern of the review: it sees every node of the tree once, outer nodes first. */
interface Check {
    void see(Node node, Nesting nesting);
}
