package mitosis.registry.log;

import com.google.protobuf.InvalidProtocolBufferException;

import mitosis.registry.v1.Batch;
import mitosis.registry.v1.CatalogueSnapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The log in one SQLite file, durable at power loss: an append returns after its sync. Folds are
 * kept in a file beside it, so that keeping one never holds up an append.
 */
public final class SqliteLog implements Log {
    private static final String FILE = "log.db";

    private final FolderLock folder;
    private final Connection writer;
    private final Connection reader;
    private final Checkpoints checkpoints;
    private final SnapshotFile snapshots;
    private final String clusterId;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile long revision;

    private SqliteLog(Path data, FolderLock folder) throws SQLException {
        Path file = data.resolve(FILE);
        this.folder = folder;
        this.writer = Sqlite.open(file);
        Sqlite.run(
                writer,
                "CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value TEXT NOT NULL)",
                "CREATE TABLE IF NOT EXISTS ev(rev INTEGER PRIMARY KEY, batch BLOB NOT NULL)",
                "INSERT OR IGNORE INTO meta VALUES('cluster_id', '" + UUID.randomUUID() + "')");
        this.clusterId = Sqlite.text(writer, "SELECT value FROM meta WHERE key = 'cluster_id'");
        this.revision = Sqlite.number(writer, "SELECT coalesce(max(rev), 0) FROM ev");
        this.reader = Sqlite.open(file);
        this.checkpoints = Checkpoints.start(file);
        this.snapshots = new SnapshotFile(data.resolve("catalogue.snapshot"));
    }

    /**
     * Opens the log of a data folder, making both when they are not there.
     *
     * @throws IOException when the folder cannot be used, or another process has it
     */
    public static SqliteLog open(Path data) throws IOException {
        Files.createDirectories(data);
        FolderLock folder = FolderLock.take(data);
        try {
            return new SqliteLog(data, folder);
        } catch (SQLException e) {
            folder.close();
            throw new IOException("the log cannot be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public String clusterId() {
        return clusterId;
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public Appended append(long expectedRevision, List<Batch> batches) {
        Sequence.check(expectedRevision, batches);
        writing.lock();
        try {
            checkpoints.restartWhenLarge(writer);
            Appended appended = insert(expectedRevision, batches);
            if (appended instanceof Appended.Written(long last)) {
                revision = last;
            }
            return appended;
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("the log cannot be written", e));
        } finally {
            writing.unlock();
        }
    }

    private Appended insert(long expectedRevision, List<Batch> batches) throws SQLException {
        Sqlite.run(writer, "BEGIN IMMEDIATE");
        boolean written = false;
        try (PreparedStatement insert = writer.prepareStatement("INSERT INTO ev VALUES(?, ?)")) {
            long now = Sqlite.number(writer, "SELECT coalesce(max(rev), 0) FROM ev");
            if (now != expectedRevision) {
                return new Appended.Conflict(now);
            }
            for (Batch batch : batches) {
                insert.setLong(1, batch.getRevision());
                insert.setBytes(2, batch.toByteArray());
                insert.executeUpdate();
            }
            Sqlite.run(writer, "COMMIT");
            written = true;
            return new Appended.Written(expectedRevision + batches.size());
        } finally {
            if (!written) {
                Sqlite.run(writer, "ROLLBACK");
            }
        }
    }

    @Override
    public List<Batch> read(long afterRevision, int most) {
        reading.lock();
        try (PreparedStatement select =
                reader.prepareStatement(
                        "SELECT batch FROM ev WHERE rev > ? ORDER BY rev LIMIT ?")) {
            select.setLong(1, afterRevision);
            select.setInt(2, most);
            List<Batch> page = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    page.add(Batch.parseFrom(rows.getBytes(1)));
                }
            }
            return page;
        } catch (SQLException | InvalidProtocolBufferException e) {
            throw new UncheckedIOException(new IOException("the log cannot be read", e));
        } finally {
            reading.unlock();
        }
    }

    @Override
    public void keep(CatalogueSnapshot snapshot) {
        snapshots.write(snapshot);
    }

    @Override
    public Optional<CatalogueSnapshot> snapshot() {
        return snapshots
                .read()
                .filter(kept ->
                        kept.getClusterId().equals(clusterId) && kept.getRevision() <= revision);
    }

    @Override
    public void close() {
        checkpoints.close();
        writing.lock();
        reading.lock();
        try {
            Sqlite.close(reader);
            Sqlite.close(writer);
        } finally {
            reading.unlock();
            writing.unlock();
            folder.close();
        }
    }
}
