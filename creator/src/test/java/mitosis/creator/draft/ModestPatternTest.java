package mitosis.creator.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModestPatternTest {
    @ParameterizedTest
    @CsvSource({
        "\\d+ vowels?, 3 vowels",
        "(?i)MARK: \\d{1/2}/10, mark: 7/10",
        "(yes|no), well no",
        "[A-Z][a-z]+\\., Yes.",
        "^\\p{L}+$, Grüße",
        "a.*b, axxb",
    })
    void simplePatternIsFoundInReply(String pattern, String reply) {
        var modest = ModestPattern.find(pattern.replace("{1/2}", "{1,2}"));

        assertThat(modest).isPresent();
        assertThat(modest.get().foundIn(reply)).isTrue();
        assertThat(modest.get().foundIn("!")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+$",
                "(a|a)*b",
                "(?=a)b",
                "(?<!x)y",
                "(a)\\1",
                "\\b*x",
                "^{9}x",
                "[a-z&&[^x]]",
                "(|)(|)(|)(|)(|)(|)(|)(|)(|)x",
                "a{2}{3}",
                "\\Qa\\E",
                "[unclosed",
                "\\k<n>",
            })
    void patternThatCouldBranchUnseenIsNotModest(String pattern) {
        assertThat(ModestPattern.find(pattern)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".*.*.*.*.*.*.*.*z", "a*a*a*a*a*a*a*a*a*b", "(.|x)(.|x)(.|x).*.*.*y"})
    void searchThatReadsTooMuchEndsSoon(String pattern) {
        long start = System.nanoTime();

        assertThat(ModestPattern.find(pattern).orElseThrow().foundIn("a".repeat(20_000))).isFalse();

        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3_000);
    }
}
