package it.trequartista.store;

import it.trequartista.store.Graph.Node;
import it.trequartista.store.Table.Cell;
import it.trequartista.store.Table.Column;
import it.trequartista.store.Table.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Puts into a row what had seen everything it replaces, the usual case, with as few statements as
/// there are tables to write: SQLite itself moves what showed into the history. How that is said
/// depends on the columns alone, so it is worked out once for all operations that name the same.
final class Overwriting {
    /// More ways to name columns than any program of ours has.
    private static final int MANY = 1_000;

    private final Prepared db;
    private final Graph graph;
    private final RowLog rows;
    private final NamedStore named;
    private final Map<Key, Shape> shapes = new HashMap<>();

    private @Nullable Shape shape;
    private Cells known = new Cells(0, Map.of());
    private long by;
    private @Nullable String over;

    Overwriting(Prepared db, Graph graph, RowLog rows, NamedStore named) {
        this.db = db;
        this.graph = graph;
        this.rows = rows;
        this.named = named;
    }

    private record Key(String table, List<String> columns) {}

    /// What operations have in common that name the same columns of a table.
    static final class Shape {
        private final List<Cell> cells;
        private final List<String> names;
        private final boolean isAbout;
        private final boolean isPlain;
        private final String gone;
        private final String update;

        private Shape(Table table, List<String> columns, boolean isAbout) {
            this.cells =
                    columns.stream()
                            .flatMap(c -> table.cellOf(c).stream())
                            .distinct()
                            .sorted(Comparator.comparing(Cell::name))
                            .toList();
            this.names = cells.stream().map(Cell::name).toList();
            this.isAbout = isAbout;
            this.isPlain =
                    !cells.isEmpty() && cells.stream().noneMatch(c -> c.kind() == Kind.DELETED);
            this.gone = gone(table, cells);
            this.update =
                    "UPDATE %s SET %s = ?%s WHERE id = ?"
                            .formatted(
                                    table.name(),
                                    columns.stream()
                                            .filter(c -> table.cellOf(c).isPresent())
                                            .collect(Collectors.joining(" = ?, ")),
                                    Tables.ours().isStamped(table)
                                            ? ", updated_at = max(coalesce(updated_at, 0), ?)"
                                            : "");
        }

        /// The names of the fields.
        List<String> names() {
            return names;
        }

        /// Whether they can change what a row lends its life to.
        boolean isAbout() {
            return isAbout;
        }

        private static String gone(Table table, List<Cell> cells) {
            return cells.stream()
                    .map(c -> gone(table, c))
                    .collect(
                            Collectors.joining(
                                    " UNION ALL ",
                                    "INSERT INTO sync_hist (gone, tbl, id, cell, n, val) ",
                                    " ON CONFLICT DO NOTHING"));
        }

        private static String gone(Table table, Cell cell) {
            return "SELECT ?1, %d, ?2, '%s', ?, json_object(%s) FROM %s WHERE id = ?2"
                    .formatted(
                            table.number(),
                            cell.name(),
                            cell.columns().stream()
                                    .map(Column::name)
                                    .map(c -> "'%1$s', %1$s".formatted(c))
                                    .collect(Collectors.joining(", ")),
                            table.name());
        }
    }

    /// What an operation has in common with others.
    Shape of(Table table, Op op) {
        if (shapes.size() > MANY) {
            shapes.clear();
        }
        return shapes.computeIfAbsent(
                new Key(table.name(), List.copyOf(op.values().keySet())),
                key -> new Shape(table, key.columns, named.isAbout(table, key.columns)));
    }

    /// Writes a row beside whose values nothing waits.
    ///
    /// @param cells who wrote what it shows
    /// @return whether it could; else nothing was written
    boolean write(Table table, Op op, Node node, Cells cells) {
        Shape its = of(table, op);
        if (!its.isPlain || !isAfter(node, its, cells)) {
            return false;
        }
        var bound = new ArrayList<@Nullable Object>(2 + its.cells.size());
        bound.add(node.n());
        bound.add(op.id());
        its.cells.forEach(c -> bound.add(cells.of(c.name())));
        var _ = db.run(its.gone, bound.toArray());
        rows.put(table, op.id(), cells.base(), over(its, cells, node));
        bound.clear();
        bound.addAll(op.values().values());
        if (Tables.ours().isStamped(table)) {
            bound.add(node.clock() >> 16);
        }
        bound.add(op.id());
        var _ = db.run(its.update, bound.toArray());
        return true;
    }

    /// Whether a transaction had seen everything the fields show, and is not what they show.
    private boolean isAfter(Node node, Shape its, Cells cells) {
        long last = node.n();
        for (Cell cell : its.cells) {
            long n = cells.of(cell.name());
            if (n != last || n == node.n()) {
                Node shown = graph.node(n);
                if (graph.isSeenBy(node, shown) || !graph.isSeenBy(shown, node)) {
                    return false;
                }
                last = n;
            }
        }
        return true;
    }

    /// Rows that were changed alike and are changed alike say the same.
    private @Nullable String over(Shape its, Cells cells, Node node) {
        if (its != shape || by != node.n() || !known.equals(cells)) {
            var written = new HashMap<String, Long>();
            its.names.forEach(name -> written.put(name, node.n()));
            over = cells.with(written).text();
            shape = its;
            known = cells;
            by = node.n();
        }
        return over;
    }
}
