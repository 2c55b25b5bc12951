package mitosis.sandbox.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.sandbox.admit.Admission;
import mitosis.sandbox.admit.Admission.Admitted;
import mitosis.sandbox.compile.Dialect;
import mitosis.sandbox.policy.Policies;
import mitosis.sandbox.policy.Policy;
import mitosis.sandbox.run.Outcome;
import mitosis.sandbox.run.Outcome.Replied;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

class DraftsTest {
    private static final Policy POLICY = Policies.named("standard");

    static Stream<Draft> plain() {
        return Draft.corpus("plain").stream();
    }

    static Stream<Draft> modern() {
        return Draft.corpus("modern").stream();
    }

    @ParameterizedTest
    @MethodSource("plain")
    void plainDraftIsAdmittedAtTheFirstAttemptAndAnswers(Draft draft) throws InterruptedException {
        admittedAndAnswers(draft);
    }

    @ParameterizedTest
    @MethodSource("modern")
    void modernDraftIsAdmittedAtTheFirstAttemptAndAnswers(Draft draft) throws InterruptedException {
        admittedAndAnswers(draft);
    }

    /** Two compilers that read the same source differently would make the dialect a lottery. */
    @ParameterizedTest
    @MethodSource("plain")
    void bothCompilersMakeTheSameAgent(Draft draft) throws InterruptedException {
        assertThat(replies(draft, Dialect.PLAIN)).isEqualTo(replies(draft, Dialect.MODERN));
    }

    private static void admittedAndAnswers(Draft draft) throws InterruptedException {
        assertThat(replies(draft, Dialect.AUTO)).allMatch(reply -> !reply.isBlank());
    }

    private static List<String> replies(Draft draft, Dialect dialect) throws InterruptedException {
        Admission admission = Trial.admit(draft.source(), dialect, POLICY);
        Admitted admitted =
                assertThat(admission)
                        .asInstanceOf(InstanceOfAssertFactories.type(Admitted.class))
                        .actual();
        List<Outcome> outcomes = Trial.run(admitted.classes(), POLICY, draft.message());
        assertThat(outcomes).allMatch(Replied.class::isInstance);
        return outcomes.stream().map(outcome -> ((Replied) outcome).reply()).toList();
    }
}
