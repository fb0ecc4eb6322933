package it.trequartista.sync;

import it.trequartista.store.Prepared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The bytes of attachments, by their SHA-256: a row may be here before its bytes.
final class AttachmentStore {
    private final Prepared db;

    AttachmentStore(Prepared db) {
        this.db = db;
    }

    /// Those whose bytes are not here.
    List<String> lacking() {
        return hashes("content IS NULL");
    }

    /// Those whose bytes are here.
    List<String> held() {
        return hashes("content IS NOT NULL");
    }

    private List<String> hashes(String which) {
        var found = new ArrayList<String>();
        db.each(
                "SELECT DISTINCT sha256 FROM attachment WHERE length(sha256) = 64 AND " + which,
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
    ///
    /// @return the tables it wrote
    Set<String> keep(String sha256, byte[] bytes) {
        var _ = db.run("UPDATE attachment SET content = ? WHERE sha256 = ?", bytes, sha256);
        return Set.of("attachment");
    }
}
