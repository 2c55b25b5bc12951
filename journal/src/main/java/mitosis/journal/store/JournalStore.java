package mitosis.journal.store;

import mitosis.journal.entry.Commit;
import mitosis.journal.entry.Committed;
import mitosis.journal.entry.Owner;
import mitosis.journal.entry.Recalled;
import mitosis.journal.entry.Turn;
import mitosis.rpc.name.AgentName;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The journal in one SQLite file: one writer, several readers. */
public final class JournalStore implements AutoCloseable {
    private final Connection connection;
    private final Checkpoints checkpoints;
    private final Writer writer;
    private final Readers readers;

    private JournalStore(Path file, Clock clock) throws SQLException {
        this.connection = Sqlite.open(file);
        Sqlite.run(connection, Tables.CREATE);
        this.checkpoints = Checkpoints.start(file);
        this.writer = new Writer(connection, checkpoints, clock);
        this.readers = new Readers(file);
    }

    /** Opens the store of a folder, making both when they are not there. */
    public static JournalStore open(Path data, Clock clock) throws IOException {
        Files.createDirectories(data);
        try {
            return new JournalStore(data.resolve("journal.db"), clock);
        } catch (SQLException e) {
            throw new IOException("the journal cannot be opened: " + e.getMessage(), e);
        }
    }

    /** The answer is done once what it says is durable. */
    public CompletableFuture<Committed> commit(Commit commit) {
        return writer.submit(commit);
    }

    /** What is committed under these keys, as of one moment, in their order. */
    public List<Recalled> recall(Owner owner, Collection<String> keys) {
        return readers.read(from -> recall(from, owner, keys));
    }

    /** The last turns of a conversation, newest last. */
    public List<Turn> history(AgentName agent, String conversation, int last) {
        return readers.read(from -> history(from, agent, conversation, last));
    }

    private static List<Recalled> recall(Connection from, Owner owner, Collection<String> keys)
            throws SQLException {
        List<Recalled> values = new ArrayList<>(keys.size());
        try (PreparedStatement select =
                from.prepareStatement(
                        "SELECT value, version FROM memory WHERE namespace = ? AND agent = ?"
                                + " AND conversation = ? AND key = ?")) {
            for (String key : keys) {
                Row.of(select, owner.agent(), owner.conversation()).text(key);
                try (ResultSet found = select.executeQuery()) {
                    values.add(
                            found.next()
                                    ? new Recalled(key, found.getString(1), found.getLong(2))
                                    : new Recalled(key, "", 0));
                }
            }
        }
        return values;
    }

    private static List<Turn> history(
            Connection from, AgentName agent, String conversation, int last) throws SQLException {
        List<Turn> newestFirst = new ArrayList<>();
        try (PreparedStatement select =
                from.prepareStatement(
                        "SELECT sender, request, reply FROM turn WHERE namespace = ? AND agent = ?"
                                + " AND conversation = ? ORDER BY id DESC LIMIT ?")) {
            Row.of(select, agent, conversation).number(last);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    newestFirst.add(
                            new Turn(
                                    conversation,
                                    found.getString(1),
                                    found.getString(2),
                                    found.getString(3)));
                }
            }
        }
        return newestFirst.reversed();
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
        checkpoints.close();
        Sqlite.close(connection);
    }
}
