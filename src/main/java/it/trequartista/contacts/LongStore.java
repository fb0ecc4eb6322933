package it.trequartista.contacts;

import org.jdbi.v3.core.Handle;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Reads long columns of ids without a boxed object for each.
final class LongStore {
    private LongStore() {}

    /// The first column of a query, whose one parameter is bound unless it is "".
    static long[] ids(Handle handle, String sql, String parameter) {
        try (var statement = handle.getConnection().prepareStatement(sql)) {
            if (!parameter.isEmpty()) {
                statement.setString(1, parameter);
            }
            try (var rows = statement.executeQuery()) {
                long[] found = new long[256];
                int n = 0;
                while (rows.next()) {
                    if (n == found.length) {
                        found = Arrays.copyOf(found, n * 2);
                    }
                    found[n++] = rows.getLong(1);
                }
                return Arrays.copyOf(found, n);
            }
        } catch (java.sql.SQLException e) {
            throw new org.jdbi.v3.core.statement.UnableToExecuteStatementException(e, null);
        }
    }

    /// Ids as a JSON array, to be joined by json_each.
    static String json(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }
}
