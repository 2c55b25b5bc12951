package mitosis.journal.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Moves what the write-ahead log holds into the database file: beside the writer, without holding
 * it up, and by the writer itself once the write-ahead log has grown large all the same.
 */
final class Checkpoints implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);
    private static final long LARGE = 64L << 20;
    private static final long PAUSE_MILLIS = 500;

    private final Path writeAhead;
    private final Connection connection;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("checkpoint").factory());

    private Checkpoints(Path file) throws SQLException {
        this.writeAhead = file.resolveSibling(file.getFileName() + "-wal");
        this.connection = Sqlite.open(file);
    }

    static Checkpoints start(Path file) throws SQLException {
        Checkpoints checkpoints = new Checkpoints(file);
        var _ =
                checkpoints.thread.scheduleWithFixedDelay(
                        checkpoints::passive, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        return checkpoints;
    }

    /** Called by the writer between two transactions. */
    void restartWhenLarge(Connection writer) throws SQLException {
        if (size() > LARGE) {
            Sqlite.run(writer, "PRAGMA wal_checkpoint(RESTART)");
        }
    }

    private void passive() {
        try {
            Sqlite.run(connection, "PRAGMA wal_checkpoint(PASSIVE)");
        } catch (SQLException e) {
            log.debug("checkpoint put off: reason={}", e.getMessage());
        }
    }

    private long size() {
        try {
            return Files.size(writeAhead);
        } catch (IOException _) {
            return 0; // there is none yet
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
        Sqlite.close(connection);
    }
}
