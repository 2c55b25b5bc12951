package mitosis.sandbox.run;

/** How a message ended. */
public sealed interface Outcome {
    Usage usage();

    /** The handler answered within its limits. */
    record Replied(String reply, Usage usage) implements Outcome {}

    /**
     * The handler, its constructor or its initialiser threw; the sentence says what, in the
     * platform's own words.
     */
    record Failed(String sentence, Usage usage) implements Outcome {}

    /** The message was ended by force. */
    record Killed(KillCause cause, Usage usage) implements Outcome {}

    /** The handler answered with more bytes (in UTF-8) than the policy allows. */
    record ReplyTooLarge(long size, long limit, Usage usage) implements Outcome {}
}
