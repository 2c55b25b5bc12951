package mitosis.creator.create;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.creator.draft.Draft;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.OptionalDouble;

class NameHintTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a grumpy literature professor who tears apart whatever text I paste |"
                        + " grumpy-literature-professor",
                "Make me an agent that counts words. | counts-words",
                "3 ideas for 2026 | ideas-2026",
                "你好 | agent",
                "!!! | agent",
                "Donaudampfschifffahrtsgesellschaftskapitaen | donaudampfschifffahrtsgesellsc",
            })
    void nameStartsWithTheMainWords(String goal, String name) {
        String hint = NameHint.of(new Origin.Goal(goal));

        assertThat(hint).matches("[a-z][a-z0-9-]{0,29}");
        assertThat(hint).isEqualTo(name);
    }

    @Test
    void submittedSourceIsNamedAfterItsClass() {
        Draft draft = Draft.of("import java.util.*; public class WordCounter implements Agent { }");

        assertThat(NameHint.of(new Origin.Submission(draft, OptionalDouble.empty())))
                .isEqualTo("word-counter");
    }
}
