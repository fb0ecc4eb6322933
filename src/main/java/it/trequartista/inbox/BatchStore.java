package it.trequartista.inbox;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/// One statement, executed for a thousand rows at a time. Bare JDBC: over hundreds of thousands of
/// rows, JDBI's binding costs more than SQLite.
final class BatchStore implements AutoCloseable {
    static final int ROWS = 1_000;

    private final PreparedStatement statement;
    private int waiting;

    BatchStore(Handle handle, String sql) {
        try {
            this.statement = handle.getConnection().prepareStatement(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// One more row.
    void add(@Nullable Object... values) {
        try {
            for (int i = 0; i < values.length; i++) {
                bind(i + 1, values[i]);
            }
            statement.addBatch();
            waiting++;
            if (waiting >= ROWS) {
                flush();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void bind(int at, @Nullable Object value) throws SQLException {
        switch (value) {
            case String text -> statement.setString(at, text);
            case Long number -> statement.setLong(at, number);
            case null, default -> statement.setObject(at, value);
        }
    }

    private void flush() throws SQLException {
        if (waiting > 0) {
            waiting = 0;
            int[] _ = statement.executeBatch();
        }
    }

    @Override
    public void close() {
        try (statement) {
            flush();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// As JDBI says it, so that the store tells a full disk from other mishaps.
    private static RuntimeException failed(SQLException e) {
        return new org.jdbi.v3.core.statement.UnableToExecuteStatementException(e, null);
    }
}
