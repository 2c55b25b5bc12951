package mitosis.sandbox.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import mitosis.sandbox.Finding;
import mitosis.sandbox.admit.Admission;
import mitosis.sandbox.admit.Admission.Admitted;
import mitosis.sandbox.admit.Admission.Denied;
import mitosis.sandbox.compile.Dialect;
import mitosis.sandbox.policy.Policies;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

class BombsTest {
    private static final Map<String, String> BOMBS = Bombs.all();

    static Stream<String> names() {
        return BOMBS.keySet().stream();
    }

    /** It may even be admitted: what it must not do is to keep a compiler busy or break it. */
    @ParameterizedTest
    @MethodSource("names")
    void isJudgedInTime(String name) {
        Admission admission =
                Trial.admit(BOMBS.getOrDefault(name, ""), Dialect.AUTO, Policies.named("standard"));

        assertThat(rules(admission))
                .doesNotContain("compile-timeout", "compiler-busy", "compiler-failed");
    }

    private static Set<String> rules(Admission admission) {
        List<Finding> findings =
                switch (admission) {
                    case Admitted admitted -> admitted.warnings();
                    case Denied denied -> denied.findings();
                };
        return findings.stream().map(Finding::rule).collect(toSet());
    }
}
