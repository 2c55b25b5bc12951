package mitosis.journal.store;

import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Connections that see what is committed and never wait for the writer. */
final class Readers implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final long PATIENCE_SECONDS = 5;

    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(CONNECTIONS);
    private final List<Connection> all = new ArrayList<>();

    /** Something that is read in one view of the store. */
    interface Reading<R> {
        R from(Connection connection) throws SQLException;
    }

    Readers(Path file) throws SQLException {
        for (int i = 0; i < CONNECTIONS; i++) {
            all.add(Sqlite.open(file));
        }
        idle.addAll(all);
    }

    <R> R read(Reading<R> reading) {
        Connection connection = take();
        try {
            Sqlite.run(connection, "BEGIN");
            try {
                return reading.from(connection);
            } finally {
                Sqlite.run(connection, "COMMIT");
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("the journal cannot be read", e));
        } finally {
            idle.add(connection);
        }
    }

    private Connection take() {
        try {
            Connection connection = idle.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (connection != null) {
                return connection;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new RefusedException(
                ErrorCode.UNAVAILABLE, "the journal has too many readers", "try again in a moment");
    }

    @Override
    public void close() {
        all.forEach(Sqlite::close);
    }
}
