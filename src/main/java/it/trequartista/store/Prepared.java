package it.trequartista.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The statements of one connection, prepared once each. Bare JDBC: what runs for every changed row
/// of a large import, or at every commit, must cost what SQLite costs.
public final class Prepared implements AutoCloseable {
    /// Reads a row.
    @FunctionalInterface
    public interface Read<T> {
        /// From where the result stands.
        T from(ResultSet rs) throws SQLException;
    }

    /// Does something with a row.
    @FunctionalInterface
    public interface Each {
        /// With the row the result stands on.
        void row(ResultSet rs) throws SQLException;
    }

    private final Handle handle;
    private final Map<String, PreparedStatement> known = new HashMap<>();

    /// On a connection, which stays the caller's.
    public Prepared(Handle handle) {
        this.handle = handle;
    }

    /// Runs a statement that changes something.
    ///
    /// @return how many rows it changed
    public int run(String sql, @Nullable Object... values) {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// The first row, if there is one.
    public <T> Optional<T> first(String sql, Read<T> read, @Nullable Object... values) {
        try (ResultSet rs = bound(sql, values).executeQuery()) {
            return rs.next() ? Optional.of(read.from(rs)) : Optional.empty();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Every row, one at a time. The statement must not be used again inside.
    public void each(String sql, Each each, @Nullable Object... values) {
        try (ResultSet rs = bound(sql, values).executeQuery()) {
            while (rs.next()) {
                each.row(rs);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// A value of a row: a `Long`, a `String` or null.
    public static @Nullable Object value(ResultSet rs, int column) throws SQLException {
        Object value = rs.getObject(column);
        return value instanceof Integer number ? (Object) Long.valueOf(number) : value;
    }

    private PreparedStatement bound(String sql, @Nullable Object[] values) throws SQLException {
        var statement = known.get(sql);
        if (statement == null) {
            statement = handle.getConnection().prepareStatement(sql);
            known.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case String text -> statement.setString(i + 1, text);
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case null, default -> statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            for (var statement : known.values()) {
                statement.close();
            }
            known.clear();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// As JDBI says it, so that a full disk is told from other mishaps.
    private static RuntimeException failed(SQLException e) {
        return new UnableToExecuteStatementException(e, null);
    }
}
