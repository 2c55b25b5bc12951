package mitosis.journal.store;

import mitosis.journal.entry.Commit;
import mitosis.journal.entry.Committed;
import mitosis.journal.entry.Limits;
import mitosis.journal.entry.Owner;
import mitosis.journal.entry.Turn;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Decides commits and writes them down, inside the transaction of the one writer. */
final class Writes implements AutoCloseable {
    /** How long a message that was committed is known. */
    private static final Duration MEMORY_OF_MESSAGES = Duration.ofDays(1);

    private static final String OWNED = "namespace = ? AND agent = ? AND conversation = ?";

    private final PreparedStatement version;
    private final PreparedStatement keys;
    private final PreparedStatement remember;
    private final PreparedStatement replied;
    private final PreparedStatement forgetReply;
    private final PreparedStatement done;
    private final PreparedStatement say;
    private final PreparedStatement forgetTurns;
    private final PreparedStatement forgetMessages;

    Writes(Connection connection) throws SQLException {
        version =
                connection.prepareStatement(
                        "SELECT version FROM memory WHERE " + OWNED + " AND key = ?");
        keys = connection.prepareStatement("SELECT count(*) FROM memory WHERE " + OWNED);
        remember =
                connection.prepareStatement(
                        "INSERT INTO memory VALUES(?, ?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET"
                                + " value = excluded.value, version = version + 1");
        replied =
                connection.prepareStatement(
                        "SELECT reply FROM done WHERE " + OWNED + " AND message = ? AND at >= ?");
        forgetReply =
                connection.prepareStatement("DELETE FROM done WHERE " + OWNED + " AND message = ?");
        done =
                connection.prepareStatement(
                        "INSERT INTO done(namespace, agent, conversation, message, reply, at)"
                                + " VALUES(?, ?, ?, ?, ?, ?)");
        say =
                connection.prepareStatement(
                        "INSERT INTO turn(namespace, agent, conversation, sender, request, reply)"
                                + " VALUES(?, ?, ?, ?, ?, ?)");
        forgetTurns =
                connection.prepareStatement(
                        "DELETE FROM turn WHERE "
                                + OWNED
                                + " AND id <= (SELECT id FROM turn WHERE "
                                + OWNED
                                + " ORDER BY id DESC LIMIT 1 OFFSET "
                                + Limits.TURNS
                                + ")");
        forgetMessages =
                connection.prepareStatement(
                        "DELETE FROM done WHERE id IN"
                                + " (SELECT id FROM done WHERE at < ? ORDER BY at LIMIT 2000)");
    }

    Committed decide(Commit commit, Instant now) throws SQLException {
        Optional<String> before = reply(commit, now);
        if (before.isPresent()) {
            return new Committed.Duplicate(before.get());
        }
        for (Map.Entry<String, Long> read : commit.reads().entrySet()) {
            if (version(commit.owner(), read.getKey()) != read.getValue()) {
                return new Committed.Stale();
            }
        }
        int keysAfter = keysAfter(commit);
        if (keysAfter > Limits.KEYS_OF_OWNER) {
            return new Committed.Full(keysAfter);
        }
        write(commit, now);
        return new Committed.Durable();
    }

    /** Forgets some of the messages that are older than they are to be known. */
    void forgetOldMessages(Instant now) throws SQLException {
        forgetMessages.setLong(1, now.minus(MEMORY_OF_MESSAGES).toEpochMilli());
        forgetMessages.executeUpdate();
    }

    private void write(Commit commit, Instant now) throws SQLException {
        Owner owner = commit.owner();
        for (Map.Entry<String, String> write : commit.writes().entrySet()) {
            row(remember, owner).text(write.getKey()).text(write.getValue());
            remember.executeUpdate();
        }
        row(forgetReply, owner).text(commit.messageId()); // one that is older than a day
        forgetReply.executeUpdate();
        row(done, owner).text(commit.messageId()).text(commit.reply()).number(now.toEpochMilli());
        done.executeUpdate();
        if (commit.turn().isPresent()) {
            say(owner, commit.turn().get());
        }
    }

    private void say(Owner owner, Turn turn) throws SQLException {
        Row.of(say, owner.agent(), turn.conversation())
                .text(turn.sender())
                .text(turn.request())
                .text(turn.reply());
        say.executeUpdate();
        Row.of(forgetTurns, owner.agent(), turn.conversation())
                .text(owner.agent().namespace())
                .text(owner.agent().name())
                .text(turn.conversation());
        forgetTurns.executeUpdate();
    }

    private Optional<String> reply(Commit commit, Instant now) throws SQLException {
        row(replied, commit.owner())
                .text(commit.messageId())
                .number(now.minus(MEMORY_OF_MESSAGES).toEpochMilli());
        try (ResultSet found = replied.executeQuery()) {
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        }
    }

    private long version(Owner owner, String key) throws SQLException {
        row(version, owner).text(key);
        try (ResultSet found = version.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private int keysAfter(Commit commit) throws SQLException {
        int fresh = 0;
        for (String key : commit.writes().keySet()) {
            if (version(commit.owner(), key) == 0) {
                fresh++;
            }
        }
        if (fresh == 0) {
            return 0; // no key more than there were
        }
        row(keys, commit.owner());
        try (ResultSet count = keys.executeQuery()) {
            return fresh + (count.next() ? count.getInt(1) : 0);
        }
    }

    private static Row row(PreparedStatement statement, Owner owner) throws SQLException {
        return Row.of(statement, owner.agent(), owner.conversation());
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement :
                new PreparedStatement[] {
                    version,
                    keys,
                    remember,
                    replied,
                    forgetReply,
                    done,
                    say,
                    forgetTurns,
                    forgetMessages
                }) {
            statement.close();
        }
    }
}
