package mitosis.cli.bench;

/** Which numbers an option may be. */
final class Bounds {
    private Bounds() {}

    static void check(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s is %d, must be %d to %d".formatted(option, value, least, most));
        }
    }
}
