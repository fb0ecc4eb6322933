package it.trequartista.sync;

import it.trequartista.store.Prepared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What this computer knows of the encryption of the folder: the file that counts, and the keys.
final class VaultStore {
    private final Prepared db;

    VaultStore(Prepared db) {
        this.db = db;
    }

    /// The file of the folder that counted last.
    Optional<VaultFile> file() {
        return db.first("SELECT file FROM sync_vault", rs -> rs.getBytes(1))
                .flatMap(VaultFile::read);
    }

    void file(VaultFile file) {
        var _ =
                db.run(
                        """
                        INSERT INTO sync_vault (id, file) VALUES (1, ?)
                        ON CONFLICT (id) DO UPDATE SET file = excluded.file
                        """,
                        (Object) file.bytes());
    }

    /// The keys this computer has had, by name.
    Map<String, VaultKey> keys() {
        var found = new LinkedHashMap<String, VaultKey>();
        db.each(
                "SELECT id, secret FROM sync_key ORDER BY id",
                rs -> found.put(rs.getString(1), VaultKey.of(rs.getBytes(2))));
        return found;
    }

    void key(VaultKey key) {
        var _ =
                db.run(
                        "INSERT INTO sync_key (id, secret) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        key.id(),
                        key.secret());
    }

    /// What was seen in the folder is to be judged anew.
    void judgeAnew() {
        var _ = db.run("DELETE FROM sync_file");
    }

    /// So are the files that are sealed otherwise than the folder.
    void judgeOthersAnew() {
        var _ = db.run("DELETE FROM sync_file WHERE state = 'OTHER'");
    }

    /// The files that are sealed otherwise than the folder.
    List<Folder.Entry> others() {
        var found = new ArrayList<Folder.Entry>();
        db.each(
                """
                SELECT path, size, changed FROM sync_file WHERE state = 'OTHER' ORDER BY path
                """,
                rs -> found.add(new Folder.Entry(rs.getString(1), rs.getLong(2), rs.getLong(3))));
        return found;
    }
}
