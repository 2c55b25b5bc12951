package mitosis.journal;

import mitosis.journal.entry.Commit;
import mitosis.journal.entry.Committed;
import mitosis.journal.entry.Limits;
import mitosis.journal.entry.Owner;
import mitosis.journal.entry.Recalled;
import mitosis.journal.entry.Turn;
import mitosis.journal.store.JournalStore;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.name.AgentName;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What has been said and remembered. Owns its store until closed. */
public final class Journal implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final JournalStore store;

    private Journal(JournalStore store) {
        this.store = store;
    }

    /** Opens the journal of a folder, making it when it is not there. */
    public static Journal open(Path data) throws IOException {
        return open(data, Clock.systemUTC());
    }

    public static Journal open(Path data, Clock clock) throws IOException {
        return new Journal(JournalStore.open(data, clock));
    }

    /** Makes a handler's effects durable together with its reply, or not at all. */
    public Committed commit(Commit commit) {
        try {
            return store.commit(commit).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw RefusedException.of(e);
        } catch (TimeoutException _) {
            throw new RefusedException(
                    ErrorCode.DEADLINE_EXCEEDED,
                    "the journal was not written within %d s".formatted(PATIENCE_SECONDS),
                    "the outcome is unknown: commit again with the same message_id");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(ErrorCode.UNAVAILABLE, "the call was interrupted");
        }
    }

    /** Values with the versions to commit against, as of one moment, in the order of the keys. */
    public List<Recalled> recall(Owner owner, Collection<String> keys) {
        Limits.checkKeys(keys);
        return store.recall(owner, keys);
    }

    /** The last turns of a conversation as one agent saw them, newest last. */
    public List<Turn> history(AgentName agent, String conversation, int last) {
        return store.history(agent, conversation, last);
    }

    @Override
    public void close() {
        store.close();
    }
}
