package mitosis.creator.forge;

import mitosis.creator.draft.Expectation;
import mitosis.creator.draft.Probe;

import java.util.ArrayList;
import java.util.List;

/** What every agent must be able to end well, whatever it is for. */
public final class BuiltInProbes {
    private static final int LONG = 8 * 1024;
    private static final String UNICODE = "Grüße, 世界! ¿Qué tal? 🙂 \u200fשלום e\u0301";

    /** Empty, long, unicode, and the same twice. */
    public static final List<Probe> ALL =
            List.of(
                    answered(""),
                    answered("lorem ipsum ".repeat(LONG / 12 + 1).substring(0, LONG)),
                    answered(UNICODE),
                    answered(UNICODE));

    private BuiltInProbes() {}

    /** A draft's own probes, then these. */
    public static List<Probe> after(List<Probe> own) {
        List<Probe> all = new ArrayList<>(own);
        all.addAll(ALL);
        return all;
    }

    private static Probe answered(String message) {
        return new Probe(message, new Expectation.Answered());
    }
}
