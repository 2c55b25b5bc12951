package mitosis.creator.create;

import mitosis.models.Answer;
import mitosis.models.Prompt;

/** Asks a language model at the expense of a purse. */
@FunctionalInterface
public interface Drafter {
    /**
     * @param payer the agent whose purse pays; empty for the namespace
     */
    Answer draft(String namespace, String payer, Prompt prompt);
}
