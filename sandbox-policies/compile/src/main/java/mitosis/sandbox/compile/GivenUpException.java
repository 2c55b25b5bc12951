package mitosis.sandbox.compile;

/** Ends a compiler whose deadline has passed, at the next thing it asks of us. */
final class GivenUpException extends RuntimeException {
    private static final long serialVersionUID = 1;

    GivenUpException() {
        super("the deadline has passed", null, false, false);
    }
}
