package it.trequartista.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/// Takes a step back, or does it again: puts every field it wrote to what it was before, and marks
/// deleted what it made. What somebody has written since stays and is counted. An ordinary change:
/// it is noticed, sealed and carried to other computers like any other.
final class Reversal {
    private final Prepared db;
    private final RowLog rows;
    private final Steps.Entry step;
    private final long now;
    private int kept;

    private Reversal(Prepared db, Steps.Entry step, long now) {
        this.db = db;
        this.rows = new RowLog(db);
        this.step = step;
        this.now = now;
    }

    /// Turns a step round.
    ///
    /// @param now the moment, in milliseconds
    /// @return how many fields stayed as they were because they were written since
    static int of(Prepared db, Steps.Entry step, long now) {
        var reversal = new Reversal(db, step, now);
        reversal.fields();
        if (!step.undone() && step.latest() == step.n()) {
            reversal.madeRows();
        }
        return reversal.kept;
    }

    private record Old(int table, long id, String cell, String val) {}

    /// The overwritten values come back. Where several were, the one that was shown comes last; it
    /// is written even if it shows already, for the choice between them is taken back.
    private void fields() {
        var olds = new ArrayList<Old>();
        db.each(
                """
                SELECT h.tbl, h.id, h.cell, h.val FROM sync_hist h JOIN sync_tx t ON t.n = h.n
                WHERE h.gone = ? ORDER BY h.tbl DESC, h.id, h.cell, t.hlc, t.id
                """,
                rs ->
                        olds.add(
                                new Old(
                                        rs.getInt(1),
                                        rs.getLong(2),
                                        rs.getString(3),
                                        rs.getString(4))),
                step.latest());
        for (Old old : olds) {
            var table = Tables.ours().numbered(old.table);
            var cells = rows.cells(table, old.id);
            if (cells.isPresent() && isOurs(table, old.id, old.cell, cells.get())) {
                rows.set(table, old.id, Sealed.values(old.val), now);
                rows.force(table, old.id, old.cell);
            } else {
                kept++;
            }
        }
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

    private void madeRows() {
        byte[] body =
                db.first("SELECT body FROM sync_tx WHERE n = ?", rs -> rs.getBytes(1), step.n())
                        .orElse(new byte[0]);
        try {
            var made = new ArrayList<Op>();
            Sealed.of(body)
                    .ops(
                            op -> {
                                if (op.isNew()) {
                                    made.add(new Op(op.table(), op.id(), true, Map.of()));
                                }
                            });
            made.reversed()
                    .forEach(
                            op ->
                                    Tables.ours()
                                            .named(op.table())
                                            .ifPresent(t -> unmake(t, op.id())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unmake(Table table, long id) {
        if (!table.losesRows()) {
            return;
        }
        var cells = rows.cells(table, id).orElseThrow();
        boolean touched =
                cells.over().keySet().stream()
                        .anyMatch(c -> origin(table, id, c, cells.of(c)) != step.n());
        if (touched) {
            kept++;
        } else {
            rows.set(table, id, Map.of("deleted", 1L), now);
        }
    }
}
