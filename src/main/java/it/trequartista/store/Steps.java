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
        if (done.ends()) {
            var _ = db.run("UPDATE sync_step SET undone = 2 WHERE undone = 1");
        }
        var _ =
                db.run(
                        "INSERT INTO sync_step (n, latest, undone, for_good) VALUES (?, ?, 0, ?)",
                        done.node().n(),
                        done.node().n(),
                        done.forGood() ? 1 : 0);
    }

    /// A step was undone, or done again.
    static void turned(Prepared db, Entry step, Node by) {
        int undid = step.undone ? 0 : 1;
        var _ =
                db.run(
                        "UPDATE sync_step SET latest = ?, undone = ? WHERE n = ?",
                        by.n(),
                        undid,
                        step.n);
        turnedBy(db, step, by);
    }

    /// A transaction belongs to the undoing of a step, or to doing it again.
    static void turnedBy(Prepared db, Entry step, Node by) {
        var _ =
                db.run(
                        "INSERT INTO sync_turn (n, step, undid) VALUES (?, ?, ?)",
                        by.n(),
                        step.n,
                        step.undone ? 0 : 1);
    }

    /// A step was turned of which everything was written since, so that no transaction did it.
    static void turnedWithout(Prepared db, Entry step) {
        var _ = db.run("UPDATE sync_step SET undone = ? WHERE n = ?", step.undone ? 0 : 1, step.n);
    }

    /// A step can no longer be turned.
    static void stays(Prepared db, Entry step) {
        var _ =
                db.run(
                        "UPDATE sync_step SET for_good = 1, undone = 2 * undone WHERE n = ?",
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

    /// What Redo does again: the step undone last, unless a change was made since.
    static Optional<Entry> toRedo(Prepared db) {
        return db.first(
                """
                SELECT n, latest, undone FROM sync_step WHERE undone = 1
                ORDER BY latest DESC LIMIT 1
                """,
                ENTRY);
    }

    /// The step of a transaction.
    static Optional<Entry> of(Prepared db, long n) {
        return db.first("SELECT n, latest, undone FROM sync_step WHERE n = ?", ENTRY, n);
    }

    /// A transaction that undid a step or did it again.
    ///
    /// @param step the step
    /// @param undid whether it undid it
    record Turn(long step, boolean undid) {}

    /// What a transaction turned; empty for one that turned nothing.
    static Optional<Turn> turn(Prepared db, long n) {
        return db.first(
                "SELECT step, undid FROM sync_turn WHERE n = ?",
                rs -> new Turn(rs.getLong(1), rs.getInt(2) != 0),
                n);
    }
}
