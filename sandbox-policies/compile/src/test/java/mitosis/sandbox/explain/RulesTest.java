package mitosis.sandbox.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class RulesTest {
    @Test
    void everyRuleHasAPageAndEveryPageARule() {
        assertThat(Rules.all())
                .extracting(RulePage::id)
                .containsExactlyInAnyOrderElementsOf(rules());
    }

    @Test
    void everyFileIsListed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/rules"))) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(n -> n.endsWith(".md")))
                    .containsExactlyInAnyOrderElementsOf(
                            rules().stream().map(id -> id + ".md").toList());
        }
    }

    @Test
    void pageSaysWhatWhyAndWhatInstead() {
        RulePage page = Rules.explain("no-clock").orElseThrow();

        assertThat(page.sentence()).isEqualTo("The only clock is context.now().");
        assertThat(page.why()).contains("run again exactly");
        assertThat(page.instead()).contains("context.now()");
        assertThat(page.example()).contains("Instant.ofEpochMilli(context.now())");
    }

    @Test
    void unknownRuleHasNoPage() {
        assertThat(Rules.explain("no-such-rule")).isEmpty();
        assertThat(Rules.explain("../index")).isEmpty();
    }

    private static List<String> rules() {
        return Stream.concat(
                        Stream.of(Rule.values()).map(Rule::id),
                        Stream.of(mitosis.sandbox.gate.Rule.values())
                                .map(mitosis.sandbox.gate.Rule::id))
                .toList();
    }
}
