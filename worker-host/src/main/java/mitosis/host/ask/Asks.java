package mitosis.host.ask;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The asks that wait for an answer: one array slot each, found by its number, ended exactly once by
 * a reply, the deadline or a cancel.
 *
 * <p>A number is a slot and how often the slot has been used, so an answer that comes too late
 * meets nobody. Times are ticks of the sweep.
 */
public final class Asks<W> {
    private static final VarHandle STATE = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int SLOT_BITS = 16;
    private static final int SLOTS = 1 << SLOT_BITS;
    private static final long NONE = -1;

    private final long tickNanos;
    private final long origin;
    private final @Nullable Object[] waiters = new Object[SLOTS];
    private final int[] due = new int[SLOTS];
    // Even: free. Odd: somebody waits. Each use makes it two larger.
    private final long[] state = new long[SLOTS];
    private final FreeSlots free = new FreeSlots(SLOTS);
    // Slots from here on have never been taken; free ones are taken again last in, first out.
    private final AtomicInteger used = new AtomicInteger();

    /**
     * @param tickNanos how often {@link #sweep} will be called
     * @param now the time of now, on the clock that {@link #sweep} uses
     */
    public Asks(long tickNanos, long now) {
        this.tickNanos = tickNanos;
        this.origin = now;
    }

    /** Takes a slot until the deadline; -1 when all are taken. */
    public long open(W waiter, long deadline) {
        int slot = free.take();
        if (slot < 0) {
            return NONE;
        }
        if (slot >= used.get()) {
            used.accumulateAndGet(slot + 1, Math::max);
        }
        waiters[slot] = waiter;
        due[slot] = tick(deadline) + 1;
        long use = state[slot] + 1;
        STATE.setRelease(state, slot, use);
        return use << SLOT_BITS | slot;
    }

    /** Who waits under this number; whoever gets it here is the only one who answers it. */
    public Optional<W> close(long number) {
        return Optional.ofNullable(closed(number));
    }

    /** Who waits under this number, left waiting. */
    @SuppressWarnings("unchecked")
    public Optional<W> find(long number) {
        int slot = (int) number & (SLOTS - 1);
        Object waiter = waiters[slot];
        boolean same = (long) STATE.getAcquire(state, slot) == number >>> SLOT_BITS;
        return same ? Optional.ofNullable((W) waiter) : Optional.empty();
    }

    /** Ends every ask whose deadline has passed. */
    public void sweep(long now, Consumer<W> late) {
        int tick = tick(now);
        int most = used.get();
        for (int slot = 0; slot < most; slot++) {
            if (due[slot] >= tick) {
                continue;
            }
            long use = (long) STATE.getAcquire(state, slot);
            // Read again: the slot may have been taken anew between the two looks.
            if ((use & 1) == 1 && due[slot] < tick) {
                W waiter = closed(use << SLOT_BITS | slot);
                if (waiter != null) {
                    late.accept(waiter);
                }
            }
        }
    }

    /** Whether any ask waits. */
    public boolean any() {
        int most = used.get();
        for (int slot = 0; slot < most; slot++) {
            if (((long) STATE.getAcquire(state, slot) & 1) == 1) {
                return true;
            }
        }
        return false;
    }

    /** Shows every ask that waits now. */
    @SuppressWarnings("unchecked")
    public void forEach(Consumer<W> look) {
        int most = used.get();
        for (int slot = 0; slot < most; slot++) {
            if (((long) STATE.getAcquire(state, slot) & 1) == 1) {
                Object waiter = waiters[slot];
                if (waiter != null) {
                    look.accept((W) waiter);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable W closed(long number) {
        int slot = (int) number & (SLOTS - 1);
        long use = number >>> SLOT_BITS;
        if ((use & 1) == 0 || !STATE.compareAndSet(state, slot, use, use + 1)) {
            return null;
        }
        Object waiter = waiters[slot];
        waiters[slot] = null;
        free.give(slot);
        return (W) waiter;
    }

    private int tick(long time) {
        return (int) Math.min(Integer.MAX_VALUE - 1, (time - origin) / tickNanos);
    }
}
