package it.trequartista.store;

import it.trequartista.kernel.Seen;
import it.trequartista.store.Graph.Node;
import it.trequartista.store.RowLog.Past;
import it.trequartista.store.Sealer.Done;
import it.trequartista.store.Table.Cell;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What was changed from an older view of the file, where another computer's change of the same
/// field had come in meanwhile.
///
/// Its author had not seen that change, so it is sealed as a transaction that follows what the
/// author had seen, a branch at the side, and put in its place like one that comes from elsewhere:
/// the two values wait for a choice, or a text shows both. Nothing is covered unseen.
final class Aside {
    private final Prepared db;
    private final Graph graph;
    private final RowLog rows;
    private final List<Node> view;
    private final String own;
    private final List<Row> changes = new ArrayList<>();

    /// @param view what the author had seen last
    /// @param own the name of this file here: what was written here is known to its author
    private Aside(Prepared db, Graph graph, List<Node> view, String own) {
        this.db = db;
        this.graph = graph;
        this.rows = new RowLog(db);
        this.view = view;
        this.own = own;
    }

    /// The view the writing under way is made from; one that sees everything when it has none.
    static Aside of(Prepared db, Graph graph, List<Node> tips, String own) {
        var now = tips.stream().map(Node::n).collect(Collectors.toSet());
        Set<Long> seen = Seen.written().map(Seen::changes).orElse(Set.of());
        var view =
                seen.equals(now)
                        ? List.<Node>of()
                        : seen.stream().flatMap(n -> graph.find(n).stream()).toList();
        return new Aside(db, graph, view, own);
    }

    /// The name of this file here.
    String own() {
        return own;
    }

    /// A row of which fields were written.
    ///
    /// @param known who wrote what the row showed
    /// @param heads what waited beside it
    record Field(Table table, long id, Cells known, Map<String, List<Past>> heads) {
        private boolean isOf(Field other) {
            return id == other.id && table.number() == other.table.number();
        }

        private boolean waits(String cell, long writer) {
            return heads.getOrDefault(cell, List.of()).stream().anyMatch(p -> p.n() == writer);
        }

        private Set<Long> writers(String cell) {
            var all =
                    heads.getOrDefault(cell, List.of()).stream()
                            .map(Past::n)
                            .collect(Collectors.toSet());
            all.add(known.of(cell));
            return all;
        }
    }

    private record Row(Field field, Map<Cell, Both> cells) {}

    private record Both(List<@Nullable Object> is, List<@Nullable Object> was) {}

    /// Whether a field holds something its author had not seen; so does every field of a row that
    /// was deleted unseen.
    ///
    /// @param is what was written; a row it names that its author cannot have seen goes before it
    boolean isUnseen(Field field, Cell cell, List<@Nullable Object> is) {
        return !view.isEmpty()
                && isSeen(field.known.base())
                && namesSeen(cell, is)
                && (field.writers(cell.name()).stream().anyMatch(this::isNews)
                        || (field.table.losesRows()
                                && field.writers("deleted").stream().anyMatch(this::isNews)));
    }

    private boolean namesSeen(Cell cell, List<@Nullable Object> is) {
        for (int i = 0; i < is.size(); i++) {
            String names = cell.columns().get(i).names();
            if (names != null
                    && is.get(i) instanceof Long id
                    && Tables.ours()
                            .named(names)
                            .flatMap(t -> rows.cells(t, id))
                            .filter(c -> isSeen(c.base()))
                            .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean isNews(long writer) {
        return !graph.node(writer).stream().equals(own) && !isSeen(writer);
    }

    private boolean isSeen(long writer) {
        return view.stream().anyMatch(tip -> graph.isSeenBy(graph.node(writer), tip));
    }

    /// Keeps a change of a field for the branch at the side.
    void add(Field field, Cell cell, List<@Nullable Object> is, List<@Nullable Object> was) {
        if (changes.isEmpty() || !changes.getLast().field.isOf(field)) {
            changes.add(new Row(field, new LinkedHashMap<>()));
        }
        changes.getLast().cells.put(cell, new Both(new ArrayList<>(is), new ArrayList<>(was)));
    }

    /// Seals what was kept, as following the view, and puts it in its place.
    ///
    /// @return nothing when nothing was kept
    Optional<Done> seal(long clock) {
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Node node = sealed(clock);
        var apply = new ApplyStore(db, graph);
        var _ = db.run("INSERT INTO sync_applying (id) VALUES (1)");
        for (Row row : changes) {
            row.cells.forEach((cell, both) -> takeBack(row.field, cell, both.was));
            apply.apply(op(row), node);
            row.cells.forEach((cell, both) -> displaced(row.field, cell, both.was, node));
        }
        var _ = db.run("DELETE FROM sync_applying");
        return Optional.of(new Done(node, apply.touched(), false, true));
    }

    private Node sealed(long clock) {
        var tally = new Touched.Tally();
        try (var writer = new Sealed.Writer(parents(), clock, own)) {
            for (Row row : changes) {
                Op op = op(row);
                writer.add(op);
                tally.add(op, row.cells.keySet().stream().map(Cell::name).toList());
            }
            return graph.add(writer.seal(), tally.text());
        }
    }

    /// The view, our own branch first: it goes on.
    private List<String> parents() {
        return view.stream()
                .sorted(Comparator.comparing(n -> !n.stream().equals(own)))
                .map(Node::id)
                .toList();
    }

    private Op op(Row row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        row.cells.forEach(
                (cell, both) -> {
                    for (int i = 0; i < both.is.size(); i++) {
                        values.put(cell.columns().get(i).name(), both.is.get(i));
                    }
                });
        // Whoever knows that somebody deleted the row and goes on with it keeps it.
        long shown = row.field.known.of("deleted");
        if (row.field.waits("deleted", shown) && isSeen(shown)) {
            values.putIfAbsent("deleted", 0L);
        }
        return new Op(row.field.table.name(), row.field.id, false, values);
    }

    /// The row shows what it showed before its author wrote: there the change arrives.
    private void takeBack(Field field, Cell cell, List<@Nullable Object> was) {
        var bound = new ArrayList<>(was);
        bound.add(field.id);
        var names = cell.columns().stream().map(Table.Column::name).toList();
        var _ =
                db.run(
                        "UPDATE %s SET %s = ? WHERE id = ?"
                                .formatted(field.table.name(), String.join(" = ?, ", names)),
                        bound.toArray());
    }

    /// What the field showed is what undoing gives back, though this change did not replace it.
    private void displaced(Field field, Cell cell, List<@Nullable Object> was, Node node) {
        long shown = field.known.of(cell.name());
        long writer = field.waits(cell.name(), shown) ? node.n() : shown;
        var past = new Past(writer, RowLog.text(cell, was));
        rows.gone(field.table, field.id, cell.name(), past, node.n());
    }
}
