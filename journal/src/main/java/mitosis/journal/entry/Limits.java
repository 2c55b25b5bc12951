package mitosis.journal.entry;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** How much anybody may have the journal keep. */
public final class Limits {
    public static final int KEY_BYTES = 256;
    public static final int VALUE_BYTES = 64 * 1024;
    public static final int KEYS_OF_OWNER = 1_000;

    /** The turns of a conversation that are kept; older ones make room. */
    public static final int TURNS = 100;

    static final int ID_BYTES = 256;
    static final int TEXT_BYTES = 1 << 20;

    private Limits() {}

    static String checked(String field, String text, int mostBytes) {
        // no char takes more than three bytes, so short texts need no counting
        int bytes =
                text.length() * 3 <= mostBytes ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > mostBytes) {
            throw new IllegalArgumentException(
                    "%s has %d bytes, must have at most %d".formatted(field, bytes, mostBytes));
        }
        return text;
    }

    /** Refuses keys that nothing can be remembered under, or too many at once. */
    public static void checkKeys(Collection<String> keys) {
        atMost("keys", keys.size(), KEYS_OF_OWNER);
        keys.forEach(key -> checked("key", key, KEY_BYTES));
    }

    static void atMost(String field, int count, int most) {
        if (count > most) {
            throw new IllegalArgumentException(
                    "%s are %d, must be at most %d".formatted(field, count, most));
        }
    }
}
