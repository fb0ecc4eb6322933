package it.trequartista.sync;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Sha256;
import it.trequartista.store.Db;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// How a folder is encrypted, as one pass of syncing needs it: what counts, what may be read, and
/// that nothing goes into an encrypted folder as it is.
///
/// Whoever cannot write into the folder as it should be does not write at all: a computer without
/// the key keeps its changes until somebody types the code. And it never believes a folder that
/// says less than it said before: that the file about the encryption is gone means nothing, and
/// that the encryption is off is believed only from somebody who had the key.
final class Vault {
    private final Db db;
    private final Folder folder;
    private final Map<Folder.Entry, VaultFile> looked = new HashMap<>();
    private @Nullable VaultFile counts;
    private Map<String, VaultKey> keys;
    private boolean wasTurnedOff;
    private boolean trusting;

    Vault(Db db, Folder folder) {
        this.db = db;
        this.folder = folder;
        this.counts = ask(VaultStore::file).orElse(null);
        this.keys = ask(VaultStore::keys);
    }

    /// What a segment is to this folder.
    ///
    /// @param segment what was read
    /// @param fits whether it is sealed just as the folder is
    /// @param trusted whether its changes may be taken in
    record Opened(Segment segment, boolean fits, boolean trusted) {}

    /// Looks at how the folder is encrypted now, and puts the file that says so back where it is
    /// missing.
    ///
    /// @return whether anything is other than it was
    /// @throws it.trequartista.kernel.Refused when the folder is encrypted and the key not here
    boolean look(List<Folder.Entry> listed) throws IOException {
        var before = counts;
        var had = keys.keySet();
        counts = ask(VaultStore::file).orElse(null);
        keys = ask(VaultStore::keys);
        var found = found(listed);
        choose(found.values());
        wasTurnedOff = found.values().stream().anyMatch(f -> !f.on());
        if (isLocked()) {
            throw Problem.rule("sync.locked").refused();
        }
        if (counts == null
                && !wasTurnedOff
                && listed.stream().anyMatch(e -> VaultFile.isNamed(e.path()))) {
            throw Problem.rule("sync.vaultUnreadable").refused();
        }
        if (counts != null && keys.containsKey(counts.key())) {
            keep(counts, found);
        }
        return !Objects.equals(before, counts) || !had.equals(keys.keySet());
    }

    private Map<String, VaultFile> found(List<Folder.Entry> listed) {
        String vault = read(SyncStore::self).vault();
        var found = new LinkedHashMap<String, VaultFile>();
        for (Folder.Entry entry : listed) {
            if (!VaultFile.isNamed(entry.path()) || entry.size() > VaultFile.LARGEST) {
                continue;
            }
            var file = Optional.ofNullable(looked.get(entry)).or(() -> read(entry));
            file.ifPresent(f -> looked.put(entry, f));
            file.filter(f -> f.vault().equals(vault)).ifPresent(f -> found.put(entry.path(), f));
        }
        return found;
    }

    private Optional<VaultFile> read(Folder.Entry entry) {
        try {
            byte[] bytes = folder.read(entry);
            return entry.path().contains(Sha256.of(bytes).substring(0, 12))
                    ? VaultFile.read(bytes)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // Not here yet.
        }
    }

    private void choose(Iterable<VaultFile> found) {
        var held = counts;
        var best = held;
        for (VaultFile file : found) {
            if ((best == null || VaultFile.ORDER.compare(file, best) > 0) && isBelieved(file)) {
                best = file;
            }
        }
        if (best == null || best.equals(held)) {
            return;
        }
        var chosen = best;
        boolean same = held != null && held.on() == chosen.on() && held.key().equals(chosen.key());
        counts = chosen;
        db.ingest(
                p -> {
                    var store = new VaultStore(p);
                    store.file(chosen);
                    if (!same) {
                        store.judgeAnew();
                    }
                    return Set.of();
                });
    }

    /// Without its key a file is believed to the extent that the code is asked for; but a computer
    /// that never knew of an encryption need not learn that there was one.
    private boolean isBelieved(VaultFile file) {
        var key = keys.get(file.key());
        if (key != null) {
            return file.isBy(key);
        }
        return file.on() || counts != null;
    }

    /// The file that counts is in its place, and those it replaces are not.
    private void keep(VaultFile file, Map<String, VaultFile> found) throws IOException {
        if (!found.containsValue(file)) {
            folder.write(file.path(), file.bytes());
            return;
        }
        for (var other : found.entrySet()) {
            if (VaultFile.ORDER.compare(other.getValue(), file) < 0) {
                folder.delete(other.getKey());
            }
        }
    }

    private boolean isLocked() {
        return counts != null && !keys.containsKey(counts.key());
    }

    /// Stops before anything is written while files here say that the folder is encrypted and the
    /// file that says how has not come.
    void beSure() {
        if (counts == null && !wasTurnedOff && !ask(VaultStore::others).isEmpty()) {
            throw Problem.rule("sync.vaultUnreadable").refused();
        }
    }

    /// The key files are sealed with now.
    Optional<VaultKey> key() {
        var file = counts;
        return file != null && file.on()
                ? Optional.ofNullable(keys.get(file.key()))
                : Optional.empty();
    }

    /// Every key this computer has had.
    Iterable<VaultKey> everyKey() {
        return keys.values();
    }

    /// A file of ours as it goes into the folder.
    byte[] seal(byte[] file) {
        return key().map(k -> Sealing.seal(file, k)).orElse(file);
    }

    /// A file of ours as it was before it went.
    byte[] open(byte[] file) throws Segment.Unreadable {
        Segment.whole(file);
        return Sealing.isSealed(file) ? Sealing.open(file, keyOf()) : file;
    }

    private Sealing.Keys keyOf() {
        return id -> Optional.ofNullable(keys.get(id));
    }

    /// Reads a segment. In an encrypted folder only what is sealed with its key is taken in:
    /// everything else may be anybody's.
    Opened segment(byte[] file) throws Segment.Unreadable {
        Segment.whole(file);
        var key = key();
        boolean sealed = Sealing.isSealed(file);
        boolean fits = key.isEmpty() ? !sealed : sealed && Sealing.key(file).equals(key.get().id());
        return new Opened(Segment.read(file, keyOf()), fits, fits || trusting || key.isEmpty());
    }

    /// Whether what others left unsealed is taken in.
    void trust(boolean everything) {
        trusting = everything;
        db.ingest(
                p -> {
                    new VaultStore(p).judgeOthersAnew();
                    return Set.of();
                });
    }

    /// Takes away what this computer has written in the folder otherwise than the folder is sealed
    /// now, once everything is there as it should be and lets itself be read.
    ///
    /// @return whether anything went
    boolean tidy(List<Folder.Entry> listed) throws IOException {
        var others = ask(VaultStore::others);
        String own = "d/" + read(SyncStore::self).stream() + "/";
        var mine = new ArrayList<>(others);
        mine.removeIf(e -> !trusting && !e.path().startsWith(own));
        boolean whole =
                read(SyncStore::uncarried).isEmpty()
                        && !db.ask(p -> new CoverStore(p).lacksSnapshot());
        if (mine.isEmpty() || !whole || !isReadable(own)) {
            return false;
        }
        boolean went = false;
        for (Folder.Entry entry : mine) {
            if (listed.contains(entry) && isKnown(entry)) {
                folder.delete(entry.path());
                went = true;
            }
        }
        return went;
    }

    /// Whether all this computer wrote opens.
    private boolean isReadable(String own) throws IOException {
        for (var seen : read(SyncStore::seen).values()) {
            if (seen.state().equals("READ") && seen.entry().path().startsWith(own)) {
                try {
                    if (!segment(folder.read(seen.entry())).fits()) {
                        return false;
                    }
                } catch (Segment.Unreadable e) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Whether a file says nothing that is not here.
    private boolean isKnown(Folder.Entry entry) throws IOException {
        try {
            var segment = segment(folder.read(entry)).segment();
            if (segment.kind() == Segment.Kind.SNAPSHOT) {
                // Our own says nothing that is not here; of another's that is not told so easily.
                return entry.path().startsWith("d/" + read(SyncStore::self).stream() + "/");
            }
            return read(
                    store ->
                            segment.transactions().stream()
                                    .allMatch(tx -> store.number(tx.id()).isPresent()));
        } catch (Segment.Unreadable e) {
            return false;
        }
    }

    /// The folder, through a door that lets nothing into an encrypted one as it is.
    Folder door() {
        return new Folder() {
            @Override
            public List<Entry> list() throws IOException {
                return folder.list();
            }

            @Override
            public byte[] read(Entry entry) throws IOException {
                return folder.read(entry);
            }

            @Override
            public void write(String path, byte[] bytes) throws IOException {
                boolean sealed = Segment.looksLike(bytes) && Sealing.isSealed(bytes);
                if (isLocked()) {
                    throw Problem.rule("sync.locked").refused();
                }
                if (key().isPresent() && !sealed) {
                    throw new IllegalStateException("not sealed: " + path);
                }
                folder.write(path, bytes);
            }

            @Override
            public void delete(String path) throws IOException {
                folder.delete(path);
            }
        };
    }

    private <T> T ask(Function<VaultStore, T> question) {
        return db.ask(p -> question.apply(new VaultStore(p)));
    }

    private <T> T read(Function<SyncStore, T> question) {
        return db.ask(p -> question.apply(new SyncStore(p)));
    }
}
