package it.trequartista.store;

import it.trequartista.store.Table.Column;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The rows other rows name. One that somebody deleted comes back while a living row names it and
/// its deletion had not seen that, so that nothing hangs on a record in the bin.
///
/// Like all that shows, it follows from the values alone. A row names only rows of tables before
/// its own, so the question ends.
final class NamedStore {
    /// A row that is named.
    record Named(Table table, long id) {}

    private final RowLog rows;
    private final DeletionStore deletions;
    private final Set<String> touched = new HashSet<>();
    private boolean waits;

    NamedStore(Prepared db, Graph graph) {
        this.rows = new RowLog(db);
        this.deletions = new DeletionStore(db, graph);
    }

    /// The tables of the rows that went or came back.
    Set<String> touched() {
        return touched;
    }

    /// Whether a deletion waits because it does not hold.
    boolean waits() {
        return waits;
    }

    /// The columns of a table that name rows which can be deleted.
    List<Column> naming(Table table) {
        return Tables.ours().namesLosable(table);
    }

    /// Whether writing this can change what a row lends its life to.
    boolean isAbout(Table table, Iterable<String> columns) {
        if (naming(table).isEmpty()) {
            return false;
        }
        for (String column : columns) {
            if (column.equals("deleted")
                    || naming(table).stream().anyMatch(c -> c.name().equals(column))) {
                return true;
            }
        }
        return false;
    }

    /// What a row with these values names.
    Set<Named> by(Table table, Map<String, ?> values) {
        var found = new HashSet<Named>();
        for (Column column : naming(table)) {
            if (values.get(column.name()) instanceof Long id) {
                var names = Tables.ours().named(Objects.requireNonNull(column.names()));
                found.add(new Named(names.orElseThrow(), id));
            }
        }
        return found;
    }

    /// What a row names as it stands.
    Set<Named> by(Table table, long id) {
        var columns = naming(table);
        return columns.isEmpty()
                ? Set.of()
                : rows.shown(table, id, columns).map(row -> by(table, row)).orElse(Set.of());
    }

    /// Looks again whether these rows show, and those they name in turn.
    ///
    /// @param anyHead whether any value of the file waits beside the one that shows
    void settle(Set<Named> named, boolean anyHead) {
        for (Named row : named) {
            boolean was = isDeleted(row);
            if (was || (anyHead && rows.heads(row.table, row.id).containsKey("deleted"))) {
                waits |= deletions.settle(row.table, row.id);
                if (was != isDeleted(row)) {
                    touched.add(row.table.name());
                    settle(by(row.table, row.id), anyHead || waits);
                }
            }
        }
    }

    private boolean isDeleted(Named row) {
        return deletions.isDeleted(row.table, row.id);
    }
}
