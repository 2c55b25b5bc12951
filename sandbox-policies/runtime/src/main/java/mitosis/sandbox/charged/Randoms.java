package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Random;

/** Stands in for {@link Random}: only one with a seed can be had. */
public final class Randoms {
    private Randoms() {}

    public static Random create(long seed) {
        Meter.pay(64);
        return new Random(seed);
    }
}
