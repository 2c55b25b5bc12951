package mitosis.host.message;

/** Who goes first when several conversations wait. */
public enum Priority {
    LOW(0),
    NORMAL(1),
    HIGH(2),
    CRITICAL(3);

    /** One more than the highest rank. */
    public static final int RANKS = 4;

    private final int rank;

    Priority(int rank) {
        this.rank = rank;
    }

    /** From 0; the higher goes first. */
    public int rank() {
        return rank;
    }
}
