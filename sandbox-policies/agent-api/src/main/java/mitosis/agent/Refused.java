package mitosis.agent;

/** A call on the context that was refused or failed. An agent may catch it and go on. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;

    public Refused(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    /** The error code, as in the platform's table of errors. */
    public String code() {
        return code;
    }
}
