package it.trequartista.sync;

import it.trequartista.store.Prepared;
import it.trequartista.store.Sealed;
import it.trequartista.sync.SyncStore.Seen;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the snapshots of the folder hold, and what may be let go for it.
final class CoverStore {
    private final Prepared db;

    CoverStore(Prepared db) {
        this.db = db;
    }

    /// Remembers up to where a snapshot goes.
    void covers(String path, Map<Integer, Long> ends) {
        var text = new LinkedHashMap<String, @Nullable Object>();
        ends.forEach((branch, seq) -> text.put(String.valueOf(branch), seq));
        var _ = db.run("UPDATE sync_file SET covers = ? WHERE path = ?", Sealed.text(text), path);
    }

    /// Up to where the readable snapshots of the folder go, by branch.
    Map<Integer, Long> covered() {
        var found = new HashMap<Integer, Long>();
        db.each(
                "SELECT covers FROM sync_file WHERE covers IS NOT NULL AND state = 'READ'",
                rs ->
                        Sealed.values(rs.getString(1))
                                .forEach(
                                        (branch, seq) ->
                                                found.merge(
                                                        Integer.valueOf(branch),
                                                        (Long) Objects.requireNonNull(seq),
                                                        Math::max)));
        return found;
    }

    /// The end of every branch.
    Map<Integer, Long> ends() {
        return ends("SELECT branch, max(seq) FROM sync_tx GROUP BY branch");
    }

    private Map<Integer, Long> ends(String sql) {
        var found = new HashMap<Integer, Long>();
        db.each(sql, rs -> found.put(rs.getInt(1), rs.getLong(2)));
        return found;
    }

    /// The latest clock of all.
    long lastClock() {
        return db.first("SELECT coalesce(max(hlc), 0) FROM sync_tx", rs -> rs.getLong(1))
                .orElse(0L);
    }

    /// When the oldest transaction was written that no readable snapshot holds, in milliseconds.
    long oldestUncovered() {
        var covered = covered();
        return ends().keySet().stream()
                .flatMap(
                        branch ->
                                db
                                        .first(
                                                """
                                                SELECT hlc FROM sync_tx WHERE branch = ? AND seq > ?
                                                ORDER BY seq LIMIT 1
                                                """,
                                                rs -> rs.getLong(1) >> 16,
                                                branch,
                                                covered.getOrDefault(branch, 0L))
                                        .stream())
                .min(Long::compare)
                .orElse(Long.MAX_VALUE);
    }

    /// Whether something was let go that no readable snapshot of the folder holds.
    boolean lacksSnapshot() {
        var covered = covered();
        return ends("SELECT branch, max(seq) FROM sync_tx WHERE body IS NULL GROUP BY branch")
                .entrySet()
                .stream()
                .anyMatch(e -> covered.getOrDefault(e.getKey(), 0L) < e.getValue());
    }

    /// Lets go the lines of every transaction that readable snapshots of the folder hold.
    void letGo() {
        covered()
                .forEach(
                        (branch, seq) -> {
                            var _ =
                                    db.run(
                                            """
                                            UPDATE sync_tx SET body = NULL
                                            WHERE branch = ? AND seq <= ? AND body IS NOT NULL
                                            """,
                                            branch,
                                            seq);
                        });
        var _ =
                db.run(
                        """
                        DELETE FROM sync_carried
                        WHERE hash NOT IN (SELECT hash FROM sync_file WHERE hash IS NOT NULL)
                        """);
    }

    /// Lets go the lines of so many transactions of a file nobody else reads, oldest first.
    void letGo(int most) {
        var _ =
                db.run(
                        """
                        UPDATE sync_tx SET body = NULL WHERE n IN (
                            SELECT n FROM sync_tx WHERE body IS NOT NULL ORDER BY n LIMIT ?)
                        """,
                        most);
    }

    /// The readable logs of the folder of which snapshots hold everything.
    List<Seen> coveredLogs() {
        return logs(true);
    }

    /// Those of which they do not.
    List<Seen> uncoveredLogs() {
        return logs(false);
    }

    /// How large those are together.
    long uncoveredBytes() {
        return uncoveredLogs().stream().mapToLong(s -> s.entry().size()).sum();
    }

    private List<Seen> logs(boolean areCovered) {
        var covered = covered();
        var ends = new HashMap<String, Boolean>();
        db.each(
                """
                SELECT c.hash, t.branch, max(t.seq) FROM sync_carried c JOIN sync_tx t ON t.n = c.n
                GROUP BY c.hash, t.branch
                """,
                rs ->
                        ends.merge(
                                rs.getString(1),
                                covered.getOrDefault(rs.getInt(2), 0L) >= rs.getLong(3),
                                Boolean::logicalAnd));
        return new SyncStore(db)
                .seen().values().stream()
                        .filter(s -> s.state().equals("READ") && ends.containsKey(s.hash()))
                        .filter(s -> Boolean.valueOf(areCovered).equals(ends.get(s.hash())))
                        .toList();
    }
}
