package mitosis.host.ask;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A stack of free slots without locks; a stamp beside the top keeps a slow taker from being fooled.
 */
final class FreeSlots {
    private final int[] below;
    private final AtomicLong top = new AtomicLong();

    FreeSlots(int slots) {
        below = new int[slots];
        for (int i = 0; i < slots; i++) {
            below[i] = i + 1;
        }
    }

    /** A slot, or -1 when none is free. */
    int take() {
        while (true) {
            long seen = top.get();
            int slot = (int) seen;
            if (slot >= below.length) {
                return -1;
            }
            if (top.compareAndSet(seen, stamped(seen, below[slot]))) {
                return slot;
            }
        }
    }

    void give(int slot) {
        while (true) {
            long seen = top.get();
            below[slot] = (int) seen;
            if (top.compareAndSet(seen, stamped(seen, slot))) {
                return;
            }
        }
    }

    private static long stamped(long seen, int slot) {
        return ((seen >>> 32) + 1) << 32 | slot;
    }
}
