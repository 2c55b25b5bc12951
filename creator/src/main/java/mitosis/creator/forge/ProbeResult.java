package mitosis.creator.forge;

import mitosis.creator.draft.Probe;

/**
 * What one probe came to.
 *
 * @param message what was sent, shortened
 * @param expectation what must be true of the reply, in words
 * @param reply what was answered, shortened; empty when there was no reply
 * @param reason why it did not pass; empty when it did
 */
public record ProbeResult(
        String message, String expectation, String reply, boolean passed, String reason) {
    private static final int SHOWN = 1_000;

    static ProbeResult passed(Probe probe, String reply) {
        return new ProbeResult(shown(probe.message()), words(probe), shown(reply), true, "");
    }

    static ProbeResult unexpected(Probe probe, String reply) {
        return new ProbeResult(
                shown(probe.message()),
                words(probe),
                shown(reply),
                false,
                "the reply was \"%s\"".formatted(shortened(reply, 300)));
    }

    static ProbeResult failed(Probe probe, String reason) {
        return new ProbeResult(shown(probe.message()), words(probe), "", false, reason);
    }

    static String shortened(String text, int length) {
        return text.length() <= length
                ? text
                : "%s… (%,d characters)".formatted(text.substring(0, length), text.length());
    }

    private static String words(Probe probe) {
        return probe.expectation().words();
    }

    private static String shown(String text) {
        return shortened(text, SHOWN);
    }
}
