package it.trequartista.store;

import it.trequartista.store.Graph.Node;
import it.trequartista.store.RowLog.Past;
import it.trequartista.store.Table.Kind;

import java.util.ArrayList;
import java.util.List;

/// Whether a row that somebody deleted shows: an edit beats a deletion that had not seen it.
///
/// A row is there when one of its values, or one by which a living row names it, is not among what
/// any of the deletions had seen, and was written without having seen all of them. That follows
/// from the values alone, so every computer finds the same; the column `deleted` holds what was
/// found, and a deletion that does not hold waits beside it like any other value that does not
/// show.
final class DeletionStore {
    private static final String DELETED = "{\"deleted\":1}";

    private final Prepared db;
    private final Graph graph;
    private final RowLog rows;

    DeletionStore(Prepared db, Graph graph) {
        this.db = db;
        this.graph = graph;
        this.rows = new RowLog(db);
    }

    /// Makes the column say what follows from the values.
    ///
    /// @return whether a deletion waits because it does not hold
    boolean settle(Table table, long id) {
        var cells = rows.cells(table, id).orElseThrow();
        if (!cells.over().containsKey("deleted")) {
            return false;
        }
        var waiting = rows.heads(table, id);
        long shown = cells.of("deleted");
        var deletions = new ArrayList<Node>();
        boolean all = true;
        var beside = waiting.getOrDefault("deleted", List.<Past>of());
        for (Past past : beside) {
            if (past.n() != shown) {
                all &= isDeletion(past);
                if (isDeletion(past)) {
                    deletions.add(graph.node(past.n()));
                }
            }
        }
        boolean marked = beside.stream().anyMatch(p -> p.n() == shown);
        boolean shownIsDeletion = marked || isDeleted(table, id);
        all &= shownIsDeletion;
        if (shownIsDeletion) {
            deletions.add(graph.node(shown));
        }
        if (deletions.isEmpty()) {
            return false;
        }
        boolean lives = !all || livesOn(table, id, deletions);
        mark(table, id, shown, shownIsDeletion && lives);
        var _ =
                db.run(
                        "UPDATE " + table.name() + " SET deleted = ? WHERE id = ?",
                        lives ? 0 : 1,
                        id);
        return lives;
    }

    private boolean livesOn(Table table, long id, List<Node> deletions) {
        var cells = rows.cells(table, id).orElseThrow();
        var waiting = rows.heads(table, id);
        for (Table.Cell cell : table.cells()) {
            if (cell.kind() == Kind.DELETED || cell.kind() == Kind.QUIET) {
                continue;
            }
            if (isNews(graph.node(cells.of(cell.name())), deletions)) {
                return true;
            }
            for (Past past : waiting.getOrDefault(cell.name(), List.of())) {
                if (isNews(graph.node(past.n()), deletions)) {
                    return true;
                }
            }
        }
        return isNamed(table, id, deletions);
    }

    /// Whether a row that is there names this one, which the deletions had not seen.
    private boolean isNamed(Table table, long id, List<Node> deletions) {
        for (Tables.Naming by : Tables.ours().naming(table)) {
            String there = by.table().losesRows() ? " AND deleted = 0" : "";
            var names = new ArrayList<Long>();
            db.each(
                    "SELECT id FROM %s WHERE %s = ?%s"
                            .formatted(by.table().name(), by.column(), there),
                    rs -> names.add(rs.getLong(1)),
                    id);
            for (long name : names) {
                var cells = rows.cells(by.table(), name);
                if (cells.isPresent()
                        && isNews(graph.node(cells.get().of(by.cell().name())), deletions)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNews(Node value, List<Node> deletions) {
        return deletions.stream().noneMatch(d -> graph.isSeenBy(value, d))
                && deletions.stream().anyMatch(d -> !graph.isSeenBy(d, value));
    }

    private void mark(Table table, long id, long shown, boolean overruled) {
        if (overruled) {
            rows.wait(table, id, "deleted", new Past(shown, DELETED));
        } else {
            rows.drop(table, id, "deleted", shown);
        }
    }

    private static boolean isDeletion(Past past) {
        return Long.valueOf(1).equals(Sealed.values(past.val()).get("deleted"));
    }

    /// Whether a row shows as deleted.
    boolean isDeleted(Table table, long id) {
        return db.first(
                        "SELECT deleted FROM " + table.name() + " WHERE id = ?",
                        rs -> rs.getInt(1) != 0,
                        id)
                .orElse(false);
    }
}
