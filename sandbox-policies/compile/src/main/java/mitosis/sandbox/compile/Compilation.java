package mitosis.sandbox.compile;

import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.Finding;

import java.util.List;

/** What a compiler made of a source. */
public sealed interface Compilation {
    /** It made class files. */
    record Compiled(AgentClasses classes) implements Compilation {}

    /** It could not; the findings are its errors, in the author's lines and columns. */
    record Uncompilable(List<Finding> findings) implements Compilation {
        public Uncompilable {
            findings = List.copyOf(findings);
        }
    }
}
