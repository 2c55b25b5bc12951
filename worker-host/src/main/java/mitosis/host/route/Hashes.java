package mitosis.host.route;

/**
 * Hashes that are the same on every host, now and later: rendezvous and delegation stand on them.
 */
public final class Hashes {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Hashes() {}

    /** Spreads the bits of a value over all 64. */
    public static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }

    public static long mix(long first, long second) {
        return mix(mix(first + GOLDEN) ^ (second + GOLDEN));
    }

    /** All 64 bits depend on every character. */
    public static long of(String text) {
        long hash = text.length() * GOLDEN;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        return mix(hash);
    }

    /** A number in [0, 1) out of a hash. */
    public static double unit(long hash) {
        return (hash >>> 11) * 0x1.0p-53;
    }
}
