package it.trequartista.sync;

import it.trequartista.store.Cells;
import it.trequartista.store.Prepared;
import it.trequartista.store.Sealed;
import it.trequartista.store.Tables;
import it.trequartista.sync.Copies.Changed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a merge asks of the two files.
final class CopyStore {
    private final Prepared db;

    CopyStore(Prepared db) {
        this.db = db;
    }

    /// Every transaction whose lines were not let go, in the order they came.
    List<Sealed> transactions() {
        var found = new ArrayList<Sealed>();
        db.each(
                "SELECT body FROM sync_tx WHERE body IS NOT NULL ORDER BY n",
                rs -> {
                    try {
                        found.add(Sealed.of(rs.getBytes(1)));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return found;
    }

    /// The rows that transactions after this one made or wrote.
    List<Changed> changedAfter(long last) {
        var found = new ArrayList<Changed>();
        db.each(
                """
                SELECT tbl, id, n, over FROM sync_row WHERE n > ? OR over IS NOT NULL
                ORDER BY tbl, id
                """,
                rs -> {
                    var cells = Cells.of(rs.getLong(3), rs.getString(4));
                    var fields =
                            cells.over().entrySet().stream()
                                    .filter(e -> e.getValue() > last)
                                    .map(Map.Entry::getKey)
                                    .sorted()
                                    .toList();
                    boolean isNew = cells.base() > last;
                    if (isNew || !fields.isEmpty()) {
                        String table = Tables.ours().numbered(rs.getInt(1)).name();
                        found.add(
                                new Changed(
                                        table, rs.getLong(2), isNew, isNew ? List.of() : fields));
                    }
                },
                last);
        return found;
    }

    /// The attachments whose bytes are not here.
    List<String> lacking() {
        var found = new ArrayList<String>();
        db.each(
                "SELECT DISTINCT sha256 FROM attachment WHERE content IS NULL AND sha256 <> ''",
                rs -> found.add(rs.getString(1)));
        return found;
    }

    /// The bytes of one, if they are here.
    Optional<byte[]> content(String sha256) {
        return db.first(
                "SELECT content FROM attachment WHERE content IS NOT NULL AND sha256 = ?",
                rs -> rs.getBytes(1),
                sha256);
    }

    /// Keeps the bytes of one.
    Set<String> keep(String sha256, byte[] bytes) {
        var _ = db.run("UPDATE attachment SET content = ? WHERE sha256 = ?", bytes, sha256);
        return Set.of("attachment");
    }
}
