package it.trequartista.store;

import it.trequartista.kernel.Problem;
import it.trequartista.store.Reopening.Field;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/// Takes one change of the past back, whoever made it and whatever came after it: every field that
/// still shows what it wrote gets its earlier value, every row it made that nobody has put to use
/// goes. It is a change of its own and can be undone like any other.
public final class TakeBack {
    private final Db db;
    private final Set<String> apart;

    /// @param apart tables whose rows stay as they are whatever happens: the record of the change
    public TakeBack(Db db, Set<String> apart) {
        this.db = db;
        this.apart = Set.copyOf(apart);
    }

    /// Why something stays.
    public enum Why {
        /// It was written on since.
        CHANGED,
        /// Something else refers to it.
        USED,
        /// The log does not hold what was there before.
        UNKNOWN
    }

    /// Something that stays.
    ///
    /// @param table its table
    /// @param id of its row
    /// @param cell the field, "" for the whole row
    /// @param why why
    public record Stays(String table, long id, String cell, Why why) {}

    /// What became of it.
    ///
    /// @param fields how many have their earlier value again
    /// @param rows how many that were made are gone
    /// @param with how many rows stay because they belong to one of those that do
    /// @param stays what stays, and why
    public record Done(int fields, int rows, int with, List<Stays> stays) {
        /// Keeps its own copy.
        public Done {
            stays = List.copyOf(stays);
        }
    }

    /// The change that made a row.
    ///
    /// @throws it.trequartista.kernel.Refused when the history does not reach back to it
    public long maker(String table, long id) {
        var known = Tables.ours().named(table).orElseThrow();
        return db.ask(
                p ->
                        p.first(
                                        """
                                        SELECT r.n FROM sync_row r JOIN sync_tx t ON t.n = r.n
                                        WHERE r.tbl = ? AND r.id = ? AND t.hlc > 1
                                            AND (EXISTS (SELECT 1 FROM sync_step s WHERE s.n = r.n)
                                                OR t.stream <> (SELECT stream FROM computer
                                                    ORDER BY id LIMIT 1))
                                        """,
                                        rs -> rs.getLong(1),
                                        known.number(),
                                        id)
                                .orElseThrow(() -> Problem.rule("store.tooOld").refused()));
    }

    /// The rows of a table that a change made.
    public List<Long> made(Handle handle, long n, String table) {
        try (var p = new Prepared(handle)) {
            var found = new ArrayList<Long>();
            p.each(
                    "SELECT id FROM sync_row WHERE tbl = ? AND n = ? ORDER BY id",
                    rs -> found.add(rs.getLong(1)),
                    Tables.ours().named(table).orElseThrow().number(),
                    n);
            return found;
        }
    }

    /// Takes a change back.
    ///
    /// @param n its number in this file
    /// @param also writes what belongs to it, in the same transaction
    /// @throws it.trequartista.kernel.Refused if it is undone already
    public Done of(long n, BiConsumer<Handle, Done> also) {
        var entry = db.ask(p -> Steps.of(p, n)).orElse(new Steps.Entry(n, n, false));
        if (entry.undone()) {
            throw Problem.rule("store.notAStep").refused();
        }
        var reopening = new Reopening();
        var done = new AtomicReference<Done>();
        db.write(
                handle -> {
                    try (var p = new Prepared(handle)) {
                        long now = db.time().now().toEpochMilli();
                        var spared = Reversal.sparing(p, entry, now, reopening, apart);
                        done.set(done(p, entry, spared));
                    }
                    also.accept(handle, Objects.requireNonNull(done.get()));
                    return true;
                },
                (p, node) -> {
                    Steps.did(p, node);
                    reopening
                            .seal(p, node.node())
                            .forEach(beside -> Steps.turnedBy(p, entry, beside));
                });
        return Objects.requireNonNull(done.get());
    }

    private static Done done(Prepared p, Steps.Entry entry, Reversal.Spared spared) {
        var stays = new ArrayList<Stays>();
        int with = 0;
        for (var row : spared.stays().entrySet()) {
            var key = row.getKey();
            if (row.getValue() == Ties.Why.WITH) {
                with++;
            } else {
                var why = Why.valueOf(row.getValue().name());
                stays.add(new Stays(key.table().name(), key.id(), "", why));
            }
        }
        for (Field field : spared.written()) {
            stays.add(new Stays(field.table().name(), field.id(), field.cell(), Why.CHANGED));
        }
        stays.addAll(unknown(p, entry));
        return new Done(spared.fields(), spared.rows(), with, stays);
    }

    /// Fields of older rows that show what the change wrote, where this file never held what was
    /// there before: it began with a snapshot of another computer's.
    private static List<Stays> unknown(Prepared p, Steps.Entry entry) {
        var found = new ArrayList<Stays>();
        String sign = ":" + entry.latest();
        p.each(
                """
                SELECT tbl, id, n, over FROM sync_row r
                WHERE n <> ?1 AND (over LIKE '%' || ?2 || ',%' OR over LIKE '%' || ?2)
                    AND NOT EXISTS (SELECT 1 FROM sync_hist h WHERE h.gone = ?3 AND h.tbl = r.tbl
                        AND h.id = r.id)
                """,
                rs -> {
                    var table = Tables.ours().numbered(rs.getInt(1));
                    var cells = Cells.of(rs.getLong(3), rs.getString(4));
                    for (Table.Cell cell : table.cells()) {
                        if (cells.of(cell.name()) == entry.latest()) {
                            found.add(
                                    new Stays(
                                            table.name(), rs.getLong(2), cell.name(), Why.UNKNOWN));
                        }
                    }
                },
                entry.n(),
                sign,
                entry.latest());
        return found;
    }
}
