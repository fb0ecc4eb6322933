package it.trequartista.sync;

import it.trequartista.store.Prepared;
import it.trequartista.store.Table;
import it.trequartista.store.Tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The deletions that came in great number and that nobody has seen yet.
final class LossStore {
    /// So many rows of a table may go without a word, and so large a part of it, in percent.
    private static final int FEW = 20;

    private final Prepared db;

    LossStore(Prepared db) {
        this.db = db;
    }

    /// Whether so much was overwritten since a transaction that something may have to be said.
    boolean isWorthALook(long before) {
        return db.first(
                        "SELECT count(*) FROM sync_hist WHERE gone > ? AND cell = 'deleted'",
                        rs -> rs.getInt(1) > FEW,
                        before)
                .orElse(false);
    }

    /// Finds what other computers deleted in great number since a transaction. What came deleted
    /// already was never lost here.
    void note(long before, Instant now) {
        var gone = new TreeMap<String, Map<Integer, List<Long>>>();
        db.each(
                """
                SELECT DISTINCT t.stream, h.tbl, h.id
                FROM sync_hist h JOIN sync_tx t ON t.n = h.gone
                WHERE h.gone > ?1 AND h.cell = 'deleted' AND h.n <= ?1 AND t.stream <>
                    (SELECT coalesce(stream, '') FROM computer ORDER BY id LIMIT 1)
                ORDER BY 1, 2, 3
                """,
                rs ->
                        gone.computeIfAbsent(rs.getString(1), s -> new TreeMap<>())
                                .computeIfAbsent(rs.getInt(2), t -> new ArrayList<>())
                                .add(rs.getLong(3)),
                before);
        gone.forEach((stream, tables) -> note(stream, tables, now));
    }

    private void note(String stream, Map<Integer, List<Long>> tables, Instant now) {
        var counts = new LinkedHashMap<Integer, Count>();
        tables.forEach(
                (number, ids) -> {
                    var table = Tables.ours().numbered(number);
                    ids.removeIf(id -> !isDeleted(table, id));
                    counts.put(number, new Count(table.name(), ids.size(), live(table)));
                });
        if (counts.values().stream().noneMatch(Count::isGreat)) {
            return;
        }
        tables.forEach(
                (number, ids) -> {
                    var count = counts.get(number);
                    if (count != null && !ids.isEmpty()) {
                        var _ =
                                db.run(
                                        """
                                        INSERT INTO sync_loss (at, stream, tbl, rows, whole)
                                        VALUES (?, ?, ?, ?, ?)
                                        """,
                                        now.toEpochMilli(),
                                        stream,
                                        number,
                                        ids.toString(),
                                        count.left + count.rows);
                    }
                });
    }

    private record Count(String table, int rows, long left) {
        private boolean isGreat() {
            return rows > FEW && rows * 5L > rows + left;
        }
    }

    private boolean isDeleted(Table table, long id) {
        return db.first(
                        "SELECT deleted FROM %s WHERE id = ?".formatted(table.name()),
                        rs -> rs.getInt(1) != 0,
                        id)
                .orElse(false);
    }

    private long live(Table table) {
        return db.first(
                        "SELECT count(*) FROM %s WHERE deleted = 0".formatted(table.name()),
                        rs -> rs.getLong(1))
                .orElse(0L);
    }

    /// A part of what was noted: of one computer, at one time, of one table.
    record Part(long at, String stream, String computer, int table, int rows, int whole) {}

    /// Those of which something is still deleted.
    List<Part> open() {
        var parts = new ArrayList<Part>();
        db.each(
                """
                SELECT l.at, l.stream, coalesce(p.name, l.stream), l.tbl,
                       json_array_length(l.rows), l.whole, l.rows
                FROM sync_loss l LEFT JOIN sync_peer p ON p.stream = l.stream ORDER BY l.at, l.id
                """,
                rs -> {
                    if (isLost(Tables.ours().numbered(rs.getInt(4)), rs.getString(7))) {
                        parts.add(
                                new Part(
                                        rs.getLong(1),
                                        rs.getString(2),
                                        rs.getString(3),
                                        rs.getInt(4),
                                        rs.getInt(5),
                                        rs.getInt(6)));
                    }
                });
        return parts;
    }

    private boolean isLost(Table table, String rows) {
        return db.first(
                        """
                        SELECT 1 FROM %s WHERE deleted = 1
                            AND id IN (SELECT value FROM json_each(?)) LIMIT 1
                        """
                                .formatted(table.name()),
                        rs -> true,
                        rows)
                .orElse(false);
    }

    /// Undeletes what is still deleted of them.
    void bringBack(long at, String stream) {
        var rows = new LinkedHashMap<Integer, String>();
        db.each(
                "SELECT tbl, rows FROM sync_loss WHERE at = ? AND stream = ?",
                rs -> rows.put(rs.getInt(1), rs.getString(2)),
                at,
                stream);
        rows.forEach(
                (number, ids) -> {
                    var _ =
                            db.run(
                                    """
                                    UPDATE %s SET deleted = 0 WHERE deleted = 1
                                        AND id IN (SELECT value FROM json_each(?))
                                    """
                                            .formatted(Tables.ours().numbered(number).name()),
                                    ids);
                });
        seen(at, stream);
    }

    /// Says no more of it.
    void seen(long at, String stream) {
        var _ = db.run("DELETE FROM sync_loss WHERE at = ? AND stream = ?", at, stream);
    }
}
