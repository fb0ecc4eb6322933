package it.trequartista.contacts;

import org.jdbi.v3.core.Handle;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Reads long columns of ids without a boxed object for each.
final class LongStore {
    private LongStore() {}

    /// The one text of a query, which is ids with commas between or nothing: a hundred thousand
    /// steps over the border to SQLite cost more than what SQLite does for them.
    ///
    /// @param sql has one parameter, or none when it is ""
    static long[] ids(Handle handle, String sql, String parameter) {
        try (var statement = handle.getConnection().prepareStatement(sql)) {
            if (!parameter.isEmpty()) {
                statement.setString(1, parameter);
            }
            try (var rows = statement.executeQuery()) {
                byte[] text = rows.next() ? rows.getBytes(1) : null;
                return text == null ? new long[0] : ids(text);
            }
        } catch (java.sql.SQLException e) {
            throw new org.jdbi.v3.core.statement.UnableToExecuteStatementException(e, null);
        }
    }

    private static long[] ids(byte[] text) {
        long[] found = new long[text.length / 2 + 1];
        int n = 0;
        long id = 0;
        for (byte sign : text) {
            if (sign == ',') {
                found[n++] = id;
                id = 0;
            } else {
                id = id * 10 + sign - '0';
            }
        }
        found[n++] = id;
        return Arrays.copyOf(found, n);
    }

    /// Ids as a JSON array, to be joined by json_each.
    static String json(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
}
