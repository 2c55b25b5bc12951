package mitosis.sandbox.compile;

/** A class of the host with a constant that no agent may see. */
public final class HostSecret {
    public static final String KEY = read();

    private HostSecret() {}

    private static String read() {
        Initialised.hostSecret = true;
        return "secret";
    }
}
