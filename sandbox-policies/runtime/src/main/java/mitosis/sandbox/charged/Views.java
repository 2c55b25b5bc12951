package mitosis.sandbox.charged;

import mitosis.sandbox.run.KillCause;
import mitosis.sandbox.run.Meter;

/**
 * Views of views. Each layer adds a frame and a step to every later call, of which nobody would ask
 * for many: a tower of them ends the message.
 */
final class Views {
    private static final int MOST_LAYERS = 64;

    private Views() {}

    static <V> V deeper(Object below, V view) {
        Meter.pay(80);
        if (Ledger.ofThisMessage().layer(below, view) > MOST_LAYERS) {
            throw Meter.end(KillCause.DEPTH);
        }
        return view;
    }
}
