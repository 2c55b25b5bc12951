package mitosis.sandbox.load;

import mitosis.sandbox.Finding;

import java.util.List;
import java.util.stream.Collectors;

/** Classes that the gate refuses; nothing of them was loaded. */
public final class DeniedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    public DeniedException(List<Finding> findings) {
        super(findings.stream().map(Finding::message).collect(Collectors.joining("; ")));
        this.findings = List.copyOf(findings);
    }

    /** What the gate objected to, at least one. */
    public List<Finding> findings() {
        return findings;
    }
}
