package mitosis.sandbox.explain;

import mitosis.sandbox.Finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The findings of one stage while they are gathered: at most one a rule and line, and at most
 * {@value #MOST} in all, so that a hostile source cannot drown its reader.
 */
public final class Findings {
    private static final int MOST = 40;

    private final List<Finding> gathered = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** Adds an objection with what its rule's page says to write instead. */
    public void add(Rule rule, int line, int column, String message) {
        add(rule, line, column, message, Rules.instead(rule.id()));
    }

    /** Adds an objection with its own words on what to write instead. */
    public void add(Rule rule, int line, int column, String message, String instead) {
        keep(new Finding(rule.id(), line, column, message, instead));
    }

    /** Adds a warning, which refuses nothing. */
    public void warn(Rule rule, int line, int column, String message) {
        keep(new Finding(rule.id(), line, column, message, Rules.instead(rule.id()), true));
    }

    public boolean isEmpty() {
        return gathered.isEmpty();
    }

    public List<Finding> list() {
        return List.copyOf(gathered);
    }

    private void keep(Finding finding) {
        if (gathered.size() < MOST && seen.add(finding.rule() + ":" + finding.line())) {
            gathered.add(finding);
        }
    }
}
