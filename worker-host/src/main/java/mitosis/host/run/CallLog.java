package mitosis.host.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * What the calls of a handler that cost or change something were answered. When the message has to
 * run again, equal calls get the same answers, so nothing is done or paid twice.
 */
final class CallLog {
    private final Map<List<String>, List<String>> answered = new HashMap<>();
    private final Map<List<String>, Queue<String>> toReuse = new HashMap<>();
    private int made;

    /** The handler begins once more. */
    synchronized void startOver() {
        toReuse.clear();
        answered.forEach((call, answers) -> toReuse.put(call, new ArrayDeque<>(answers)));
        made = 0;
    }

    /** The number of this call within the message, from 1. */
    synchronized int next() {
        return ++made;
    }

    /** The answer this call got before, else a new one, which is kept. Failures are not kept. */
    String answer(List<String> call, Supplier<String> ask) {
        synchronized (this) {
            Queue<String> before = toReuse.get(call);
            if (before != null && !before.isEmpty()) {
                return before.remove();
            }
        }
        String fresh = ask.get();
        synchronized (this) {
            answered.computeIfAbsent(call, _ -> new ArrayList<>()).add(fresh);
        }
        return fresh;
    }
}
