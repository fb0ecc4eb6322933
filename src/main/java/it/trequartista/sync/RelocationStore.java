package it.trequartista.sync;

import it.trequartista.store.Prepared;

import java.util.Optional;

/// Where this file came from on this computer, and where its user leaves it.
final class RelocationStore {
    private final Prepared db;

    RelocationStore(Prepared db) {
        this.db = db;
    }

    /// The file this one was moved from and that was not yet set aside.
    Optional<String> movedFrom() {
        return text("moved_from");
    }

    /// It was.
    void arrived() {
        var _ =
                db.run(
                        """
                        UPDATE sync_identity SET moved_from = NULL
                        WHERE stream = (SELECT stream FROM computer ORDER BY id LIMIT 1)
                        """);
    }

    /// The carried folder its user leaves it in.
    Optional<String> stays() {
        return text("stays");
    }

    /// Remembers that.
    void stays(String folder) {
        var _ =
                db.run(
                        """
                        UPDATE sync_identity SET stays = ?
                        WHERE stream = (SELECT stream FROM computer ORDER BY id LIMIT 1)
                        """,
                        folder);
    }

    private Optional<String> text(String column) {
        return db.first(
                        """
                        SELECT coalesce(%s, '') FROM sync_identity
                        WHERE stream = (SELECT stream FROM computer ORDER BY id LIMIT 1)
                        """
                                .formatted(column),
                        rs -> rs.getString(1))
                .filter(f -> !f.isEmpty());
    }
}
