package it.trequartista.sync;

import it.trequartista.kernel.Sha256;
import it.trequartista.store.Db;
import it.trequartista.sync.SyncStore.Seen;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Carries the bytes of attachments: the PDFs that were issued, the evidence, the logo. Each is a
/// file named by its SHA-256, written once and never changed; a row may be here before its bytes.
///
/// In an encrypted folder it is sealed and its name is keyed: a name would tell whoever has the
/// same document that it is there.
final class Attachments {
    private static final String PLACE = "a/";
    private static final byte KIND = 'A';

    /// The state of a file that has the bytes its name says.
    private static final String WHOLE = "WHOLE";

    private final Db db;
    private final Folder folder;
    private final Vault vault;

    Attachments(Db db, Folder folder, Vault vault) {
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

    /// Takes in what rows here wait for, writes what the folder lacks or has otherwise than it
    /// should, and takes away what lies there under another name when it also lies there as it
    /// should.
    ///
    /// @return how many came and went
    int exchange(List<Folder.Entry> listed) throws IOException {
        var there = new HashMap<String, Folder.Entry>();
        listed.stream().filter(Attachments::isBytes).forEach(e -> there.put(e.path(), e));
        int moved = 0;
        for (String sha256 : ask(AttachmentStore::lacking)) {
            moved += takeIn(sha256, there);
        }
        Map<String, Seen> seen = db.ask(p -> new SyncStore(p).seen());
        for (String sha256 : ask(AttachmentStore::held)) {
            var entry = there.get(path(sha256));
            if (entry == null || !isWhole(sha256, entry, seen.get(entry.path()))) {
                entry = write(sha256);
                moved++;
            }
            tidy(sha256, entry, there);
        }
        return moved;
    }

    private Folder.Entry write(String sha256) throws IOException {
        byte[] file = seal(ask(store -> store.content(sha256)).orElseThrow());
        folder.write(path(sha256), file);
        return new Folder.Entry(path(sha256), file.length, 0);
    }

    /// Whether a file has the bytes its name says. It is read once, and again when it was changed.
    private boolean isWhole(String sha256, Folder.Entry entry, @Nullable Seen known) {
        if (known != null && known.entry().equals(entry) && known.hash().equals(sha256)) {
            return true;
        }
        try {
            if (entry.size() == 0 || read(sha256, entry).isEmpty()) {
                return false;
            }
        } catch (IOException e) {
            return true; // It does not let itself be read now: the next pass looks again.
        }
        long now = db.time().now().toEpochMilli();
        db.ingest(
                p -> {
                    new SyncStore(p).saw(new Seen(entry, sha256, WHOLE, now));
                    return Set.of();
                });
        return true;
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
                db.ingest(p -> new AttachmentStore(p).keep(sha256, bytes.get()));
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

    private <T> T ask(Function<AttachmentStore, T> question) {
        return db.ask(p -> question.apply(new AttachmentStore(p)));
    }
}
