package it.trequartista.store;

import it.trequartista.store.Graph.Node;

import java.util.Optional;

/// The steps of this computer, in the order they were done. A step is undone and done again by
/// further transactions; the log only ever grows.
final class Steps {
    /// A step.
    ///
    /// @param n the transaction that did it first
    /// @param latest the one that did it, undid it or did it again last
    /// @param undone whether that one undid it
    record Entry(long n, long latest, boolean undone) {}

    private static final Prepared.Read<Entry> ENTRY =
            rs -> new Entry(rs.getLong(1), rs.getLong(2), rs.getInt(3) != 0);

    private Steps() {}

    /// A change was made: a step of its own. What was undone before can no longer be done again.
    static void did(Prepared db, Sealer.Done done) {
        var _ =
                db.run(
                        "INSERT INTO sync_step (n, latest, undone, for_good) VALUES (?, ?, 0, ?)",
                        done.node().n(),
                        done.node().n(),
                        done.forGood() ? 1 : 0);
    }

    /// A step was undone, or done again.
    static void turned(Prepared db, Entry step, Node by) {
        var _ =
                db.run(
                        "UPDATE sync_step SET latest = ?, undone = ? WHERE n = ?",
                        by.n(),
                        step.undone ? 0 : 1,
                        step.n);
    }

    /// What Undo takes back: the last step that stands and is not there for good.
    static Optional<Entry> toUndo(Prepared db) {
        return db.first(
                """
                SELECT n, latest, undone FROM sync_step
                WHERE undone = 0 AND for_good = 0 ORDER BY n DESC LIMIT 1
                """,
                ENTRY);
    }

    /// What Redo does again: the first step undone after the last one that stands.
    static Optional<Entry> toRedo(Prepared db) {
        return db.first(
                """
                SELECT n, latest, undone FROM sync_step
                WHERE n > (SELECT coalesce(max(n), 0) FROM sync_step WHERE undone = 0)
                ORDER BY n LIMIT 1
                """,
                ENTRY);
    }

    /// The step of a transaction.
    static Optional<Entry> of(Prepared db, long n) {
        return db.first("SELECT n, latest, undone FROM sync_step WHERE n = ?", ENTRY, n);
    }

    /// The step a transaction did, undid or did again last.
    static Optional<Entry> ofLatest(Prepared db, long n) {
        return db.first("SELECT n, latest, undone FROM sync_step WHERE latest = ?", ENTRY, n);
    }
}
