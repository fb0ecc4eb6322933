package it.trequartista.sync;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;
import it.trequartista.store.Table;
import it.trequartista.store.Tables;
import it.trequartista.sync.Conflict.Kind;
import it.trequartista.sync.Conflict.Value;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
    /// @return the step
    /// @throws it.trequartista.kernel.Refused when a value came since the conflict was read, or the
    ///     record may no longer change
    public StepId keep(Conflict conflict, Value value) {
        if (!conflict.shown().equals(value) && !conflict.others().contains(value)) {
            throw new IllegalArgumentException("not a value of this conflict");
        }
        return act(conflict, store -> write(store, conflict, value.values()));
    }

    /// Ends the conflict of a long text with another text, put together by hand.
    ///
    /// @throws it.trequartista.kernel.Refused as for [#keep]
    public StepId write(Conflict conflict, String text) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put(conflict.cell(), text.isBlank() ? null : text);
        return act(conflict, store -> write(store, conflict, values));
    }

    private void write(
            ConflictStore store, Conflict conflict, Map<String, @Nullable Object> values) {
        if (!values.equals(conflict.shown().values())) {
            store.write(table(conflict.table()), conflict.id(), values, now());
        }
    }

    /// A long text to which a note can be added.
    ///
    /// @param table of the record
    /// @param id the record
    /// @param cell the field
    public record Notes(String table, long id, String cell) {}

    /// Keeps what shows and adds a note where the record has its notes.
    ///
    /// @param note the other values, with when and where
    /// @throws it.trequartista.kernel.Refused as for [#keep], and when the notes of the record are
    ///     themselves in conflict: adding to them would choose
    public StepId keepBoth(Conflict conflict, Notes notes, String note) {
        var table = table(notes.table);
        var cell = table.cell(notes.cell).orElseThrow();
        boolean isNote = notes.equals(new Notes(conflict.table(), conflict.id(), conflict.cell()));
        return act(
                conflict,
                store -> {
                    if (!isNote
                            && store.of(table, notes.id, notes.cell)
                                    .filter(c -> c.kind() != Kind.MERGED)
                                    .isPresent()) {
                        throw Problem.rule("sync.notesInConflict").refused();
                    }
                    String before = store.text(table, notes.id, cell);
                    String after = before.isBlank() ? note : before.stripTrailing() + "\n\n" + note;
                    store.write(table, notes.id, Map.of(notes.cell, after), now());
                });
    }

    private StepId act(Conflict conflict, Consumer<ConflictStore> act) {
        Table table = table(conflict.table());
        return db.choose(
                p -> {
                    var store = new ConflictStore(p);
                    if (!store.of(table, conflict.id(), conflict.cell())
                            .equals(Optional.of(conflict))) {
                        throw Problem.rule("sync.conflictMoved").refused();
                    }
                    act.accept(store);
                    store.settle(table, conflict.id(), conflict.cell());
                });
    }

    private long now() {
        return db.time().now().toEpochMilli();
    }

    private static Table table(String name) {
        return Tables.ours().named(name).orElseThrow();
    }

    private <T> T read(Function<ConflictStore, T> question) {
        return db.ask(p -> question.apply(new ConflictStore(p)));
    }
}
