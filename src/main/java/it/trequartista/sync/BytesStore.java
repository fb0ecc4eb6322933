package it.trequartista.sync;

import it.trequartista.kernel.Sha256;
import it.trequartista.store.Db;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Carries the bytes of attachments: the PDFs that were issued, the evidence, the logo. Each is a
/// file named by its SHA-256, written once and never changed; a row may be here before its bytes.
///
/// In an encrypted folder it is sealed and its name is keyed: a name would tell whoever has the
/// same document that it is there.
final class BytesStore {
    private static final String PLACE = "a/";
    private static final byte KIND = 'A';

    private final Db db;
    private final Folder folder;
    private final Vault vault;

    BytesStore(Db db, Folder folder, Vault vault) {
        this.db = db;
        this.folder = folder;
        this.vault = vault;
    }

    /// Whether a file of the folder is of this kind.
    static boolean isBytes(Folder.Entry entry) {
        return entry.path().startsWith(PLACE);
    }

    private String path(String sha256) {
        return vault.key().map(k -> sealed(k, sha256)).orElseGet(() -> open(sha256));
    }

    private static String open(String sha256) {
        return PLACE + sha256.substring(0, 2) + "/" + sha256;
    }

    private static String sealed(VaultKey key, String sha256) {
        String name = key.name(sha256);
        return PLACE + name.substring(0, 2) + "/" + name + ".hsa";
    }

    /// Every path under which it may lie: as the folder is sealed now, and as it was before.
    private List<String> paths(String sha256) {
        var paths = new ArrayList<>(List.of(path(sha256), open(sha256)));
        vault.everyKey().forEach(k -> paths.add(sealed(k, sha256)));
        return paths.stream().distinct().toList();
    }

    /// Takes in what rows here wait for, writes what the folder lacks, and takes away what lies
    /// there otherwise than it should when it also lies there as it should.
    ///
    /// @return how many came and went
    int exchange(List<Folder.Entry> listed) throws IOException {
        var there = new HashMap<String, Folder.Entry>();
        listed.stream().filter(BytesStore::isBytes).forEach(e -> there.put(e.path(), e));
        int moved = 0;
        for (String sha256 : hashes("content IS NULL")) {
            moved += takeIn(sha256, there);
        }
        for (String sha256 : hashes("content IS NOT NULL")) {
            var entry = there.get(path(sha256));
            byte[] bytes = entry == null || entry.size() == 0 ? content(sha256) : new byte[0];
            if (bytes.length > 0) {
                byte[] file = seal(bytes);
                folder.write(path(sha256), file);
                entry = new Folder.Entry(path(sha256), file.length, 0);
                moved++;
            }
            if (entry != null) {
                tidy(sha256, entry, there);
            }
        }
        return moved;
    }

    private void tidy(String sha256, Folder.Entry place, Map<String, Folder.Entry> there)
            throws IOException {
        for (String path : paths(sha256)) {
            if (!path.equals(place.path())
                    && there.containsKey(path)
                    && read(sha256, place).isPresent()) {
                folder.delete(path);
            }
        }
    }

    private byte[] seal(byte[] bytes) {
        return vault.key().isEmpty() ? bytes : vault.seal(Segment.file(KIND, new byte[0], bytes));
    }

    private int takeIn(String sha256, Map<String, Folder.Entry> there) throws IOException {
        for (String path : paths(sha256)) {
            var entry = there.get(path);
            var bytes = entry == null ? Optional.<byte[]>empty() : read(sha256, entry);
            if (bytes.isPresent()) {
                db.ingest(
                        p -> {
                            var _ =
                                    p.run(
                                            "UPDATE attachment SET content = ? WHERE sha256 = ?",
                                            bytes.get(),
                                            sha256);
                            return Set.of("attachment");
                        });
                return 1;
            }
        }
        return 0;
    }

    /// The bytes, if they are those; they may not be whole yet.
    private Optional<byte[]> read(String sha256, Folder.Entry entry) throws IOException {
        byte[] bytes = folder.read(entry);
        if (!entry.path().endsWith(".hsa")) {
            return Optional.of(bytes).filter(b -> Sha256.of(b).equals(sha256));
        }
        try {
            return Optional.of(Sealing.body(vault.open(bytes)))
                    .filter(b -> Sha256.of(b).equals(sha256));
        } catch (Segment.Unreadable e) {
            return Optional.empty();
        }
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
