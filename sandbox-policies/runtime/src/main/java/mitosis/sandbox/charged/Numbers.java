package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

/** The limits of texts that are read as numbers. */
final class Numbers {
    private Numbers() {}

    static String integral(String text) {
        Meter.work(10);
        return bounded(text, 100);
    }

    static String decimal(String text) {
        Meter.work(60);
        return bounded(text, 400);
    }

    private static String bounded(String text, int longest) {
        if (text != null && text.length() > longest) {
            throw new NumberFormatException(
                    "a number of %d characters; %d are allowed".formatted(text.length(), longest));
        }
        return text;
    }
}
