package it.trequartista.sync;

import it.trequartista.kernel.Sha256;
import it.trequartista.store.Db;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Carries the bytes of attachments: the PDFs that were issued, the evidence, the logo. Each is a
/// file named by its SHA-256, written once and never changed; a row may be here before its bytes.
final class BytesStore {
    private static final String PLACE = "a/";

    private final Db db;
    private final Folder folder;

    BytesStore(Db db, Folder folder) {
        this.db = db;
        this.folder = folder;
    }

    /// Whether a file of the folder is of this kind.
    static boolean isBytes(Folder.Entry entry) {
        return entry.path().startsWith(PLACE);
    }

    private static String path(String sha256) {
        return PLACE + sha256.substring(0, 2) + "/" + sha256;
    }

    /// Takes in what rows here wait for, and writes what the folder lacks.
    ///
    /// @return how many came and went
    int exchange(List<Folder.Entry> listed) throws IOException {
        var there = new java.util.HashMap<String, Folder.Entry>();
        listed.stream().filter(BytesStore::isBytes).forEach(e -> there.put(e.path(), e));
        int moved = 0;
        for (String sha256 : hashes("content IS NULL")) {
            var entry = there.get(path(sha256));
            if (entry != null) {
                moved += takeIn(sha256, entry);
            }
        }
        for (String sha256 : hashes("content IS NOT NULL")) {
            var entry = there.get(path(sha256));
            byte[] bytes = entry == null || entry.size() == 0 ? content(sha256) : new byte[0];
            if (bytes.length > 0) {
                folder.write(path(sha256), bytes);
                moved++;
            }
        }
        return moved;
    }

    private int takeIn(String sha256, Folder.Entry entry) throws IOException {
        byte[] bytes = folder.read(entry);
        if (!Sha256.of(bytes).equals(sha256)) {
            return 0; // Not whole yet.
        }
        db.ingest(
                p -> {
                    var _ =
                            p.run(
                                    "UPDATE attachment SET content = ? WHERE sha256 = ?",
                                    bytes,
                                    sha256);
                    return Set.of("attachment");
                });
        return 1;
    }

    private List<String> hashes(String which) {
        return db.ask(
                p -> {
                    var found = new ArrayList<String>();
                    p.each(
                            "SELECT DISTINCT sha256 FROM attachment WHERE length(sha256) = 64 AND "
                                    + which,
                            rs -> found.add(rs.getString(1)));
                    return found;
                });
    }

    private byte[] content(String sha256) {
        return db.ask(
                p ->
                        p.first(
                                        """
                                        SELECT content FROM attachment
                                        WHERE sha256 = ? AND content IS NOT NULL
                                        """,
                                        rs -> rs.getBytes(1),
                                        sha256)
                                .orElse(new byte[0]));
    }
}
