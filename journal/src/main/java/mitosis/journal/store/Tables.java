package mitosis.journal.store;

/** The journal's tables. */
final class Tables {
    static final String[] CREATE = {
        """
        CREATE TABLE IF NOT EXISTS memory(
            namespace TEXT NOT NULL, agent TEXT NOT NULL, conversation TEXT NOT NULL,
            key TEXT NOT NULL, value TEXT NOT NULL, version INTEGER NOT NULL,
            PRIMARY KEY(namespace, agent, conversation, key)) WITHOUT ROWID
        """,
        """
        CREATE TABLE IF NOT EXISTS done(
            id INTEGER PRIMARY KEY,
            namespace TEXT NOT NULL, agent TEXT NOT NULL, conversation TEXT NOT NULL,
            message TEXT NOT NULL, reply TEXT NOT NULL, at INTEGER NOT NULL,
            UNIQUE(namespace, agent, conversation, message))
        """,
        "CREATE INDEX IF NOT EXISTS done_at ON done(at)",
        """
        CREATE TABLE IF NOT EXISTS turn(
            id INTEGER PRIMARY KEY,
            namespace TEXT NOT NULL, agent TEXT NOT NULL, conversation TEXT NOT NULL,
            sender TEXT NOT NULL, request TEXT NOT NULL, reply TEXT NOT NULL)
        """,
        "CREATE INDEX IF NOT EXISTS turn_of ON turn(namespace, agent, conversation, id)"
    };

    private Tables() {}
}
