package mitosis.host.mailbox;

import mitosis.host.message.Priority;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * A queue that is fair between lanes: in order within a lane, turn by turn between lanes, the more
 * urgent first. Every eighth turn begins with the least urgent, so that nobody waits for ever. Not
 * for several threads at once.
 */
public final class Lanes<T> {
    private static final int LOWEST_FIRST_EVERY = 8;

    private record Entry<T>(Priority priority, T item) {}

    private record Lane<T>(String name, Queue<Entry<T>> entries) {}

    private final Map<String, Lane<T>> lanes = new HashMap<>();
    private final List<Queue<Lane<T>>> turns = new ArrayList<>();
    private int taken;
    private int size;

    public Lanes() {
        for (int i = 0; i < Priority.RANKS; i++) {
            turns.add(new ArrayDeque<>());
        }
    }

    public int size() {
        return size;
    }

    public void add(String lane, Priority priority, T item) {
        size++;
        Lane<T> known = lanes.get(lane);
        if (known == null) {
            known = new Lane<>(lane, new ArrayDeque<>(4));
            lanes.put(lane, known);
            turns.get(priority.rank()).add(known);
        }
        known.entries().add(new Entry<>(priority, item));
    }

    /** The next item, or null when there is none. */
    public @Nullable T take() {
        Lane<T> lane = nextLane();
        if (lane == null) {
            return null;
        }
        Entry<T> entry = lane.entries().remove();
        Entry<T> after = lane.entries().peek();
        if (after == null) {
            lanes.remove(lane.name());
        } else {
            turns.get(after.priority().rank()).add(lane);
        }
        size--;
        return entry.item();
    }

    private @Nullable Lane<T> nextLane() {
        boolean lowestFirst = ++taken % LOWEST_FIRST_EVERY == 0;
        for (int i = 0; i < turns.size(); i++) {
            Lane<T> lane = turns.get(lowestFirst ? i : turns.size() - 1 - i).poll();
            if (lane != null) {
                return lane;
            }
        }
        return null;
    }
}
