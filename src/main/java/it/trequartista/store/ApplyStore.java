package it.trequartista.store;

import it.trequartista.store.Graph.Node;
import it.trequartista.store.NamedStore.Named;
import it.trequartista.store.RowLog.Past;
import it.trequartista.store.Table.Cell;
import it.trequartista.store.Table.Column;
import it.trequartista.store.Table.Kind;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts transactions of other computers in their place.
///
/// A field is a multi-value register: a value that had seen another replaces it; of values that had
/// not seen each other the one with the later clock shows and the others wait beside it, the same
/// ones on every computer, in whatever order the transactions came. Of a long text what shows is
/// both changes, where they do not touch. The tables hold what shows, so the rest of the program
/// needs not know.
public final class ApplyStore {
    private static final Optional<Cells> NOBODY = Optional.empty();

    private final Prepared db;
    private final Graph graph;
    private final RowLog rows;
    private final Merging merging;
    private final NamedStore named;
    private final Overwriting overwriting;
    private final Set<String> touched = new HashSet<>();
    private final Map<String, String> updates = new HashMap<>();
    private boolean anyHead;

    /// Over the writer's connection.
    public ApplyStore(Prepared db, Graph graph) {
        this.db = db;
        this.graph = graph;
        this.rows = new RowLog(db);
        this.merging = new Merging(graph, rows);
        this.named = new NamedStore(db, graph);
        this.overwriting = new Overwriting(db, graph, rows, named);
        this.anyHead = rows.anyHead();
    }

    /// The tables that were written.
    public Set<String> touched() {
        return Set.copyOf(touched);
    }

    /// Takes in a transaction whose parents are all here.
    ///
    /// @throws IOException when its lines are not what they should be; nothing of it may be kept
    public Node apply(Sealed tx) throws IOException {
        var tally = new Touched.Tally();
        Node node = graph.add(tx, "");
        tx.ops(
                op -> {
                    tally.add(op, cellNames(op));
                    apply(op, node);
                });
        graph.tell(node, tally.text());
        return node;
    }

    private List<String> cellNames(Op op) {
        return op.isNew()
                ? List.of()
                : Tables.ours()
                        .named(op.table())
                        .map(table -> overwriting.of(table, op).names())
                        .orElse(List.of());
    }

    /// Takes in what a transaction that is here did to a row.
    public void apply(Op op, Node node) {
        var known = Tables.ours().named(op.table());
        if (known.isEmpty()) {
            keepForLater(op, node);
            return;
        }
        Table table = known.get();
        boolean isForeign = isForeign(table, op);
        if (isForeign) {
            keepForLater(op, node);
        }
        touched.add(table.name());
        var cells = rows.isPastTheLast(table, op.id()) ? NOBODY : rows.cells(table, op.id());
        if (cells.isEmpty()) {
            insert(table, op, node);
            lend(named.by(table, op.values()));
        } else if (overwriting.of(table, op).isAbout()
                || cells.get().over().containsKey("deleted")) {
            var before = named.by(table, op.id());
            write(table, op, node, cells.get());
            lend(before);
            lend(named.by(table, op.id()));
        } else if (op.isNew()
                || isForeign
                || (anyHead && !rows.heads(table, op.id()).isEmpty())
                || !overwriting.write(table, op, node, cells.get())) {
            write(table, op, node, cells.get());
        }
    }

    /// Lets a row that was put in its place whole lend its life to those it names.
    public void lend(Table table, long id) {
        lend(named.by(table, id));
    }

    /// A row lends its life to those it names.
    private void lend(Set<Named> rows) {
        if (!rows.isEmpty()) {
            named.settle(rows, anyHead);
            touched.addAll(named.touched());
            anyHead |= named.waits();
        }
    }

    /// What this program does not know stays in the log as it came, for the one that will.
    public void keepForLater(Op op, Node node) {
        var _ =
                db.run(
                        """
                        INSERT INTO sync_future (tbl, id, n, op) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """,
                        op.table(),
                        op.id(),
                        node.n(),
                        Sealed.text(op.values()));
    }

    /// Whether an operation says something this program does not know.
    static boolean isForeign(Table table, Op op) {
        for (var value : op.values().entrySet()) {
            if (table.cellOf(value.getKey()).isEmpty() || value.getValue() instanceof Op.Foreign) {
                return true;
            }
        }
        return false;
    }

    private void insert(Table table, Op op, Node node) {
        place(table, op, new Cells(node.n(), Map.of()), Set.of(node.n()));
    }

    /// Puts a row that is not here in its place, whole.
    ///
    /// @param op its values; what it does not name is as usual
    /// @param writers everybody who wrote any of it
    public void place(Table table, Op op, Cells cells, Set<Long> writers) {
        touched.add(table.name());
        var columns = table.columns();
        var bound = new ArrayList<@Nullable Object>(columns.size() + 2);
        bound.add(op.id());
        columns.forEach(c -> bound.add(value(op, c)));
        if (Tables.ours().isStamped(table)) {
            bound.add(writers.stream().mapToLong(n -> graph.node(n).clock() >> 16).max().orElse(0));
        }
        var _ = db.run(insertion(table), bound.toArray());
        rows.put(table, op.id(), cells);
    }

    /// Lets a value wait beside the one that shows.
    public void wait(Table table, long id, String cell, Past value) {
        anyHead = true;
        rows.wait(table, id, cell, value);
    }

    private static @Nullable Object value(Op op, Column column) {
        Object value = op.values().get(column.name());
        return value instanceof Op.Foreign
                        || (value == null && !op.values().containsKey(column.name()))
                ? column.usual()
                : value;
    }

    private String insertion(Table table) {
        return updates.computeIfAbsent(
                table.name(),
                name -> {
                    var columns = new ArrayList<>(List.of("id"));
                    table.columns().forEach(c -> columns.add(c.name()));
                    if (Tables.ours().isStamped(table)) {
                        columns.add("updated_at");
                    }
                    return "INSERT INTO %s (%s) VALUES (?%s)"
                            .formatted(
                                    name,
                                    String.join(", ", columns),
                                    ", ?".repeat(columns.size() - 1));
                });
    }

    private void write(Table table, Op op, Node node, Cells cells) {
        var row = new MergedRow(table, op.id(), cells);
        for (Cell cell : table.cells()) {
            var values = values(op, cell);
            if (!values.isEmpty()) {
                row.write(cell, values, node);
            }
        }
        row.save(node);
    }

    /// What an operation says of a field; nothing when it says nothing this program understands.
    private static Map<String, @Nullable Object> values(Op op, Cell cell) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (Column column : cell.columns()) {
            if (op.values().get(column.name()) instanceof Op.Foreign) {
                return Map.of();
            }
            if (op.isNew() || op.values().containsKey(column.name())) {
                values.put(column.name(), value(op, column));
            }
        }
        return values;
    }

    /// One row while a transaction is put into it.
    private final class MergedRow {
        private final Table table;
        private final long id;
        private final Cells cells;
        private final Map<String, List<Past>> waiting;
        private final Map<String, Long> written = new LinkedHashMap<>();
        private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        private final Map<String, Past> gone = new LinkedHashMap<>();

        /// As it stood before; read when it is first wanted.
        private @Nullable Map<String, @Nullable Object> row;

        private MergedRow(Table table, long id, Cells cells) {
            this.table = table;
            this.id = id;
            this.cells = cells;
            this.waiting = anyHead ? rows.heads(table, id) : Map.of();
        }

        private void write(Cell cell, Map<String, @Nullable Object> values, Node node) {
            Node shown = graph.node(cells.of(cell.name()));
            var beside = new ArrayList<>(waiting.getOrDefault(cell.name(), List.of()));
            // A deletion that was overruled, or a text that was merged with another, shows by its
            // number and waits by its value.
            var overruled = beside.stream().filter(p -> p.n() == shown.n()).findFirst();
            overruled.ifPresent(beside::remove);
            if (graph.isSeenBy(node, shown)
                    || beside.stream().anyMatch(p -> graph.isSeenBy(node, graph.node(p.n())))) {
                return;
            }
            if (!waiting.containsKey(cell.name()) && graph.isSeenBy(shown, node)) {
                gone.put(cell.name(), new Past(shown.n(), shownValue(cell)));
                written.put(cell.name(), node.n());
                columns.putAll(values);
                return;
            }
            var left = new ArrayList<Past>();
            for (Past past : beside) {
                if (graph.isSeenBy(graph.node(past.n()), node)) {
                    rows.drop(table, id, cell.name(), past.n());
                    rows.gone(table, id, cell.name(), past, node.n());
                } else {
                    left.add(past);
                }
            }
            boolean replaced = graph.isSeenBy(shown, node);
            Past before = overruled.orElseGet(() -> new Past(shown.n(), shownValue(cell)));
            if (replaced) {
                rows.drop(table, id, cell.name(), shown.n());
                rows.gone(table, id, cell.name(), before, node.n());
            } else {
                left.add(before);
            }
            settle(cell, new Past(node.n(), Sealed.text(values)), left);
        }

        /// Of the values that are left the latest shows; the others wait.
        private void settle(Cell cell, Past fresh, List<Past> left) {
            Past best = fresh;
            var all = new ArrayList<>(left);
            for (Past one : all) {
                if (graph.node(one.n()).shownBefore(graph.node(best.n()))) {
                    best = one;
                }
            }
            all.add(fresh);
            var merged =
                    cell.kind() == Kind.TEXT
                            ? merging.of(table, id, cell, all)
                            : Optional.<Past>empty();
            for (Past one : all) {
                if (one.n() == best.n() && merged.isEmpty()) {
                    rows.drop(table, id, cell.name(), one.n());
                } else {
                    anyHead = true;
                    rows.wait(table, id, cell.name(), one);
                }
            }
            written.put(cell.name(), best.n());
            columns.putAll(Sealed.values(merged.orElse(best).val()));
        }

        private String shownValue(Cell cell) {
            if (row == null) {
                row = rows.shown(table, id, table.columns()).orElse(Map.of());
            }
            return row.isEmpty() ? "{}" : Sealed.text(part(row, cell));
        }

        private static Map<String, @Nullable Object> part(
                Map<String, @Nullable Object> row, Cell cell) {
            var part = new LinkedHashMap<String, @Nullable Object>();
            cell.columns().forEach(c -> part.put(c.name(), row.get(c.name())));
            return part;
        }

        private void save(Node node) {
            Cells now = cells.with(written);
            if (!written.isEmpty()) {
                rows.gone(table, id, gone, node.n());
                rows.put(table, id, now);
                update(node);
            }
            if (now.over().containsKey("deleted")) {
                deletion();
            }
        }

        private void update(Node node) {
            var bound = new ArrayList<@Nullable Object>(columns.values());
            String sql = "UPDATE %s SET %s = ? WHERE id = ?";
            if (Tables.ours().isStamped(table)) {
                sql =
                        """
                        UPDATE %s SET %s = ?, updated_at = max(coalesce(updated_at, 0), ?)
                        WHERE id = ?
                        """;
                bound.add(node.clock() >> 16);
            }
            bound.add(id);
            var _ =
                    db.run(
                            sql.formatted(table.name(), String.join(" = ?, ", columns.keySet())),
                            bound.toArray());
        }

        /// A row whose deletion had not seen some other change of it comes back.
        private void deletion() {
            if (table.losesRows()) {
                anyHead |= new DeletionStore(db, graph).settle(table, id);
            }
        }
    }
}
