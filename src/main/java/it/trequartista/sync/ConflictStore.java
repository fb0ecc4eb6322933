package it.trequartista.sync;

import it.trequartista.store.Graph;
import it.trequartista.store.Prepared;
import it.trequartista.store.RowLog;
import it.trequartista.store.RowLog.Past;
import it.trequartista.store.Sealed;
import it.trequartista.store.Table;
import it.trequartista.store.Table.Cell;
import it.trequartista.store.Table.Kind;
import it.trequartista.store.Tables;
import it.trequartista.sync.Conflict.Value;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The conflicts of a file, as the change log has them.
///
/// A value that waits beside an equal one is no conflict, nor one of a field nobody is asked about,
/// nor one of a deleted record.
final class ConflictStore {
    private static final String DELETED = "deleted";

    private final Prepared db;
    private final Graph graph;
    private final RowLog rows;
    private final Map<String, String> names = new HashMap<>();
    private final String self;

    ConflictStore(Prepared db) {
        this.db = db;
        this.graph = new Graph(db);
        this.rows = new RowLog(db);
        this.self = new SyncStore(db).self().stream();
        db.each(
                "SELECT stream, coalesce(name, '') FROM sync_peer",
                rs -> names.put(rs.getString(1), rs.getString(2)));
    }

    private record Field(Table table, long id, Cell cell) {}

    /// All of them, merged texts too.
    List<Conflict> all() {
        return conflicts(
                fields("SELECT DISTINCT tbl, id, cell FROM sync_head ORDER BY tbl, id, cell"));
    }

    /// Those that want a choice.
    List<Conflict> open() {
        return all().stream().filter(c -> c.kind() != Conflict.Kind.MERGED).toList();
    }

    /// Those of a record.
    List<Conflict> of(Table table, long id) {
        return conflicts(
                fields(
                        "SELECT DISTINCT tbl, id, cell FROM sync_head WHERE tbl = ? AND id = ?"
                                + " ORDER BY cell",
                        table.number(),
                        id));
    }

    /// That of a field.
    Optional<Conflict> of(Table table, long id, String cell) {
        return table.cell(cell).flatMap(c -> conflict(new Field(table, id, c)));
    }

    private List<Field> fields(String sql, Object... of) {
        var found = new ArrayList<Field>();
        db.each(
                sql,
                rs -> {
                    var table = Tables.ours().numbered(rs.getInt(1));
                    long id = rs.getLong(2);
                    table.cell(rs.getString(3)).ifPresent(c -> found.add(new Field(table, id, c)));
                },
                of);
        return found;
    }

    private List<Conflict> conflicts(List<Field> fields) {
        return fields.stream().flatMap(f -> conflict(f).stream()).toList();
    }

    private Optional<Conflict> conflict(Field field) {
        var table = field.table;
        var cells = rows.cells(table, field.id);
        var waiting = rows.heads(table, field.id).getOrDefault(field.cell.name(), List.of());
        if (cells.isEmpty()
                || waiting.isEmpty()
                || field.cell.kind() == Kind.QUIET
                || isDeleted(table, field.id)) {
            return Optional.empty();
        }
        var values = rows.shown(table, field.id, field.cell.columns()).orElseThrow();
        long writer = cells.get().of(field.cell.name());
        var all = new ArrayList<>(waiting);
        if (waiting.stream().noneMatch(p -> p.n() == writer)) {
            all.add(new Past(writer, Sealed.text(values)));
        }
        var shown = value(writer, origin(field, writer, all), values);
        var others = others(field, waiting, all, values);
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Conflict(
                                kind(field.cell, shown, waiting),
                                table.name(),
                                field.id,
                                field.cell.name(),
                                shown,
                                others));
    }

    private static Conflict.Kind kind(Cell cell, Value shown, List<Past> waiting) {
        if (cell.kind() == Kind.DELETED) {
            return Conflict.Kind.DELETED;
        }
        return waiting.stream().anyMatch(p -> p.n() == shown.n())
                ? Conflict.Kind.MERGED
                : Conflict.Kind.VALUES;
    }

    /// Those that differ from what shows and from one another, the latest first.
    private List<Value> others(
            Field field, List<Past> waiting, List<Past> all, Map<String, @Nullable Object> shown) {
        var others = new ArrayList<Value>();
        waiting.stream()
                .sorted(Comparator.comparing(p -> graph.node(p.n()), this::byShowing))
                .map(p -> value(p.n(), origin(field, p.n(), all), Sealed.values(p.val())))
                .filter(v -> !Objects.equals(v.values(), shown))
                .filter(v -> others.stream().noneMatch(o -> o.values().equals(v.values())))
                .forEach(others::add);
        return others;
    }

    private int byShowing(Graph.Node one, Graph.Node other) {
        return one.n() == other.n() ? 0 : one.shownBefore(other) ? -1 : 1;
    }

    /// Who wrote a value first that waits again because a choice was taken back; of any other, its
    /// writer.
    private long origin(Field field, long writer, List<Past> all) {
        var its = all.stream().filter(p -> p.n() == writer).findFirst();
        boolean again =
                all.stream()
                        .anyMatch(p -> graph.stoodTogether(graph.node(p.n()), graph.node(writer)));
        if (!again || its.isEmpty()) {
            return writer;
        }
        var known = rows.writers(field.table, field.id, field.cell.name(), its.get().val());
        return known.isEmpty() ? writer : known.getLast();
    }

    private Value value(long n, long by, Map<String, @Nullable Object> values) {
        var node = graph.node(by);
        return new Value(
                n,
                Instant.ofEpochMilli(node.clock() >> 16),
                node.stream(),
                names.getOrDefault(node.stream(), ""),
                node.stream().equals(self),
                values);
    }

    private boolean isDeleted(Table table, long id) {
        return table.cell(DELETED)
                .flatMap(c -> rows.shown(table, id, c.columns()))
                .filter(v -> Long.valueOf(1).equals(v.get(DELETED)))
                .isPresent();
    }

    /// What a record shows in a column of text, "" for nothing.
    String text(Table table, long id, Cell cell) {
        return rows.shown(table, id, cell.columns()).orElseThrow().get(cell.name())
                        instanceof String text
                ? text
                : "";
    }

    /// Writes some columns of a record.
    void write(Table table, long id, Map<String, @Nullable Object> values, long now) {
        rows.set(table, id, values, now);
    }

    /// Has a field written as it is, having seen all its values.
    void settle(Table table, long id, String cell) {
        rows.force(table, id, cell);
    }
}
