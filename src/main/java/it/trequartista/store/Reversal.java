package it.trequartista.store;

import it.trequartista.store.Graph.Node;
import it.trequartista.store.Reopening.Field;
import it.trequartista.store.RowLog.Past;
import it.trequartista.store.Table.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes a step back, or does it again: puts every field it wrote to what it was before, and marks
/// deleted what it made. What somebody has written since stays and is counted. An ordinary change:
/// it is noticed, sealed and carried to other computers like any other.
final class Reversal {
    private final Prepared db;
    private final RowLog rows;
    private final Steps.Entry step;
    private final long now;
    private final Graph graph;
    private final Reopening reopening;
    private int kept;
    private @Nullable Ties ties;
    private final List<Field> written = new ArrayList<>();
    private int fieldsBack;
    private int rowsBack;

    private Reversal(Prepared db, Steps.Entry step, long now, Reopening reopening) {
        this.db = db;
        this.rows = new RowLog(db);
        this.graph = new Graph(db);
        this.reopening = reopening;
        this.step = step;
        this.now = now;
    }

    /// Turns a step round.
    ///
    /// @param now the moment, in milliseconds
    /// @param reopening gets the values that wait again
    /// @return how many fields stayed as they were because they were written since
    static int of(Prepared db, Steps.Entry step, long now, Reopening reopening) {
        var reversal = new Reversal(db, step, now, reopening);
        reversal.fields();
        if (!step.undone() && step.latest() == step.n()) {
            reversal.madeRows();
        }
        return reversal.kept;
    }

    /// What became of a transaction that was taken back while what was put to use since stays.
    ///
    /// @param fields how many have their earlier value again
    /// @param rows how many that were made are gone
    /// @param written the fields that stay because they were written since
    /// @param stays the rows that stay, and why
    record Spared(int fields, int rows, List<Field> written, Map<Ties.Key, Ties.Why> stays) {}

    /// Takes a transaction back; rows it made that were put to use since stay, with what belongs to
    /// them.
    ///
    /// @param apart tables whose rows stay as they are
    static Spared sparing(
            Prepared db, Steps.Entry step, long now, Reopening reopening, Set<String> apart) {
        var reversal = new Reversal(db, step, now, reopening);
        var ties = new Ties(db, step.n(), apart, reversal::isTouched);
        reversal.ties = ties;
        reversal.fields();
        if (step.latest() == step.n()) {
            reversal.madeRows();
        }
        return new Spared(reversal.fieldsBack, reversal.rowsBack, reversal.written, ties.stays());
    }

    private boolean isTouched(Table table, long id, Cells cells) {
        return cells.over().keySet().stream()
                .anyMatch(c -> origin(table, id, c, cells.of(c)) != step.n());
    }

    /// The overwritten values come back. Where several were, all of them do: the choice between
    /// them is taken back, so they wait for one again.
    private void fields() {
        var displaced = new LinkedHashMap<Field, List<Past>>();
        db.each(
                """
                SELECT h.tbl, h.id, h.cell, h.n, h.val
                FROM sync_hist h JOIN sync_tx t ON t.n = h.n
                WHERE h.gone = ? ORDER BY h.tbl DESC, h.id, h.cell
                """,
                rs -> {
                    var table = Tables.ours().numbered(rs.getInt(1));
                    var field = new Field(table, rs.getLong(2), rs.getString(3));
                    displaced
                            .computeIfAbsent(field, f -> new ArrayList<>())
                            .add(new Past(rs.getLong(4), rs.getString(5)));
                },
                step.latest());
        displaced.forEach(this::field);
    }

    private void field(Field field, List<Past> displaced) {
        if (ties != null && ties.isLeft(field.table(), field.id())) {
            return;
        }
        var cells = rows.cells(field.table(), field.id());
        if (cells.isPresent() && isOurs(field.table(), field.id(), field.cell(), cells.get())) {
            var values = asBefore(field, displaced);
            rows.set(field.table(), field.id(), Sealed.values(values.getFirst().val()), now);
            rows.force(field.table(), field.id(), field.cell());
            reopening.await(field, values.subList(1, values.size()));
            fieldsBack++;
        } else {
            written.add(field);
            kept++;
        }
    }

    /// What the field would have if the step had never been, the one to show first: what the step
    /// displaced, and what somebody else wrote without knowing the step.
    private List<Past> asBefore(Field field, List<Past> displaced) {
        var kind = field.table().cell(field.cell()).orElseThrow().kind();
        // Merged, or kept though deleted: it showed by itself and nobody wrote it.
        var byItself = displaced.stream().filter(p -> p.n() == step.latest()).findFirst();
        if (byItself.isPresent() && kind == Kind.TEXT) {
            return List.of(byItself.get());
        }
        var all = new ArrayList<>(displaced);
        if (kind == Kind.FIELD || kind == Kind.TEXT) {
            rows.heads(field.table(), field.id()).getOrDefault(field.cell(), List.of()).stream()
                    .filter(p -> !isOfStep(p.n()))
                    .forEach(all::add);
        }
        byItself.ifPresent(all::remove);
        all.removeIf(p -> all.stream().anyMatch(o -> o.n() != p.n() && isSeenBy(p, o)));
        all.sort(
                (a, b) -> node(a).shownBefore(node(b)) ? -1 : node(b).shownBefore(node(a)) ? 1 : 0);
        byItself.ifPresent(p -> all.add(0, p));
        if (kind == Kind.DELETED) {
            // What is not deleted by all is there.
            all.sort(Comparator.comparing(Past::val));
        }
        return kind == Kind.QUIET ? all.subList(0, 1) : different(all);
    }

    /// An equal value beside another is no conflict.
    private static List<Past> different(List<Past> all) {
        var found = new LinkedHashMap<Map<String, @Nullable Object>, Past>();
        all.forEach(p -> found.putIfAbsent(Sealed.values(p.val()), p));
        return List.copyOf(found.values());
    }

    private boolean isOfStep(long n) {
        return n == step.n() || Steps.turn(db, n).filter(t -> t.step() == step.n()).isPresent();
    }

    private boolean isSeenBy(Past one, Past other) {
        return graph.isSeenBy(node(one), node(other));
    }

    private Node node(Past past) {
        return graph.node(past.n());
    }

    private boolean isOurs(Table table, long id, String cell, Cells cells) {
        return origin(table, id, cell, cells.of(cell)) == origin(table, id, cell, step.latest());
    }

    /// The transaction whose value a field shows, seen through what was undone and done again; 0
    /// for the time before there was a value.
    private long origin(Table table, long id, String cell, long writer) {
        Optional<Steps.Turn> turn = Steps.turn(db, writer);
        if (turn.isEmpty()) {
            return writer;
        }
        if (!turn.get().undid()) {
            return turn.get().step();
        }
        return db.first(
                        """
                        SELECT n FROM sync_hist WHERE gone = ? AND tbl = ? AND id = ? AND cell = ?
                        ORDER BY n DESC LIMIT 1
                        """,
                        rs -> rs.getLong(1),
                        turn.get().step(),
                        table.number(),
                        id,
                        cell)
                .map(before -> origin(table, id, cell, before))
                .orElse(0L);
    }

    /// The rows the step made go; those that point to others first.
    private void madeRows() {
        String about =
                db.first("SELECT about FROM sync_tx WHERE n = ?", rs -> rs.getString(1), step.n())
                        .orElse("[]");
        if (Touched.parse(about).stream().noneMatch(t -> t.change() == Touched.Change.NEW)) {
            return;
        }
        record Made(Table table, long id) {}
        var made = new ArrayList<Made>();
        db.each(
                "SELECT tbl, id FROM sync_row WHERE n = ? ORDER BY tbl DESC, id DESC",
                rs -> made.add(new Made(Tables.ours().numbered(rs.getInt(1)), rs.getLong(2))),
                step.n());
        made.forEach(m -> unmake(m.table, m.id));
    }

    private void unmake(Table table, long id) {
        if (!table.losesRows() || (ties != null && ties.isLeft(table, id))) {
            return;
        }
        if (isTouched(table, id, rows.cells(table, id).orElseThrow())) {
            kept++;
        } else {
            rows.set(table, id, Map.of("deleted", 1L), now);
            rowsBack++;
        }
    }
}
