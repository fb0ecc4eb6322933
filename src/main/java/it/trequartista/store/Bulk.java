package it.trequartista.store;

import java.util.Map;
import java.util.TreeMap;

/// New rows in bulk, sealed while they are written: the triggers notice nothing of them, since each
/// brings its line for the change log with it ([BulkRows]).
///
/// A row that is changed later in the same transaction would have said too little. Then the lines
/// are left, and the rows are read back from the file.
public final class Bulk {
    private final Prepared db;
    private final long n;
    private final Sealed.Writer writer;
    private final Map<Integer, Count> counts = new TreeMap<>();
    private boolean holding;

    /// @param n the transaction they belong to
    /// @param writer takes their lines
    Bulk(Prepared db, long n, Sealed.Writer writer) {
        this.db = db;
        this.n = n;
        this.writer = writer;
    }

    private static final class Count {
        private final long first;
        private int rows;

        private Count(long first) {
            this.first = first;
        }
    }

    /// Says whether what is written next is new rows that come with their lines, or what the
    /// triggers are to notice as ever.
    public void hold(boolean hold) {
        if (hold != holding) {
            holding = hold;
            var _ =
                    db.run(
                            hold
                                    ? "INSERT INTO sync_applying (id) VALUES (1)"
                                    : "DELETE FROM sync_applying");
        }
    }

    /// Seals rows that have just been written.
    public void wrote(BulkRows rows) {
        int number = rows.table().number();
        int known =
                db.run(
                        """
                        INSERT INTO sync_row (tbl, id, n) SELECT ?, value, ? FROM json_each(?)
                        """,
                        number,
                        n,
                        rows.ids());
        if (known != rows.rows().size()) {
            throw new IllegalStateException("rows without a line");
        }
        counts.computeIfAbsent(number, any -> new Count(rows.first())).rows += known;
        rows.lines().forEach(writer::lines);
    }

    /// Whether any has been changed since; those that were noticed are taken back.
    boolean wereChanged() {
        boolean any = false;
        for (int number : counts.keySet()) {
            Table table = Tables.ours().numbered(number);
            any |=
                    db.first(
                                    """
                                    SELECT 1 FROM sync_dirty d JOIN %s t ON t.id = d.id
                                    JOIN sync_row r ON r.tbl = d.tbl AND r.id = d.id
                                    WHERE d.tbl = ? AND r.n = ? AND d.past IS NOT %s LIMIT 1
                                    """
                                            .formatted(table.name(), Capture.row(table, "t.")),
                                    rs -> true,
                                    number,
                                    n)
                            .isPresent();
            var _ =
                    db.run(
                            """
                            DELETE FROM sync_dirty WHERE tbl = ? AND EXISTS (SELECT 1
                                FROM sync_row r WHERE r.tbl = sync_dirty.tbl
                                AND r.id = sync_dirty.id AND r.n = ?)
                            """,
                            number,
                            n);
        }
        return any;
    }

    /// The tables that have got rows.
    Iterable<Table> tables() {
        return counts.keySet().stream().map(Tables.ours()::numbered).toList();
    }

    /// Counts the rows of a table.
    void count(Table table, Touched.Tally tally) {
        Count count = counts.get(table.number());
        if (count != null) {
            tally.addNew(table.name(), count.first, count.rows);
        }
    }
}
