package mitosis.registry.catalogue;

import java.time.Duration;

/**
 * How purses are opened and divided.
 *
 * @param namespace what a namespace's purse holds when it opens
 * @param root what an agent without a parent gets out of it, beside its own slot; never more
 *     generations than one less than the namespace's
 * @param keep how long a reservation is kept unless the request says otherwise
 * @param longestKeep the most a request may say
 */
public record PurseRules(Amount namespace, Amount root, Duration keep, Duration longestKeep) {
    public static final PurseRules DEFAULT =
            new PurseRules(
                    new Amount(100_000, 1_000_000_000, 8),
                    new Amount(8, 200_000, 7),
                    Duration.ofMinutes(6),
                    Duration.ofHours(1));

    public PurseRules {
        if (keep.isNegative() || keep.isZero() || keep.compareTo(longestKeep) > 0) {
            throw new IllegalArgumentException(
                    "registry.purse.keep is %s, must be above zero and at most %s"
                            .formatted(keep, longestKeep));
        }
    }

    /** What a root takes out of a namespace's purse, its own slot included. */
    Amount forRoot(Amount payer) {
        return new Amount(
                1 + Math.min(root.slots(), payer.slots() - 1),
                Math.min(root.tokens(), payer.tokens()),
                Math.min(root.generations(), payer.generations() - 1));
    }

    /** What a child takes out of its parent's purse, its own slot included. */
    Amount forChild(Amount payer) {
        return new Amount(1 + (payer.slots() - 1) / 2, payer.tokens() / 4, payer.generations() - 1);
    }
}
