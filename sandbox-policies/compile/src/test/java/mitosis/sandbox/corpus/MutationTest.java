package mitosis.sandbox.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.sandbox.Finding;
import mitosis.sandbox.admit.Admission;
import mitosis.sandbox.admit.Admission.Admitted;
import mitosis.sandbox.admit.Admission.Denied;
import mitosis.sandbox.compile.Dialect;
import mitosis.sandbox.policy.Policies;
import mitosis.sandbox.policy.Policy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Honest sources, damaged at random: whatever becomes of them is said in a finding with a place.
 */
class MutationTest {
    private static final Policy POLICY = Policies.named("standard");
    private static final int MUTANTS = Integer.getInteger("mutants", 3);
    private static final String[] TOKENS = {
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "<",
        ">",
        "\"",
        "'",
        "\\",
        ";",
        "/*",
        "*/",
        "//",
        "->",
        "::",
        "?",
        ":",
        "=",
        "\"\"\"",
        "@",
        "&",
        "class ",
        "new ",
        "switch ",
        "try ",
        "final ",
        "int ",
        "record ",
        "interface ",
        "this",
        "null",
        "0x",
        "1e9",
        "é",
        "\t",
        "\r",
        "default ",
        "case "
    };

    static Stream<Draft> drafts() {
        return Stream.concat(Draft.corpus("plain").stream(), Draft.corpus("modern").stream());
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void damageIsFoundAndPlaced(Draft draft) {
        Random random = new Random(draft.name().hashCode());
        for (int i = 0; i < MUTANTS; i++) {
            String mutant = mutated(draft.source(), random);
            int lines = (int) mutant.lines().count() + 1;
            assertThat(findings(Trial.admit(mutant, Dialect.AUTO, POLICY)))
                    .as(mutant)
                    .allMatch(finding -> finding.line() <= lines)
                    .extracting(Finding::rule)
                    .doesNotContain("compile-timeout", "compiler-busy", "compiler-failed");
        }
    }

    private static String mutated(String source, Random random) {
        StringBuilder text = new StringBuilder(source);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            int length = Math.min(text.length() - at, random.nextInt(40));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, at + length);
                case 1 -> text.insert(at, TOKENS[random.nextInt(TOKENS.length)]);
                case 2 -> text.insert(at, text.substring(at, at + length));
                default ->
                        text.insert(random.nextInt(text.length()), text.substring(at, at + length));
            }
        }
        return text.toString();
    }

    private static List<Finding> findings(Admission admission) {
        return switch (admission) {
            case Admitted admitted -> admitted.warnings();
            case Denied denied -> denied.findings();
        };
    }
}
