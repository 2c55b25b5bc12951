package mitosis.journal.entry;

import java.util.Map;
import java.util.Optional;

/**
 * What a handler wants kept together with its reply, or not at all.
 *
 * @param messageId the message that was handled: committed once
 * @param reads the versions that the handler has seen, by key
 * @param writes the new values, by key
 * @param turn present when the agent reads its history
 */
public record Commit(
        Owner owner,
        String messageId,
        Map<String, Long> reads,
        Map<String, String> writes,
        String reply,
        Optional<Turn> turn) {
    public Commit {
        reads = Map.copyOf(reads);
        writes = Map.copyOf(writes);
        if (messageId.isEmpty()) {
            throw new IllegalArgumentException("message_id is empty");
        }
        Limits.checked("message_id", messageId, Limits.ID_BYTES);
        Limits.checked("reply", reply, Limits.TEXT_BYTES);
        Limits.atMost("reads", reads.size(), Limits.KEYS_OF_OWNER);
        Limits.atMost("writes", writes.size(), Limits.KEYS_OF_OWNER);
        reads.keySet().forEach(key -> Limits.checked("key", key, Limits.KEY_BYTES));
        writes.forEach((key, value) -> {
            Limits.checked("key", key, Limits.KEY_BYTES);
            Limits.checked("the value of \"" + key + "\"", value, Limits.VALUE_BYTES);
        });
    }
}
