package it.trequartista.sync;

import it.trequartista.store.Deflated;
import it.trequartista.store.Prepared;
import it.trequartista.store.Table;
import it.trequartista.store.Table.Column;
import it.trequartista.store.Tables;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;

/// All that travels as it stands now, for whoever lacks the changes that led there.
///
/// One JSON array per line, its first element says what it is: `t` a transaction of the graph, by
/// its name and whom it had seen, without its operations; `f` what a newer program wrote; `h` a
/// value that was overwritten; `w` a value that waits beside the one shown; `T` a table and its
/// fields; `r` a row of it. Transactions go by the numbers they have in the file that writes; each
/// line needs only those before it. Because the whole graph comes along, a reader knows of
/// every value who had seen it, and joins the two states as if it had taken in each change: see
/// [Joining].
final class SnapshotStore {
    /// The form of the lines this program writes.
    static final int FORM = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Prepared db;

    SnapshotStore(Prepared db) {
        this.db = db;
    }

    /// The lines, deflated.
    byte[] write() {
        var all = new ByteArrayOutputStream();
        try (OutputStream out = Deflated.to(all);
                JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("snapshot", FORM);
            json.writeEndObject();
            transactions(json);
            later(json);
            overwritten(json);
            waiting(json);
            for (Table table : Tables.ours().travelling()) {
                table(json, table);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    private void transactions(JsonGenerator json) {
        db.each(
                """
                SELECT t.n, t.id, t.hlc, t.stream, t.branch, t.seq, t.about, v.seen
                FROM sync_tx t LEFT JOIN sync_vec v ON v.branch = t.branch AND v.seq = t.seq
                ORDER BY t.n
                """,
                rs -> {
                    begin(json, "t");
                    json.writeNumber(rs.getLong(1));
                    json.writeString(SyncStore.hex(rs.getBytes(2)));
                    json.writeNumber(rs.getLong(3));
                    json.writeString(rs.getString(4));
                    json.writeNumber(rs.getLong(5));
                    json.writeNumber(rs.getLong(6));
                    text(json, rs.getString(7));
                    raw(json, rs.getString(8));
                    json.writeEndArray();
                });
    }

    private void later(JsonGenerator json) {
        db.each(
                "SELECT tbl, id, n, op FROM sync_future ORDER BY tbl, id, n",
                rs -> {
                    begin(json, "f");
                    json.writeString(rs.getString(1));
                    json.writeNumber(rs.getLong(2));
                    json.writeNumber(rs.getLong(3));
                    text(json, rs.getString(4));
                    json.writeEndArray();
                });
    }

    private void overwritten(JsonGenerator json) {
        db.each(
                "SELECT tbl, id, cell, n, val, gone FROM sync_hist ORDER BY tbl, id, cell, n, gone",
                rs -> {
                    past(json, "h", rs);
                    json.writeNumber(rs.getLong(6));
                    json.writeEndArray();
                });
    }

    private void waiting(JsonGenerator json) {
        db.each(
                "SELECT tbl, id, cell, n, val FROM sync_head ORDER BY tbl, id, cell, n",
                rs -> {
                    past(json, "w", rs);
                    json.writeEndArray();
                });
    }

    private static void past(JsonGenerator json, String kind, ResultSet rs) throws SQLException {
        begin(json, kind);
        json.writeString(Tables.ours().numbered(rs.getInt(1)).name());
        json.writeNumber(rs.getLong(2));
        json.writeString(rs.getString(3));
        json.writeNumber(rs.getLong(4));
        text(json, rs.getString(5));
    }

    private void table(JsonGenerator json, Table table) {
        begin(json, "T");
        json.writeString(table.name());
        for (Table.Cell cell : table.cells()) {
            json.writeStartArray();
            json.writeString(cell.name());
            cell.columns().forEach(c -> json.writeString(c.name()));
            json.writeEndArray();
        }
        json.writeEndArray();
        int columns = table.columns().size();
        db.each(
                rows(table),
                rs -> {
                    begin(json, "r");
                    json.writeNumber(rs.getLong(1));
                    json.writeNumber(rs.getLong(2));
                    text(json, rs.getString(3));
                    for (int i = 0; i < columns; i++) {
                        value(json, rs, i + 4);
                    }
                    json.writeEndArray();
                });
    }

    private static void begin(JsonGenerator json, String kind) {
        json.writeRaw('\n');
        json.writeStartArray();
        json.writeString(kind);
    }

    private static void value(JsonGenerator json, ResultSet rs, int column) throws SQLException {
        Object value = Prepared.value(rs, column);
        if (value instanceof Long number) {
            json.writeNumber(number);
        } else {
            text(json, (String) value);
        }
    }

    private static void text(JsonGenerator json, @org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }

    private static void raw(JsonGenerator json, @org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            json.writeNull();
        } else {
            json.writeRawValue(text);
        }
    }

    /// The rows of a table, each with who wrote its fields.
    static String rows(Table table) {
        return """
        SELECT t.id, r.n, r.over, %s FROM %s t
        JOIN sync_row r ON r.tbl = %d AND r.id = t.id ORDER BY t.id
        """
                .formatted(
                        table.columns().stream()
                                .map(Column::name)
                                .map(n -> "t." + n)
                                .collect(Collectors.joining(", ")),
                        table.name(),
                        table.number());
    }
}
