package mitosis.journal.store;

import mitosis.journal.entry.Commit;
import mitosis.journal.entry.Committed;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The one writer: takes what waits, decides and writes it in one transaction with one sync, and
 * only then answers.
 */
final class Writer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Writer.class);
    private static final int WAITING = 4_096;
    private static final int AT_ONCE = 512;
    private static final Duration FORGETTING = Duration.ofMinutes(1);

    private final Connection connection;
    private final Checkpoints checkpoints;
    private final Writes writes;
    private final Clock clock;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private Instant forgotten;
    private volatile boolean closed;

    private record Waiting(Commit commit, CompletableFuture<Committed> answer) {}

    Writer(Connection connection, Checkpoints checkpoints, Clock clock) throws SQLException {
        this.connection = connection;
        this.checkpoints = checkpoints;
        this.writes = new Writes(connection);
        this.clock = clock;
        this.forgotten = clock.instant();
        this.thread = Thread.ofPlatform().name("journal").start(this::run);
    }

    /** Queues a commit; the answer fails at once when there is no room. */
    CompletableFuture<Committed> submit(Commit commit) {
        CompletableFuture<Committed> answer = new CompletableFuture<>();
        if (closed || !queue.offer(new Waiting(commit, answer))) {
            answer.completeExceptionally(
                    unavailable(
                            closed ? "the journal is closing" : "too many commits are waiting"));
        } else if (closed) {
            failWaiting(); // the writer may have looked for the last time before this came
        }
        return answer;
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(10));
            writes.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            log.warn("journal not closed cleanly: reason={}", e.getMessage());
        }
        failWaiting();
    }

    private void run() {
        List<Waiting> group = new ArrayList<>(AT_ONCE);
        while (!closed || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(50, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, AT_ONCE - 1);
                    write(group);
                    group.clear();
                }
            } catch (InterruptedException _) {
                closed = true;
            }
        }
    }

    private void write(List<Waiting> group) {
        List<Committed> outcomes = new ArrayList<>(group.size());
        try {
            checkpoints.restartWhenLarge(connection);
            Sqlite.run(connection, "BEGIN IMMEDIATE");
            Instant now = clock.instant();
            for (Waiting waiting : group) {
                outcomes.add(writes.decide(waiting.commit(), now));
            }
            if (Duration.between(forgotten, now).compareTo(FORGETTING) > 0) {
                writes.forgetOldMessages(now);
                forgotten = now;
            }
            Sqlite.run(connection, "COMMIT");
        } catch (SQLException e) {
            log.error("commits not written: count={}", group.size(), e);
            rollBack();
            group.forEach(waiting ->
                    waiting.answer()
                            .completeExceptionally(
                                    unavailable("the journal could not be written")));
            return;
        }
        for (int i = 0; i < group.size(); i++) {
            group.get(i).answer().complete(outcomes.get(i));
        }
    }

    private void rollBack() {
        try {
            Sqlite.run(connection, "ROLLBACK");
        } catch (SQLException e) {
            log.debug("nothing to roll back: reason={}", e.getMessage());
        }
    }

    private void failWaiting() {
        List<Waiting> left = new ArrayList<>();
        queue.drainTo(left);
        left.forEach(waiting ->
                waiting.answer().completeExceptionally(unavailable("the journal is closing")));
    }

    private static RefusedException unavailable(String message) {
        return new RefusedException(ErrorCode.UNAVAILABLE, message, "try again in a moment");
    }
}
