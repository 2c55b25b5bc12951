package mitosis.creator.draft;

import static org.assertj.core.api.Assertions.assertThat;

import mitosis.creator.draft.Expectation.Contains;
import mitosis.creator.draft.Expectation.Matches;
import mitosis.creator.draft.Expectation.NotEmpty;
import mitosis.sandbox.Finding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
    private static final String SOURCE =
            """
            public class Echo implements Agent {
                public String handle(String message, Context context) { return "{" + message + "}"; }
            }\
            """;

    private static final String JSON =
            """
            {"class_name": "Echo", "source": "%s", "role": "Echo It!", "persona": "calm", "exact": true, "refines": false,
             "topics": ["news", "not a topic"], "probes": [
              {"message": "a", "expect": {"contains": "a"}},
              {"message": "b", "expect": {"matches": "^\\\\{b"}},
              {"message": "c", "expect": {"not_empty": true}}]}\
            """
                    .formatted(SOURCE.replace("\"", "\\\"").replace("\n", "\\n"));

    private static Draft drafted(String answer) {
        assertThat(AnswerReader.read(answer)).isInstanceOf(Reading.Drafted.class);
        return ((Reading.Drafted) AnswerReader.read(answer)).draft();
    }

    private static Finding refused(String answer) {
        assertThat(AnswerReader.read(answer)).isInstanceOf(Reading.Unreadable.class);
        Finding finding = ((Reading.Unreadable) AnswerReader.read(answer)).finding();
        assertThat(finding.rule()).isEqualTo("draft-form");
        return finding;
    }

    @Test
    void plainObjectIsReadWithAllItsFields() {
        Draft draft = drafted(JSON);

        assertThat(draft.source()).isEqualTo(SOURCE);
        assertThat(draft.role()).isEqualTo("echo-it");
        assertThat(draft.persona()).isEqualTo("calm");
        assertThat(draft.exact()).isTrue();
        assertThat(draft.refines()).isFalse();
        assertThat(draft.topics()).containsExactly("news");
        assertThat(draft.probes()).extracting(Probe::message).containsExactly("a", "b", "c");
        assertThat(draft.probes().get(0).expectation()).isEqualTo(new Contains("a"));
        assertThat(draft.probes().get(1).expectation()).isInstanceOf(Matches.class);
        assertThat(draft.probes().get(2).expectation()).isEqualTo(new NotEmpty());
    }

    @Test
    void objectInFenceAmongChatterIsFound() {
        assertThat(drafted("Sure! Use {braces} like so:\n```json\n" + JSON + "\n```\nEnjoy {it}."))
                .isEqualTo(drafted(JSON));
    }

    @Test
    void objectWithBareLineBreaksAndTrailingCommaIsRead() {
        String loose =
                "{\"source\": \"" + SOURCE.replace("\"", "\\\"") + "\", \"role\": \"echo\",}";

        assertThat(drafted(loose).source()).isEqualTo(SOURCE);
    }

    @Test
    void fenceInsideTheSourceFieldIsTakenOff() {
        String fenced =
                "{\"source\": \"```java\\n"
                        + SOURCE.replace("\"", "\\\"").replace("\n", "\\n")
                        + "\\n```\"}";

        assertThat(drafted(fenced).source()).isEqualTo(SOURCE);
    }

    @Test
    void fencedSourceWithoutObjectIsADraftWithoutProbes() {
        Draft draft = drafted("Here you are:\n\n```java\n" + SOURCE + "\n```\nHave fun.");

        assertThat(draft).isEqualTo(Draft.of(SOURCE));
    }

    @Test
    void bareSourceAmongChatterIsADraft() {
        assertThat(drafted("Here it is.\n" + SOURCE + "\nThat is all.").source()).isEqualTo(SOURCE);
    }

    @Test
    void draftRefinesUnlessItIsExactWhenItDoesNotSay() {
        assertThat(drafted("{\"source\": \"x\"}").refines()).isTrue();
        assertThat(drafted("{\"source\": \"x\", \"exact\": true}").refines()).isFalse();
    }

    @Test
    void truncatedObjectIsSaidToEndTooEarly() {
        Finding finding = refused(JSON.substring(0, JSON.length() / 2));

        assertThat(finding.message()).contains("ends too early");
    }

    @Test
    void truncatedFenceIsSaidToEndInTheSource() {
        Finding finding = refused("```java\n" + SOURCE.substring(0, SOURCE.length() - 4));

        assertThat(finding.message()).contains("in the middle of the source");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  \n ", "I am sorry, I cannot do that.", "{}", "{\"role\": \"x\"}"})
    void answerWithoutDraftIsUnreadable(String answer) {
        assertThat(refused(answer).instead()).isNotEmpty();
    }

    @Test
    void patternThatCouldRunAwayIsLeftOutWithAWarning() {
        Reading reading =
                AnswerReader.read(
                        "{\"source\": \"x\", \"probes\": [{\"message\": \"m\", \"expect\":"
                                + " {\"matches\": \"(a+)+$\"}}]}");

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Drafted.class,
                        drafted -> {
                            assertThat(drafted.draft().probes())
                                    .containsExactly(new Probe("m", new NotEmpty()));
                            assertThat(drafted.warnings())
                                    .singleElement()
                                    .matches(Finding::warning);
                        });
    }

    @Test
    void hugeAnswerIsRefusedUnread() {
        assertThat(refused("x".repeat(600_000)).message()).contains("600,000");
    }

    @Test
    void answerOfManyBracesIsReadInReasonableTime() {
        long start = System.nanoTime();

        refused("{".repeat(400_000));

        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
    }
}
