package mitosis.journal.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Connections to a SQLite file that keeps what was committed even when the power fails. */
final class Sqlite {
    private static final Logger log = LoggerFactory.getLogger(Sqlite.class);

    private Sqlite() {}

    static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(5_000);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        // Automatic checkpoints stall a commit for some 20 ms: they are made aside instead.
        run(connection, "PRAGMA wal_autocheckpoint = 0");
        return connection;
    }

    static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            log.warn("store not closed cleanly: reason={}", e.getMessage());
        }
    }
}
