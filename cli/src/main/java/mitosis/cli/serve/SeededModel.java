package mitosis.cli.serve;

import mitosis.models.Answer;
import mitosis.models.Model;
import mitosis.models.ModelDescription;
import mitosis.models.Prompt;

import java.util.OptionalLong;

/** A model that is given a seed with every prompt that brings none. */
record SeededModel(Model model, long seed) implements Model {
    @Override
    public Answer complete(Prompt prompt) {
        return model.complete(
                prompt.seed().isPresent()
                        ? prompt
                        : new Prompt(
                                prompt.purpose(),
                                prompt.system(),
                                prompt.user(),
                                OptionalLong.of(seed),
                                prompt.maxOutputTokens(),
                                prompt.timeLeft(),
                                prompt.form()));
    }

    @Override
    public ModelDescription describe() {
        return model.describe();
    }
}
