package it.trequartista.store;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the change log knows of single rows: who wrote each field, which values wait beside the one
/// that shows, and which were overwritten.
public final class RowLog {
    private final Prepared db;

    /// The greatest id of each table that was asked for.
    private final Map<Integer, Long> last = new HashMap<>();

    /// What remembers one displaced value, two of them, and so on.
    private final List<String> several = new ArrayList<>();

    /// Over the writer's connection.
    public RowLog(Prepared db) {
        this.db = db;
    }

    /// A value of a field that does not show, or no longer does.
    ///
    /// @param n the transaction that wrote it
    /// @param val the field's columns as JSON, as [Sealed#text] writes them
    public record Past(long n, String val) {}

    /// Who wrote the fields of a row; empty for a row the log has never seen.
    public Optional<Cells> cells(Table table, long id) {
        return db.first(
                "SELECT n, over FROM sync_row WHERE tbl = ? AND id = ?",
                rs -> Cells.of(rs.getLong(1), rs.getString(2)),
                table.number(),
                id);
    }

    /// Whether the log has never seen a row of a table.
    public boolean isEmpty(Table table) {
        return db.first(
                        "SELECT 1 FROM sync_row WHERE tbl = ? LIMIT 1",
                        rs -> rs.getInt(1),
                        table.number())
                .isEmpty();
    }

    /// Keeps who wrote the fields of a row.
    public void put(Table table, long id, Cells cells) {
        put(table, id, cells.base(), cells.text());
    }

    /// The same, as the file keeps it.
    void put(Table table, long id, long base, @Nullable String over) {
        last.computeIfPresent(table.number(), (number, known) -> Math.max(known, id));
        var _ =
                db.run(
                        """
                        INSERT INTO sync_row (tbl, id, n, over) VALUES (?, ?, ?, ?)
                        ON CONFLICT (tbl, id) DO UPDATE SET n = excluded.n, over = excluded.over
                        """,
                        table.number(),
                        id,
                        base,
                        over);
    }

    /// Whether a row comes after every one the log has seen: ids grow with time, so most new ones
    /// do.
    boolean isPastTheLast(Table table, long id) {
        return id
                > last.computeIfAbsent(
                        table.number(),
                        number ->
                                db.first(
                                                "SELECT max(id) FROM sync_row WHERE tbl = ?",
                                                rs ->
                                                        rs.getObject(1) == null
                                                                ? Long.MIN_VALUE
                                                                : rs.getLong(1),
                                                number)
                                        .orElse(Long.MIN_VALUE));
    }

    /// The values that wait beside the shown ones, by field.
    public Map<String, List<Past>> heads(Table table, long id) {
        var found = new LinkedHashMap<String, List<Past>>();
        db.each(
                "SELECT cell, n, val FROM sync_head WHERE tbl = ? AND id = ? ORDER BY cell, n",
                rs ->
                        found.computeIfAbsent(rs.getString(1), c -> new ArrayList<>())
                                .add(new Past(rs.getLong(2), rs.getString(3))),
                table.number(),
                id);
        return found;
    }

    /// Lets a value wait beside the shown one.
    public void wait(Table table, long id, String cell, Past value) {
        var _ =
                db.run(
                        """
                        INSERT INTO sync_head (tbl, id, cell, n, val) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """,
                        table.number(),
                        id,
                        cell,
                        value.n,
                        value.val);
    }

    /// Takes a waiting value away.
    public void drop(Table table, long id, String cell, long n) {
        var _ =
                db.run(
                        "DELETE FROM sync_head WHERE tbl = ? AND id = ? AND cell = ? AND n = ?",
                        table.number(),
                        id,
                        cell,
                        n);
    }

    /// Remembers a value that another transaction displaced.
    public void gone(Table table, long id, String cell, Past value, long by) {
        var _ =
                db.run(
                        """
                        INSERT INTO sync_hist (gone, tbl, id, cell, n, val) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """,
                        by,
                        table.number(),
                        id,
                        cell,
                        value.n,
                        value.val);
    }

    /// Who wrote a value that was among several when somebody chose, the latest first. Nobody
    /// writes that a row is kept, so a deletion was among several by itself.
    public List<Long> writers(Table table, long id, String cell, String val) {
        var wanted = Sealed.values(val);
        var found = new LinkedHashSet<Long>();
        db.each(
                """
                SELECT h.n, h.val FROM sync_hist h JOIN sync_tx t ON t.n = h.n
                WHERE h.tbl = ?1 AND h.id = ?2 AND h.cell = ?3 AND h.n <> h.gone
                    AND (?3 = 'deleted' OR EXISTS (SELECT 1 FROM sync_hist o
                        WHERE o.gone = h.gone AND o.tbl = ?1 AND o.id = ?2 AND o.cell = ?3
                            AND o.n <> h.n))
                ORDER BY t.hlc DESC, t.id DESC
                """,
                rs -> {
                    if (Sealed.values(rs.getString(2)).equals(wanted)) {
                        found.add(rs.getLong(1));
                    }
                },
                table.number(),
                id,
                cell);
        return List.copyOf(found);
    }

    /// Remembers the values of some fields of a row that another transaction displaced.
    void gone(Table table, long id, Map<String, Past> values, long by) {
        if (values.isEmpty()) {
            return;
        }
        while (several.size() < values.size()) {
            several.add(
                    """
                    INSERT INTO sync_hist (gone, tbl, id, cell, n, val)
                    VALUES (?1, ?2, ?3, ?, ?, ?)%s ON CONFLICT DO NOTHING
                    """
                            .formatted(", (?1, ?2, ?3, ?, ?, ?)".repeat(several.size())));
        }
        var bound = new ArrayList<@Nullable Object>(3 + 3 * values.size());
        bound.add(by);
        bound.add(table.number());
        bound.add(id);
        values.forEach(
                (cell, past) -> {
                    bound.add(cell);
                    bound.add(past.n);
                    bound.add(past.val);
                });
        var _ = db.run(several.get(values.size() - 1), bound.toArray());
    }

    /// Whether anything waits anywhere.
    public boolean anyHead() {
        return db.first("SELECT 1 FROM sync_head LIMIT 1", rs -> rs.getInt(1)).isPresent();
    }

    /// The values a field has had that were written, each under its writer.
    public List<Past> past(Table table, long id, String cell) {
        var found = new ArrayList<Past>();
        db.each(
                """
                SELECT DISTINCT n, val FROM sync_hist
                WHERE tbl = ? AND id = ? AND cell = ? AND n <> gone ORDER BY n
                """,
                rs -> found.add(new Past(rs.getLong(1), rs.getString(2))),
                table.number(),
                id,
                cell);
        return found;
    }

    /// What a row shows in some columns; empty when there is no such row.
    public Optional<Map<String, @Nullable Object>> shown(
            Table table, long id, List<Table.Column> columns) {
        var names = columns.stream().map(Table.Column::name).toList();
        return db.first(
                "SELECT %s FROM %s WHERE id = ?".formatted(String.join(", ", names), table.name()),
                rs -> {
                    var row = new LinkedHashMap<String, @Nullable Object>();
                    for (int i = 0; i < names.size(); i++) {
                        row.put(names.get(i), Prepared.value(rs, i + 1));
                    }
                    return row;
                },
                id);
    }

    /// Writes some columns of a row, as an ordinary change.
    ///
    /// @param now the moment, in milliseconds
    public void set(Table table, long id, Map<String, @Nullable Object> values, long now) {
        var sql = new StringBuilder("UPDATE ").append(table.name()).append(" SET ");
        var bound = new ArrayList<@Nullable Object>();
        for (Table.Column column : table.columns()) {
            if (values.containsKey(column.name())) {
                sql.append(bound.isEmpty() ? "" : ", ").append(column.name()).append(" = ?");
                bound.add(values.get(column.name()));
            }
        }
        if (Tables.ours().isStamped(table)) {
            sql.append(", updated_at = ?");
            bound.add(now);
        }
        bound.add(id);
        var _ = db.run(sql.append(" WHERE id = ?").toString(), bound.toArray());
    }

    /// Has a field written even if it stays as it is: a choice between its values, which settles
    /// what waits beside it. Touches nothing of the row, so it also works where the row is frozen.
    public void force(Table table, long id, String cell) {
        var _ =
                db.run(
                        """
                        INSERT INTO sync_dirty (tbl, id, past, forced)
                        SELECT ?, id, %s, ? FROM %s WHERE id = ?
                        ON CONFLICT (tbl, id) DO UPDATE
                        SET forced = coalesce(forced || ',', '') || excluded.forced
                        """
                                .formatted(Capture.row(table, ""), table.name()),
                        table.number(),
                        cell,
                        id);
    }

    /// The values of a field, as text.
    public static String text(Table.Cell cell, List<@Nullable Object> values) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < values.size(); i++) {
            named.put(cell.columns().get(i).name(), values.get(i));
        }
        return Sealed.text(named);
    }
}
