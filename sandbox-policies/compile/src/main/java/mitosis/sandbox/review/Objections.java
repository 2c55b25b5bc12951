package mitosis.sandbox.review;

import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;

import mitosis.sandbox.Finding;
import mitosis.sandbox.explain.Findings;
import mitosis.sandbox.explain.Rule;

import java.util.List;

/** The findings of a review, each at the place of a node. */
final class Objections {
    private static final int LONGEST_MESSAGE = 200;
    private static final Position NOWHERE = new Position(0, 0);

    private final Findings findings = new Findings();

    void add(Rule rule, Node node, String message) {
        Position at = node.getBegin().orElse(NOWHERE);
        findings.add(rule, at.line, at.column, message);
    }

    void add(Rule rule, Node node, String message, String instead) {
        Position at = node.getBegin().orElse(NOWHERE);
        findings.add(rule, at.line, at.column, message, instead);
    }

    void warn(Rule rule, Node node, String message) {
        Position at = node.getBegin().orElse(NOWHERE);
        findings.warn(rule, at.line, at.column, message);
    }

    /** The parser's own objection, in its first line: what follows is a list of all tokens. */
    void add(Problem problem) {
        Position at =
                problem.getLocation()
                        .flatMap(TokenRange::toRange)
                        .map(range -> range.begin)
                        .orElse(NOWHERE);
        String message = problem.getMessage().lines().findFirst().orElse("not Java");
        findings.add(
                Rule.SYNTAX,
                Math.max(0, at.line),
                Math.max(0, at.column),
                message.substring(0, Math.min(LONGEST_MESSAGE, message.length())));
    }

    List<Finding> list() {
        return findings.list();
    }
}
