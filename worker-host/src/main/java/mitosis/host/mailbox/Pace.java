package mitosis.host.mailbox;

/**
 * How long an agent's handlers have taken of late. Those of a quick agent run on the stripe's own
 * thread; the others run aside.
 */
public final class Pace {
    /** Which of the ways it is. */
    public enum Kind {
        /** Its handlers end at once. */
        QUICK,
        /** Its handlers wait for the host: a model, a peer, the journal. */
        WAITS,
        /** Its handlers compute for long. */
        BURNS
    }

    private static final int QUICK_RUNS = 16;

    private volatile Kind kind = Kind.QUICK;
    private volatile int quickRuns;

    public Kind kind() {
        return kind;
    }

    public void waited() {
        quickRuns = 0;
        kind = Kind.WAITS;
    }

    public void burned() {
        quickRuns = 0;
        kind = Kind.BURNS;
    }

    /** A run aside ended at once; after enough of them the agent counts as quick again. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // a lost count only delays the change
    public void wasQuick() {
        quickRuns++;
        if (quickRuns >= QUICK_RUNS) {
            quickRuns = 0;
            kind = Kind.QUICK;
        }
    }
}
