package it.trequartista.store;

import it.trequartista.store.Graph.Node;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a newer program wrote and an older one kept without knowing it: tables, columns, types of
/// value. Once the program knows them they are put in their place as if it had known them when they
/// came, under the same writers, beside the same conflicts.
final class FutureStore {
    private final Prepared db;
    private final Graph graph;
    private final RowLog rows;
    private final ApplyStore apply;

    FutureStore(Prepared db) {
        this.db = db;
        this.graph = new Graph(db);
        this.rows = new RowLog(db);
        this.apply = new ApplyStore(db, graph);
    }

    private record Kept(String table, long id, long n, Map<String, @Nullable Object> values) {}

    /// Takes up what this program knows by now; what it does not know stays.
    void takeUp() {
        var all = new ArrayList<Kept>();
        db.each(
                "SELECT tbl, id, n, op FROM sync_future ORDER BY n",
                rs ->
                        all.add(
                                new Kept(
                                        rs.getString(1),
                                        rs.getLong(2),
                                        rs.getLong(3),
                                        Sealed.values(rs.getString(4)))));
        if (all.isEmpty()) {
            return;
        }
        var _ = db.run("INSERT INTO sync_applying (id) VALUES (1)");
        // In the order they came: parents before what follows them.
        all.forEach(this::takeUp);
        var _ = db.run("DELETE FROM sync_applying");
    }

    private void takeUp(Kept kept) {
        var table = Tables.ours().named(kept.table);
        if (table.isEmpty()) {
            return;
        }
        Node node = graph.node(kept.n);
        var op = new Op(kept.table, kept.id, isNew(table.get(), kept), kept.values);
        own(table.get(), op, node);
        // What was known then is in its place, and stays there.
        apply.apply(op, node);
        if (!ApplyStore.isForeign(table.get(), op)) {
            var _ =
                    db.run(
                            "DELETE FROM sync_future WHERE tbl = ? AND id = ? AND n = ?",
                            kept.table,
                            kept.id,
                            kept.n);
        }
    }

    private boolean isNew(Table table, Kept kept) {
        return rows.cells(table, kept.id).map(c -> c.base() == kept.n).orElse(true);
    }

    /// The columns that have come since, in a row this transaction made or wrote last: they show
    /// what it wrote, unless what shows is none of the values that were written.
    private void own(Table table, Op op, Node node) {
        var cells = rows.cells(table, op.id());
        if (cells.isEmpty()) {
            return;
        }
        var heads = rows.heads(table, op.id());
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (Table.Cell cell : table.cells()) {
            boolean shows =
                    cells.get().of(cell.name()) == node.n()
                            && heads.getOrDefault(cell.name(), List.of()).stream()
                                    .noneMatch(p -> p.n() == node.n());
            for (Table.Column column : cell.columns()) {
                Object value = op.values().get(column.name());
                if (shows
                        && op.values().containsKey(column.name())
                        && !(value instanceof Op.Foreign)) {
                    values.put(column.name(), value);
                }
            }
        }
        values.forEach(
                (column, value) -> {
                    var _ =
                            db.run(
                                    "UPDATE %s SET %s = ? WHERE id = ?"
                                            .formatted(table.name(), column),
                                    value,
                                    op.id());
                });
    }
}
