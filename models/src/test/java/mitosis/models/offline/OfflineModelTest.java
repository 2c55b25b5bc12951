package mitosis.models.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import mitosis.models.Answer;
import mitosis.models.Prompt;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class OfflineModelTest {
    private final OfflineModel model = new OfflineModel();

    @Test
    void draftIsTheJsonOfAnAgentWithTheGoalInItsPersona() throws Exception {
        Answer answer = model.complete(goal("talk like a pirate \"Jim\" about gardening"));

        JsonNode draft = new ObjectMapper().readTree(answer.text());
        assertThat(answer.details()).containsEntry("matched", "persona");
        assertThat(draft.get("class_name").asText()).isEqualTo("Persona");
        assertThat(draft.get("source").asText()).contains("class Persona implements Agent");
        assertThat(draft.get("persona").asText()).contains("talk like a pirate \"Jim\"");
        assertThat(draft.get("exact").asBoolean()).isFalse();
        assertThat(draft.get("refines").asBoolean()).isTrue();
        assertThat(draft.get("probes").get(0).get("expect").has("not_empty")).isTrue();
    }

    @Test
    void lastGoalBlockCounts() {
        Prompt prompt =
                Prompt.draft("rules", "<goal>echo</goal> as said\n<goal>count words</goal>\n");

        assertThat(model.complete(prompt).details()).containsEntry("matched", "word-counter");
    }

    @Test
    void wantedChangeGoesIntoThePersonaOfTheSameAgent() throws Exception {
        Prompt prompt =
                Prompt.draft(
                        "rules",
                        "<goal>brainstorm ideas</goal><change>\nprefer cheap ideas\n</change>");

        Answer answer = model.complete(prompt);

        assertThat(answer.details()).containsEntry("matched", "idea-maker");
        assertThat(new ObjectMapper().readTree(answer.text()).get("persona").asText())
                .contains("brainstorm ideas", "prefer cheap ideas");
    }

    @Test
    void samePromptAndSeedAreAnsweredAlikeAndAnotherSeedVaries() {
        Prompt prompt = Prompt.chat("You brainstorm.", "five ideas for a quiet bakery");

        assertThat(model.complete(prompt.withSeed(1)).text())
                .isEqualTo(new OfflineModel().complete(prompt.withSeed(1)).text())
                .isNotEqualTo(model.complete(prompt.withSeed(2)).text());
    }

    @Test
    void tokensAreEstimatedFromCharacters() {
        Answer answer = model.complete(Prompt.chat("", "x".repeat(400)));

        assertThat(answer.inputTokens()).isEqualTo(100);
        assertThat(answer.outputTokens()).isEqualTo((answer.text().length() + 3) / 4);
    }

    @Test
    void delayBeyondTheTimeLeftEndsWithTheDeadline() {
        OfflineModel slow = new OfflineModel(Duration.ofMinutes(10));

        assertThatThrownBy(() -> slow.complete(Prompt.chat("", "hi").within(Duration.ofMillis(20))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED));
    }

    @Test
    void saysWhatItIs() {
        assertThat(model.describe().provider()).isEqualTo("offline");
        assertThat(model.describe().sentence()).contains("offline").contains("no language model");
    }

    private static Prompt goal(String goal) {
        return Prompt.draft("Write an agent.", "<goal>" + goal + "</goal><dialect>auto</dialect>");
    }
}
