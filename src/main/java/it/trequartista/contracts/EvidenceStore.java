package it.trequartista.contracts;

import it.trequartista.kernel.AttachmentId;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Sha256;
import it.trequartista.store.Db;
import it.trequartista.store.Row;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Files that prove something, and printed papers, kept inside the file: once per content.
public final class EvidenceStore {
    private final Db db;

    /// With the ids and the time of a file.
    public EvidenceStore(Db db) {
        this.db = db;
    }

    /// Keeps a file; nothing for nothing.
    public @Nullable KeptEvidence keep(Handle handle, @Nullable Evidence evidence) {
        return evidence == null ? null : kept(handle, evidence);
    }

    /// Keeps a file. The same bytes under the same name are kept once.
    public KeptEvidence kept(Handle handle, Evidence evidence) {
        byte[] bytes = evidence.bytes();
        String sha256 = Sha256.of(bytes);
        var there =
                handle.createQuery("SELECT id FROM attachment WHERE sha256 = :sha AND name = :name")
                        .bind("sha", sha256)
                        .bind("name", evidence.name())
                        .map((rs, ctx) -> new Row(rs).id("id", AttachmentId::new))
                        .findFirst();
        var id = there.orElseGet(() -> insert(handle, evidence, bytes, sha256));
        return new KeptEvidence(id, evidence.name(), sha256);
    }

    /// A kept file; null when it is gone.
    public @Nullable KeptEvidence find(Handle handle, AttachmentId id) {
        return handle.createQuery("SELECT name, sha256 FROM attachment WHERE id = :id")
                .bind("id", id.value())
                .map(
                        (rs, ctx) -> {
                            var row = new Row(rs);
                            return new KeptEvidence(id, row.text("name"), row.text("sha256"));
                        })
                .findOne()
                .orElse(null);
    }

    /// The bytes of a kept file, checked against their hash.
    ///
    /// @throws it.trequartista.kernel.Refused if it is gone, or no longer what it was
    public byte[] bytes(Handle handle, AttachmentId id) {
        return handle.createQuery("SELECT name, sha256, content FROM attachment WHERE id = :id")
                .bind("id", id.value())
                .map(
                        (rs, ctx) -> {
                            var row = new Row(rs);
                            byte[] bytes = row.bytes("content");
                            if (!Sha256.of(bytes).equals(row.text("sha256"))) {
                                throw Problem.machine("contracts.altered", row.text("name"))
                                        .refused();
                            }
                            return bytes;
                        })
                .findOne()
                .orElseThrow(() -> Problem.rule("contracts.evidenceGone").refused());
    }

    private AttachmentId insert(Handle handle, Evidence evidence, byte[] bytes, String sha256) {
        var id = new AttachmentId(db.ids().next());
        handle.createUpdate(
                        """
                        INSERT INTO attachment (id, name, mime, size, sha256, content, created_at)
                        VALUES (:id, :name, :mime, :size, :sha, :content, :now)
                        """)
                .bind("id", id.value())
                .bind("name", evidence.name())
                .bind("mime", evidence.mime())
                .bind("size", bytes.length)
                .bind("sha", sha256)
                .bind("content", bytes)
                .bind("now", db.time().now().toEpochMilli())
                .execute();
        return id;
    }
}
