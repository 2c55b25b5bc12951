package mitosis.sandbox.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import mitosis.sandbox.Finding;
import mitosis.sandbox.admit.Admission.Admitted;
import mitosis.sandbox.admit.Admission.Denied;
import mitosis.sandbox.compile.Dialect;
import mitosis.sandbox.policy.Policies;
import mitosis.sandbox.policy.Policy;
import mitosis.sandbox.run.Outcome;
import mitosis.sandbox.run.Outcome.Replied;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class AttackCorpusTest {
    private static final Policy POLICY = Policies.named("standard");
    private static final String MESSAGE = "hello world gauntlet canary";

    /**
     * Their harm is resources or dialect, not authority: to contain them is as good as to refuse.
     */
    private static final Set<String> CONTAINABLE =
            Set.of(
                    "A101", "A104", "A105", "A106", "A107", "A108", "A109", "A110", "A115", "A125",
                    "A126", "A128", "A165", "A166", "A167", "A168", "A169", "A172", "A173", "A183",
                    "A192", "A211", "A212");

    /** Without a host that keeps count, an answer is harmless. */
    private static final Set<String> ANSWERED =
            Set.of(
                    "A133", "A134", "A192", "A193", "A194", "A195", "A196", "A197", "A198", "A199",
                    "A200", "A201", "A202", "A203", "A204", "A205", "A206", "A207", "A208", "A209",
                    "A210", "A213", "A215", "A216", "A220");

    static Stream<Attack> corpus() {
        return Attack.corpus().stream();
    }

    @Test
    void corpusIsThere() {
        assertThat(Attack.corpus()).hasSizeGreaterThan(180);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void endsAsItMust(Attack attack) throws InterruptedException {
        switch (Trial.admit(attack.source(), Dialect.AUTO, POLICY)) {
            case Denied denied -> refused(attack, denied.findings());
            case Admitted admitted ->
                    ran(attack, Trial.run(admitted.classes(), POLICY, MESSAGE, MESSAGE));
        }
    }

    private static void refused(Attack attack, List<Finding> findings) {
        assertThat(findings)
                .extracting(Finding::rule)
                .doesNotContain("compile-timeout", "compiler-busy", "compiler-failed");
        if (attack.must() == Attack.Verdict.HARMLESS) {
            assertThat(findings)
                    .as("an honest agent may be refused for its dialect only")
                    .allMatch(finding -> finding.rule().startsWith("dialect-"));
        }
    }

    private static void ran(Attack attack, List<Outcome> outcomes) {
        boolean replied = outcomes.stream().anyMatch(Replied.class::isInstance);
        switch (attack.must()) {
            case REJECT -> {
                if (!CONTAINABLE.contains(attack.number())) {
                    fail("%s was admitted and ended %s", attack, outcomes);
                }
                if (replied) {
                    assertThat(reply(outcomes.get(1)))
                            .as("nothing passes from message to message")
                            .isEqualTo(reply(outcomes.get(0)));
                }
            }
            case CONTAIN ->
                    assertThat(replied && !ANSWERED.contains(attack.number()))
                            .as("%s ended %s", attack, outcomes)
                            .isFalse();
            case HARMLESS -> assertThat(outcomes).allMatch(Replied.class::isInstance);
        }
    }

    private static String reply(Outcome outcome) {
        return outcome instanceof Replied(String reply, _)
                ? reply
                : outcome.getClass().getSimpleName();
    }
}
