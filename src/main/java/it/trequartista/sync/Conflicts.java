package it.trequartista.sync;

import it.trequartista.kernel.Problem;
import it.trequartista.store.Db;
import it.trequartista.store.Table;
import it.trequartista.store.Table.Cell;
import it.trequartista.store.Tables;
import it.trequartista.sync.Conflict.Kind;
import it.trequartista.sync.Conflict.Value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The open conflicts of a file, and the choices that end them.
///
/// A choice is an ordinary change that has seen the values it chooses between: it is one step of
/// the history and ends the conflict on every computer. Undone, it opens the conflict again on
/// every computer, with when and where each value was written first.
public final class Conflicts {
    private final Db db;

    /// Of a file.
    public Conflicts(Db db) {
        this.db = db;
    }

    /// Those that want a choice, by table, record and field.
    public List<Conflict> open() {
        return read(ConflictStore::open);
    }

    /// The long texts that show the changes of both.
    public List<Conflict> merged() {
        return read(ConflictStore::all).stream().filter(c -> c.kind() == Kind.MERGED).toList();
    }

    /// All of a record, for the marks at its fields.
    public List<Conflict> of(String table, long id) {
        var known = table(table);
        return read(store -> store.of(known, id));
    }

    /// Keeps one of the values; of a deleted record, the record or its deletion.
    ///
    /// @throws it.trequartista.kernel.Refused when a value came since the conflict was read, or the
    ///     record may no longer change
    public void keep(Conflict conflict, Value value) {
        if (!conflict.shown().equals(value) && !conflict.others().contains(value)) {
            throw new IllegalArgumentException("not a value of this conflict");
        }
        act(
                conflict,
                (store, table) -> {
                    if (!value.values().equals(conflict.shown().values())) {
                        store.write(table, conflict.id(), value.values(), now());
                    }
                });
    }

    /// Whether the record has a place for a note.
    public static boolean takesNote(Conflict conflict) {
        return conflict.kind() != Kind.DELETED && noteOf(table(conflict.table())).isPresent();
    }

    /// Keeps what shows and adds a note to the record.
    ///
    /// @param note the other values, with when and where
    /// @throws it.trequartista.kernel.Refused as for [#keep], and when the notes of the record are
    ///     themselves in conflict: adding to them would choose
    public void keepBoth(Conflict conflict, String note) {
        act(
                conflict,
                (store, table) -> {
                    Cell cell = noteOf(table).orElseThrow();
                    boolean isNote = cell.name().equals(conflict.cell());
                    if (!isNote
                            && store.of(table, conflict.id(), cell.name())
                                    .filter(c -> c.kind() != Kind.MERGED)
                                    .isPresent()) {
                        throw Problem.rule("sync.notesInConflict").refused();
                    }
                    String before = store.text(table, conflict.id(), cell);
                    String after = before.isBlank() ? note : before.stripTrailing() + "\n\n" + note;
                    store.write(table, conflict.id(), Map.of(cell.name(), after), now());
                });
    }

    private interface Act {
        void on(ConflictStore store, Table table);
    }

    private void act(Conflict conflict, Act act) {
        Table table = table(conflict.table());
        boolean _ =
                db.choose(
                        p -> {
                            var store = new ConflictStore(p);
                            if (!store.of(table, conflict.id(), conflict.cell())
                                    .equals(Optional.of(conflict))) {
                                throw Problem.rule("sync.conflictMoved").refused();
                            }
                            act.on(store, table);
                            store.settle(table, conflict.id(), conflict.cell());
                            return true;
                        });
    }

    private long now() {
        return db.time().now().toEpochMilli();
    }

    /// Where a note goes: among the notes, else into the first long text there is.
    private static Optional<Cell> noteOf(Table table) {
        return table.cell("notes")
                .or(
                        () ->
                                table.cells().stream()
                                        .filter(c -> c.kind() == Table.Kind.TEXT)
                                        .findFirst());
    }

    private static Table table(String name) {
        return Tables.ours().named(name).orElseThrow();
    }

    private <T> T read(Function<ConflictStore, T> question) {
        return db.ask(p -> question.apply(new ConflictStore(p)));
    }
}
