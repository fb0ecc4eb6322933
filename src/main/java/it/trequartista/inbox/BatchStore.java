package it.trequartista.inbox;

import it.trequartista.inbox.CardStore.Batch;
import it.trequartista.store.Bulk;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes rows in bulk with the search triggers held, and over new rows those that notice changes.
/// Bare JDBC: over hundreds of thousands of rows, JDBI's binding costs more than SQLite.
final class BatchStore implements AutoCloseable {
    private static final int LONG = 5_000;
    private static final int LEAST_KIB = 65_536;
    private static final int MOST_KIB = 262_144;

    private final Handle handle;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final int cache;
    private final Bulk bulk;

    /// Begins to write about so many people. A long list gets a page cache that holds what it
    /// touches, one or two KiB for each row, until this is closed: else each page is written many
    /// times.
    BatchStore(Handle handle, Db db, long people) {
        this.handle = handle;
        this.bulk = db.bulk();
        this.cache = handle.createQuery("PRAGMA cache_size").mapTo(Integer.class).one();
        if (people > LONG) {
            handle.execute("PRAGMA cache_size = -" + Math.clamp(people * 2, LEAST_KIB, MOST_KIB));
        }
        handle.execute("INSERT INTO search_hold (id) VALUES (1)");
    }

    void write(List<Batch> batches) {
        try {
            for (Batch batch : batches) {
                if (!batch.rows().isEmpty()) {
                    write(batch);
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        bulk.hold(false);
    }

    private void write(Batch batch) throws SQLException {
        bulk.hold(batch.fresh() != null);
        var statement = statements.get(batch.sql());
        if (statement == null) {
            statement = handle.getConnection().prepareStatement(batch.sql());
            statements.put(batch.sql(), statement);
        }
        for (@Nullable Object[] row : batch.rows()) {
            for (int i = 0; i < row.length; i++) {
                bind(statement, i + 1, row[i]);
            }
            statement.addBatch();
        }
        int[] _ = statement.executeBatch();
        if (batch.fresh() != null) {
            bulk.wrote(batch.fresh());
        }
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object value)
            throws SQLException {
        if (value instanceof String text) {
            statement.setString(at, text);
        } else if (value instanceof Long number) {
            statement.setLong(at, number);
        } else {
            statement.setObject(at, value);
        }
    }

    /// What comes next keeps the index of search by the triggers.
    void release() {
        handle.execute("DELETE FROM search_hold");
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            handle.execute("PRAGMA cache_size = " + cache);
        }
    }

    /// As JDBI says it, so that the store tells a full disk from other mishaps.
    private static RuntimeException failed(SQLException e) {
        return new org.jdbi.v3.core.statement.UnableToExecuteStatementException(e, null);
    }
}
