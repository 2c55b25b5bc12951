package mitosis.models.offline;

import mitosis.models.Answer;
import mitosis.models.Model;
import mitosis.models.ModelDescription;
import mitosis.models.Prompt;
import mitosis.models.Tokens;
import mitosis.models.offline.chat.Writer;
import mitosis.models.offline.library.Library;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.time.Duration;
import java.util.Map;

/**
 * The built-in model: a library of agents that a language model wrote, found by the words of a
 * goal, and a small deterministic writer of texts. No key, no network, and no knowledge of the
 * world. The same prompt and seed are always answered alike.
 */
public final class OfflineModel implements Model {
    private static final String PROVIDER = "offline";
    private static final String NAME = "library-1";

    private final Drafting drafting;
    private final Writer writer = new Writer();
    private final Duration delay;
    private final ModelDescription description;

    public OfflineModel() {
        this(Duration.ZERO);
    }

    /**
     * @param delay how long each answer takes, as a distant model's would
     */
    public OfflineModel(Duration delay) {
        Library library = Library.shipped();
        this.drafting = new Drafting(library);
        this.delay = delay;
        this.description =
                new ModelDescription(
                        PROVIDER,
                        NAME,
                        "The built-in offline model: %d agents that a language model wrote earlier, found by the words of the goal, and a template writer for texts. It is no language model itself and knows no facts."
                                .formatted(library.agents().size()));
    }

    @Override
    public Answer complete(Prompt prompt) {
        pause(prompt.timeLeft());
        return switch (prompt.purpose()) {
            case DRAFT -> {
                Drafting.Draft draft = drafting.draft(prompt);
                yield answer(prompt, draft.json(), Map.of("matched", draft.matched()));
            }
            case CHAT -> answer(prompt, writer.write(prompt), Map.of());
        };
    }

    @Override
    public ModelDescription describe() {
        return description;
    }

    private static Answer answer(Prompt prompt, String text, Map<String, String> details) {
        return new Answer(text, NAME, Tokens.estimate(prompt), Tokens.estimate(text), details);
    }

    private void pause(Duration timeLeft) {
        if (delay.isZero()) {
            return;
        }
        Duration wait = delay.compareTo(timeLeft) < 0 ? delay : timeLeft;
        try {
            Thread.sleep(wait);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new RefusedException(ErrorCode.MODEL_UNAVAILABLE, "the call was cancelled");
        }
        if (delay.compareTo(timeLeft) >= 0) {
            throw new RefusedException(
                    ErrorCode.DEADLINE_EXCEEDED,
                    "the model needs %s, the call had %s left".formatted(delay, timeLeft),
                    "allow more time");
        }
    }
}
