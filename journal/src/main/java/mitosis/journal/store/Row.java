package mitosis.journal.store;

import mitosis.rpc.name.AgentName;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Fills in a statement from its first place on. */
final class Row {
    private final PreparedStatement statement;
    private int place;

    private Row(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Every statement begins with whose row it is. */
    static Row of(PreparedStatement statement, AgentName agent, String conversation)
            throws SQLException {
        return new Row(statement).text(agent.namespace()).text(agent.name()).text(conversation);
    }

    Row text(String value) throws SQLException {
        place++;
        statement.setString(place, value);
        return this;
    }

    Row number(long value) throws SQLException {
        place++;
        statement.setLong(place, value);
        return this;
    }
}
