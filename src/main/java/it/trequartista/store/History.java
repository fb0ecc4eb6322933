package it.trequartista.store;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Refused;
import it.trequartista.kernel.StepId;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/// What was done in a file, by which computer, and how it is taken back. Read from the same log
/// that carries changes to other computers; there is no other list of what can be undone.
public final class History {
    static final Problem FROZEN = Problem.rule("store.frozen");

    private final Db db;

    History(Db db) {
        this.db = db;
    }

    /// A change.
    ///
    /// @param n its number in this file
    /// @param at when it was made, by the clock of the computer that made it
    /// @param stream the computer's name in the log
    /// @param computer what people call it; "" when that is not known
    /// @param own whether it was made here
    /// @param undone whether it is undone now
    /// @param undoable whether it can be taken back now
    /// @param about what it did
    public record Step(
            long n,
            Instant at,
            String stream,
            String computer,
            boolean own,
            boolean undone,
            boolean undoable,
            List<Touched> about) {
        public Step {
            about = List.copyOf(about);
        }
    }

    /// A step that was undone or done again.
    ///
    /// @param step the step
    /// @param kept how many fields or rows stayed as they are, because they were written since
    public record Turned(Step step, int kept) {}

    /// A value a field has had.
    ///
    /// @param cell the field's name
    /// @param n the change that wrote it
    /// @param at when
    /// @param stream on which computer
    /// @param computer what people call it; "" when that is not known
    /// @param values by column
    /// @param shown whether it is the one that shows
    public record Version(
            String cell,
            long n,
            Instant at,
            String stream,
            String computer,
            Map<String, @Nullable Object> values,
            boolean shown) {}

    private static final String STEP =
            """
            SELECT t.n, t.hlc, t.stream, coalesce(s.undone, 0), t.about,
                   t.stream = (SELECT stream FROM computer ORDER BY id LIMIT 1),
                   s.undone = 0 AND s.for_good = 0,
                   coalesce((SELECT name FROM sync_peer p WHERE p.stream = t.stream), '')
            FROM sync_tx t LEFT JOIN sync_step s ON s.n = t.n
            """;

    private static final Prepared.Read<Step> READ =
            rs ->
                    new Step(
                            rs.getLong(1),
                            Instant.ofEpochMilli(rs.getLong(2) >> 16),
                            rs.getString(3),
                            rs.getString(8),
                            rs.getInt(6) != 0,
                            rs.getInt(4) != 0,
                            rs.getInt(7) != 0,
                            Touched.parse(rs.getString(5)));

    /// What Undo would take back.
    public Optional<Step> toUndo() {
        return db.ask(p -> Steps.toUndo(p).map(e -> step(p, e.n())));
    }

    /// What Redo would do again.
    public Optional<Step> toRedo() {
        return db.ask(p -> Steps.toRedo(p).map(e -> step(p, e.n())));
    }

    /// Takes the last step back.
    ///
    /// @return nothing when there is none
    /// @throws it.trequartista.kernel.Refused if it is of a document issued since; the next call
    ///     then takes back the step before
    public Optional<Turned> undo() {
        return turn(Steps::toUndo);
    }

    /// Does again what was undone last.
    ///
    /// @return nothing when there is none
    public Optional<Turned> redo() {
        return turn(Steps::toRedo);
    }

    /// Takes a step back that need not be the last one. What was written since stays.
    ///
    /// @throws it.trequartista.kernel.Refused if it is undone already or was not made here
    public Turned undo(long step) {
        return turn(p -> Steps.of(p, step).filter(e -> !e.undone()))
                .orElseThrow(() -> Problem.rule("store.notAStep").refused());
    }

    private Optional<Turned> turn(Function<Prepared, Optional<Steps.Entry>> which) {
        var entry = db.ask(which);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try {
            int kept = turn(entry.get());
            return Optional.of(new Turned(db.ask(p -> step(p, entry.get().n())), kept));
        } catch (Refused e) {
            throw e.problem().equals(FROZEN) ? stays(entry.get(), which) : e;
        }
    }

    private int turn(Steps.Entry entry) {
        var kept = new AtomicInteger();
        var sealed = new AtomicBoolean();
        var reopening = new Reopening();
        db.write(
                handle -> {
                    kept.set(reversed(handle, entry, reopening));
                    return true;
                },
                (p, done) -> {
                    Steps.turned(p, entry, done.node());
                    reopening
                            .seal(p, done.node())
                            .forEach(beside -> Steps.turnedBy(p, entry, beside));
                    sealed.set(true);
                });
        if (!sealed.get()) {
            then(p -> Steps.turnedWithout(p, entry));
        }
        return kept.get();
    }

    private int reversed(Handle handle, Steps.Entry entry, Reopening reopening) {
        try (var p = new Prepared(handle)) {
            return Reversal.of(p, entry, db.time().now().toEpochMilli(), reopening);
        }
    }

    private void then(Consumer<Prepared> change) {
        db.run(
                handle -> {
                    try (var p = new Prepared(handle)) {
                        change.accept(p);
                    }
                });
    }

    /// A step of a document that was issued since stays for good, and so do those before it that
    /// are of such a document: it is said once, and the next time the step before is turned.
    private Refused stays(Steps.Entry frozen, Function<Prepared, Optional<Steps.Entry>> which) {
        var entry = Optional.of(frozen);
        while (entry.isPresent()) {
            var stays = entry.get();
            then(p -> Steps.stays(p, stays));
            entry = db.ask(which).filter(e -> e.n() != stays.n() && isFrozen(e));
        }
        return Problem.rule(frozen.undone() ? "store.staysUndone" : "store.stays").refused();
    }

    /// Whether a step is of such a document, or nothing of it is left to turn.
    private boolean isFrozen(Steps.Entry entry) {
        boolean[] nothing = {false};
        try {
            db.run(
                    handle -> {
                        int _ = reversed(handle, entry, new Reopening());
                        nothing[0] =
                                handle.createQuery("SELECT NOT EXISTS (SELECT 1 FROM sync_dirty)")
                                        .mapTo(Boolean.class)
                                        .one();
                        throw new Refused(new Problem.Cancelled());
                    });
            return false;
        } catch (Refused e) {
            return nothing[0] || e.problem().equals(FROZEN);
        }
    }

    /// The changes of every computer, latest first.
    ///
    /// @param before only those with a smaller number
    /// @param most so many at most
    public List<Step> steps(long before, int most) {
        return db.ask(
                p -> {
                    var found = new ArrayList<Step>();
                    p.each(
                            STEP + "WHERE t.n < ? ORDER BY t.n DESC LIMIT ?",
                            rs -> found.add(READ.from(rs)),
                            before,
                            most);
                    return found;
                });
    }

    /// This computer's name in the log; "" before it has written.
    public String stream() {
        return db.ask(
                p ->
                        p.first(
                                        "SELECT stream FROM computer ORDER BY id LIMIT 1",
                                        rs -> String.valueOf(rs.getString(1)))
                                .orElse(""));
    }

    /// When a step was made.
    public record Moment(long n, Instant at) {}

    /// When every step was made, latest first; what only undid one or did it again is none.
    public List<Moment> moments() {
        return db.ask(
                p -> {
                    var found = new ArrayList<Moment>();
                    p.each(
                            """
                            SELECT n, hlc FROM sync_tx
                            WHERE n NOT IN (SELECT n FROM sync_turn) ORDER BY hlc DESC, n DESC
                            """,
                            rs ->
                                    found.add(
                                            new Moment(
                                                    rs.getLong(1),
                                                    Instant.ofEpochMilli(rs.getLong(2) >> 16))));
                    return found;
                });
    }

    /// Steps by their numbers, in that order.
    public List<Step> steps(List<Long> numbers) {
        return db.ask(p -> numbers.stream().map(n -> step(p, n)).toList());
    }

    private static Step step(Prepared p, long n) {
        return p.first(STEP + "WHERE t.n = ?", READ, n).orElseThrow();
    }

    /// Every value the fields of a row have had, latest first.
    public List<Version> versions(String table, long id) {
        var known = Tables.ours().named(table).orElseThrow();
        return db.ask(p -> versions(p, known, id));
    }

    private static List<Version> versions(Prepared p, Table table, long id) {
        var cells = new RowLog(p).cells(table, id);
        if (cells.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Version>();
        var names = new HashMap<String, String>();
        p.each(
                "SELECT stream, coalesce(name, '') FROM sync_peer",
                rs -> names.put(rs.getString(1), rs.getString(2)));
        p.each(
                """
                SELECT DISTINCT h.cell, h.n, t.hlc, t.stream, h.val
                FROM sync_hist h JOIN sync_tx t ON t.n = h.n WHERE h.tbl = ? AND h.id = ?
                """,
                rs ->
                        found.add(
                                new Version(
                                        rs.getString(1),
                                        rs.getLong(2),
                                        Instant.ofEpochMilli(rs.getLong(3) >> 16),
                                        rs.getString(4),
                                        names.getOrDefault(rs.getString(4), ""),
                                        Sealed.values(rs.getString(5)),
                                        false)),
                table.number(),
                id);
        var graph = new Graph(p);
        var row = new RowLog(p).shown(table, id, table.columns()).orElseThrow();
        for (Table.Cell cell : table.cells()) {
            var writer = graph.node(cells.get().of(cell.name()));
            var values = new LinkedHashMap<String, @Nullable Object>();
            cell.columns().forEach(c -> values.put(c.name(), row.get(c.name())));
            found.add(
                    new Version(
                            cell.name(),
                            writer.n(),
                            Instant.ofEpochMilli(writer.clock() >> 16),
                            writer.stream(),
                            names.getOrDefault(writer.stream(), ""),
                            values,
                            true));
        }
        found.sort((a, b) -> Long.compare(b.n(), a.n()));
        return found;
    }

    /// Gives a field back a value it has had.
    ///
    /// @return the step
    /// @throws it.trequartista.kernel.Refused if it never had it, or may no longer change
    public StepId restore(String table, long id, Version version) {
        var known = Tables.ours().named(table).orElseThrow();
        long now = db.time().now().toEpochMilli();
        return db.step(
                handle -> {
                    try (var p = new Prepared(handle)) {
                        if (!versions(p, known, id).contains(version)) {
                            throw Problem.rule("store.notAVersion").refused();
                        }
                        new RowLog(p).set(known, id, version.values(), now);
                    }
                });
    }

    /// Forgets the steps so far: the history begins here. For a file that was made with content.
    public void begin() {
        db.run(
                handle -> {
                    int _ = handle.execute("DELETE FROM sync_step");
                    int _ = handle.execute("DELETE FROM sync_turn");
                });
    }
}
