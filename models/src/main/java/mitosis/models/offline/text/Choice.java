package mitosis.models.offline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Choices that a seed and the texts behind it fix for ever. */
public final class Choice {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final SplittableRandom random;

    private Choice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The same seed and texts choose the same. */
    public static Choice of(long seed, String... texts) {
        long hash = FNV_OFFSET ^ seed;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * FNV_PRIME;
            }
            hash = (hash ^ 0xffff) * FNV_PRIME;
        }
        return new Choice(hash);
    }

    /** A number from 0 up to, and without, the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** One of several. */
    public <T> T one(List<T> several) {
        return several.get(below(several.size()));
    }

    /** All of them in another order. */
    public <T> List<T> shuffled(List<T> several) {
        List<T> mixed = new ArrayList<>(several);
        for (int i = mixed.size() - 1; i > 0; i--) {
            int j = below(i + 1);
            T kept = mixed.get(i);
            mixed.set(i, mixed.get(j));
            mixed.set(j, kept);
        }
        return mixed;
    }
}
