package mitosis.sandbox.policy;

/** What of the JDK an agent may name, and what each call costs. */
public final class Allowlist {
    private static final Allowlist PLATFORM = new Allowlist("");

    private final String digest;

    private Allowlist(String digest) {
        this.digest = digest;
    }

    public static Allowlist platform() {
        return PLATFORM;
    }

    /** The SHA-256 of the list's text, in hex. */
    public String digest() {
        return digest;
    }
}
