package mitosis.models;

/** A language model: a prompt goes in, an answer comes out. Safe for many callers at once. */
public interface Model {
    /**
     * Answers one prompt within the prompt's time. An interrupt of the calling thread ends the call
     * early.
     *
     * @throws mitosis.rpc.RefusedException MODEL_UNAVAILABLE when the model cannot be reached or
     *     gives no usable answer, DEADLINE_EXCEEDED when the time is over
     */
    Answer complete(Prompt prompt);

    /** What this model is. */
    ModelDescription describe();
}
