package mitosis.sandbox.run;

/**
 * Ends a message by force. Agent code can neither name nor catch it, and every handler it passes
 * throws it again.
 */
final class Killed extends Error {
    private static final long serialVersionUID = 1;

    private final KillCause cause;

    Killed(KillCause cause) {
        super(cause.wireName(), null, false, false);
        this.cause = cause;
    }

    KillCause cause() {
        return cause;
    }
}
