package it.trequartista.contacts;

import it.trequartista.kernel.Id;
import it.trequartista.kernel.Time;

import org.jdbi.v3.core.Handle;

/// What the tables of people and of companies have in common.
///
/// @param table `person` or `company`
/// @param time of the changes
record ContactStore(String table, Time time) {
    /// Writes one field.
    void write(Handle handle, Id id, String column, String value) {
        handle.createUpdate(
                        "UPDATE %s SET %s = :value, updated_at = :now WHERE id = :id"
                                .formatted(table, column))
                .bind("value", value.strip())
                .bind("now", time.now().toEpochMilli())
                .bind("id", id.value())
                .execute();
    }

    /// Writes what it is sorted by; no change of the user's.
    void sort(Handle handle, Id id, String key) {
        handle.createUpdate("UPDATE %s SET sort_key = :sort WHERE id = :id".formatted(table))
                .bind("sort", key)
                .bind("id", id.value())
                .execute();
    }

    /// Deletes.
    void delete(Handle handle, Id id) {
        handle.createUpdate(
                        "UPDATE %s SET deleted = 1, updated_at = :now WHERE id = :id"
                                .formatted(table))
                .bind("now", time.now().toEpochMilli())
                .bind("id", id.value())
                .execute();
    }

    /// All ids in sort order.
    long[] ids(Handle handle) {
        return LongStore.ids(
                handle,
                """
                SELECT group_concat(id)
                FROM (SELECT id FROM %s WHERE deleted = 0 ORDER BY sort_key, id)
                """
                        .formatted(table),
                "");
    }

    /// Ids that a full-text query finds, ascending.
    long[] find(Handle handle, String query) {
        return LongStore.ids(
                handle,
                "SELECT group_concat(rowid) FROM %s_fts WHERE %s_fts MATCH ?"
                        .formatted(table, table),
                query);
    }
}
