package mitosis.host.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has been said and remembered, as far as this host asks for it. Every call may wait, within
 * its time.
 */
public interface Journal {
    /** Whose memory: an agent's, or one conversation's with it when that is not empty. */
    record Owner(String namespace, String agent, String conversation) {}

    /** A value and the version to commit against. */
    record Value(String text, long version) {}

    /** What was said in one turn. */
    record Turn(String conversation, String sender, String request, String reply) {}

    /**
     * What a handler did, to be made durable together or not at all.
     *
     * @param reads the versions it saw, by key
     * @param writes the values it wrote, by key
     */
    record Effects(
            Owner owner,
            String messageId,
            Map<String, Long> reads,
            Map<String, String> writes,
            String reply,
            Optional<Turn> turn) {
        public Effects {
            reads = Map.copyOf(reads);
            writes = Map.copyOf(writes);
        }
    }

    /** What became of a commit. */
    sealed interface Committed {
        /** It is durable. */
        record Done() implements Committed {}

        /** Somebody wrote what the handler had read; nothing was written. */
        record Stale() implements Committed {}

        /** The message was committed before, with this reply. */
        record Before(String reply) implements Committed {}
    }

    Value recall(Owner owner, String key, Duration time);

    Committed commit(Effects effects, Duration time);

    /** The last turns, newest last. */
    List<Turn> history(Owner owner, String conversation, int last, Duration time);
}
