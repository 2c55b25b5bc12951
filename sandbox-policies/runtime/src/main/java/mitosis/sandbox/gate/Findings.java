package mitosis.sandbox.gate;

import mitosis.sandbox.Finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects objections: each once, and not without end. */
final class Findings {
    private static final int MOST = 100;

    private final Set<Finding> all = new LinkedHashSet<>();

    void add(Rule rule, int line, String message, String instead) {
        if (all.size() < MOST) {
            all.add(new Finding(rule.id(), line, 0, message, instead));
        }
    }

    List<Finding> all() {
        return new ArrayList<>(all);
    }
}
