package mitosis.cli.terminal;

import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

/** How a command ends when it cannot do what it was asked. */
public final class Failure {
    /** Done. */
    public static final int OK = 0;

    /** Failed, with a typed error. */
    public static final int FAILED = 1;

    /** Refused: the answer is no, and trying again changes nothing. */
    public static final int REFUSED = 3;

    private Failure() {}

    /** Tells the error and answers the exit code. */
    public static int print(Output output, RefusedException refused) {
        if (output.wantsJson()) {
            output.json(Json.error(refused));
        } else {
            output.note("%s: %s".formatted(refused.code(), refused.message()));
            refused.metadata()
                    .forEach((key, value) -> output.note("  %s: %s".formatted(key, value)));
            if (!refused.next().isEmpty()) {
                output.note("  next: " + refused.next());
            }
        }
        return exitCode(refused.code());
    }

    public static int exitCode(ErrorCode code) {
        return switch (code) {
            case CREATION_REFUSED,
                    DENIED_BY_POLICY,
                    PURSE_EMPTY,
                    STOPPED,
                    FORBIDDEN,
                    UNAUTHENTICATED ->
                    REFUSED;
            default -> FAILED;
        };
    }
}
