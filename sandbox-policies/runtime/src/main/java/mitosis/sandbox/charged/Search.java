package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

/** What searches in texts cost. */
final class Search {
    /** Shorter texts are compared within the cost of going on to the next place. */
    private static final int SHORT = 16;

    private Search() {}

    /** A long text that repeats itself may be compared to its end at each place: paid before. */
    static void worst(int places, String wanted) {
        if (wanted.length() > SHORT) {
            Meter.work((long) places * wanted.length() / 16);
        }
    }

    /** Pays for the places that were looked at: up to where it was found, or all. */
    static void done(int begin, int found, int end) {
        int looked = Math.max(0, (found < 0 ? end : found) - begin);
        Meter.work(2 + (looked >> 2));
    }
}
