package it.trequartista.app.example;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;

/// Writes rows by column name.
record RowsStore(Handle handle) {
    /// A row that keeps when it was made.
    ///
    /// @param made epoch milliseconds
    /// @param parts column names, each followed by its value
    void put(String table, long id, long made, Object... parts) {
        var all = new ArrayList<Object>(List.of("created_at", made, "updated_at", made));
        all.addAll(List.of(parts));
        putEvent(table, id, all.toArray());
    }

    /// A row of a table that is only ever added to.
    void putEvent(String table, long id, Object... parts) {
        var columns = new StringBuilder("id");
        var marks = new StringBuilder("?");
        var values = new ArrayList<Object>(List.of(id));
        for (int i = 0; i < parts.length; i += 2) {
            columns.append(", ").append(parts[i]);
            marks.append(", ?");
            values.add(parts[i + 1]);
        }
        handle.execute(
                "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")",
                values.toArray());
    }
}
