package it.trequartista.inbox;

import it.trequartista.inbox.CardStore.Batch;
import it.trequartista.store.Bulk;
import it.trequartista.store.BulkRows;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes rows in bulk with the search triggers held, and over new rows those that notice changes.
/// Bare JDBC: over hundreds of thousands of rows, JDBI's binding costs more than SQLite.
final class BatchStore implements AutoCloseable {
    private static final int LONG = 5_000;
    private static final int LEAST_KIB = 65_536;
    private static final int MOST_KIB = 262_144;

    /// So many rows in one statement: what a statement costs besides its rows no longer shows.
    private static final int TOGETHER = 400;

    /// So many words of search wait: between other rows, each time they are written is a part of
    /// the index that has to be merged with the others.
    private static final int WORDS = 20_000;

    /// Of the index of search, in bytes, and what SQLite itself does.
    private static final int GATHERED = 1 << 26;

    private static final int USUALLY_GATHERED = 1 << 20;

    private final Handle handle;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final int cache;
    private final Bulk bulk;
    private final Map<String, List<@Nullable Object[]>> words = new LinkedHashMap<>();
    private final boolean isLong;

    /// Begins to write about so many people. A long list gets a page cache that holds what it
    /// touches, one or two KiB for each row, until this is closed: else each page is written many
    /// times.
    BatchStore(Handle handle, Db db, long people) {
        this.handle = handle;
        this.bulk = db.bulk();
        this.cache = handle.createQuery("PRAGMA cache_size").mapTo(Integer.class).one();
        this.isLong = people > LONG;
        if (isLong) {
            handle.execute("PRAGMA cache_size = -" + Math.clamp(people * 2, LEAST_KIB, MOST_KIB));
            gather(GATHERED);
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
        var fresh = batch.fresh();
        bulk.hold(fresh != null);
        if (fresh != null) {
            write(fresh);
            bulk.wrote(fresh);
        } else if (batch.isWords()) {
            var waiting = words.computeIfAbsent(batch.sql(), sql -> new ArrayList<>());
            waiting.addAll(batch.rows());
            if (waiting.size() >= WORDS) {
                index();
            }
        } else {
            write(batch.sql(), batch.rows());
        }
    }

    private void write(BulkRows fresh) throws SQLException {
        var rows = fresh.rows();
        int end = rows.size() - rows.size() % TOGETHER;
        for (int from = 0; from < end; from += TOGETHER) {
            var statement = statement(fresh.sql(TOGETHER));
            int at = 0;
            for (@Nullable Object[] row : rows.subList(from, from + TOGETHER)) {
                at = bind(statement, at, row);
            }
            int _ = statement.executeUpdate();
        }
        write(fresh.sql(1), rows.subList(end, rows.size()));
    }

    private void write(String sql, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        var statement = statement(sql);
        for (@Nullable Object[] row : rows) {
            int _ = bind(statement, 0, row);
            statement.addBatch();
        }
        int[] _ = statement.executeBatch();
    }

    private PreparedStatement statement(String sql) throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            statement = handle.getConnection().prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    /// @param at so many are bound already
    private static int bind(PreparedStatement statement, int at, @Nullable Object[] row)
            throws SQLException {
        for (int i = 0; i < row.length; i++) {
            bind(statement, at + i + 1, row[i]);
        }
        return at + row.length;
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

    /// Writes the words that wait.
    void index() {
        try {
            for (String sql : words.keySet()) {
                write(sql, words.getOrDefault(sql, List.of()));
            }
            words.clear();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Says how much of the index of search is put together in memory.
    private void gather(int bytes) {
        handle.execute("INSERT INTO person_fts (person_fts, rank) VALUES ('hashsize', ?)", bytes);
        handle.execute("INSERT INTO company_fts (company_fts, rank) VALUES ('hashsize', ?)", bytes);
    }

    /// What comes next keeps the index of search by the triggers.
    void release() {
        index();
        if (isLong) {
            gather(USUALLY_GATHERED);
        }
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
