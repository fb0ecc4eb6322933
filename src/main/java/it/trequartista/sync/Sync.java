package it.trequartista.sync;

import it.trequartista.kernel.Sha256;
import it.trequartista.store.Db;
import it.trequartista.store.Graph;
import it.trequartista.store.Prepared;
import it.trequartista.store.Sealed;
import it.trequartista.sync.SyncStore.Seen;
import it.trequartista.sync.SyncStore.Self;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Keeps a file and a shared folder at the same transactions: takes in what the folder has, and
/// writes what the folder lacks.
///
/// The second half is also what heals. Whatever this computer holds and no readable file of the
/// folder carries is written again, whoever made it: a wiped folder, a damaged file, a computer
/// that is gone need no rule of their own. That a file is absent never means that anything was
/// deleted.
public final class Sync {
    /// A log file of ours is rewritten with what came since until it is so large.
    private static final int FULL = 64 * 1024;

    private final Db db;
    private final Folder folder;
    private final Function<Prepared, Graph> graphs;

    /// Of a file, over a folder.
    public Sync(Db db, Folder folder) {
        this(db, folder, Graph::new);
    }

    /// With another idea of who had seen what, to show that it would not do.
    Sync(Db db, Folder folder, Function<Prepared, Graph> graphs) {
        this.db = db;
        this.folder = folder;
        this.graphs = graphs;
    }

    /// What a pass did.
    ///
    /// @param came transactions taken in
    /// @param went transactions written
    /// @param waiting transactions that follow others not here yet
    /// @param conflicts fields whose values want a choice
    /// @param unreadable files of the folder that are not, or not yet, what they should be
    public record Report(int came, int went, int waiting, int conflicts, List<String> unreadable) {
        public Report {
            unreadable = List.copyOf(unreadable);
        }
    }

    /// One pass: in, then out.
    ///
    /// @throws IOException when the folder does not let itself be listed or written; what was taken
    ///     in stays
    public Report run() throws IOException {
        var listed = folder.list();
        var unreadable = new ArrayList<String>();
        int came = takeIn(listed, unreadable);
        int went = giveOut();
        return db.read(
                handle -> {
                    try (var p = new Prepared(handle)) {
                        var store = new SyncStore(p);
                        return new Report(
                                came,
                                went,
                                store.waitingCount(),
                                new ConflictStore(p).open().size(),
                                unreadable);
                    }
                });
    }

    private record Read(Folder.Entry entry, String hash, String state, List<Sealed> transactions) {}

    private int takeIn(List<Folder.Entry> listed, List<String> unreadable) {
        Map<String, Seen> seen = read(SyncStore::seen);
        Self self = read(SyncStore::self);
        var fresh = new ArrayList<Read>();
        for (Folder.Entry entry : listed) {
            Seen known = seen.remove(entry.path());
            if (known != null && known.entry().equals(entry) && known.state().equals("READ")) {
                continue;
            }
            fresh.add(read(entry, self));
        }
        int[] came = {0};
        for (Read file : fresh) {
            if (!file.state.equals("READ") && !file.state.equals("FOREIGN")) {
                unreadable.add(file.entry.path());
            }
        }
        var gone = List.copyOf(seen.keySet());
        if (!fresh.isEmpty() || !gone.isEmpty()) {
            db.ingest(p -> ingest(p, fresh, gone, came));
        }
        return came[0];
    }

    private Read read(Folder.Entry entry, Self self) {
        try {
            byte[] bytes = folder.read(entry);
            String hash = Sha256.of(bytes);
            if (!Segment.looksLike(bytes)) {
                return new Read(entry, hash, "FOREIGN", List.of());
            }
            Segment segment = Segment.read(bytes);
            if (!segment.head().vault().equals(self.vault())) {
                return new Read(entry, hash, "FOREIGN", List.of());
            }
            return new Read(entry, hash, "READ", segment.transactions());
        } catch (IOException e) {
            return new Read(entry, "", "NOT YET", List.of());
        }
    }

    private Set<String> ingest(Prepared p, List<Read> fresh, List<String> gone, int[] came) {
        var store = new SyncStore(p);
        long now = db.time().now().toEpochMilli();
        gone.forEach(store::forget);
        var byId = new LinkedHashMap<String, Sealed>();
        store.waiting().forEach(tx -> byId.put(tx.id(), tx));
        for (Read file : fresh) {
            file.transactions.forEach(tx -> byId.putIfAbsent(tx.id(), tx));
        }
        var graph = graphs.apply(p);
        var apply = new ApplyStore(p, graph);
        came[0] = arrive(byId, graph, apply, store);
        byId.values().forEach(tx -> store.await(tx, now));
        for (Read file : fresh) {
            store.saw(new Seen(file.entry, file.hash, file.state, now));
            for (Sealed tx : file.transactions) {
                store.number(tx.id()).ifPresent(n -> store.carries(file.hash, n));
            }
        }
        return apply.touched();
    }

    /// Applies every transaction whose parents are here, parents first; the others are left.
    private static int arrive(
            Map<String, Sealed> byId, Graph graph, ApplyStore apply, SyncStore store) {
        int came = 0;
        boolean more = true;
        while (more) {
            more = false;
            for (Sealed tx : List.copyOf(byId.values())) {
                if (graph.holds(tx)) {
                    byId.remove(tx.id());
                    store.arrived(tx);
                } else if (tx.parents().stream().allMatch(id -> graph.find(id).isPresent())) {
                    try {
                        var _ = apply.apply(tx);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    came++;
                    more = true;
                }
            }
        }
        return came;
    }

    private int giveOut() throws IOException {
        List<Sealed> lacking = read(SyncStore::uncarried);
        if (lacking.isEmpty()) {
            return 0;
        }
        Self self = read(SyncStore::self);
        String place = "d/" + self.stream() + "/log/";
        var all = new ArrayList<Sealed>();
        Optional<Seen> rewritten = lastOwn(place).filter(f -> f.entry().size() < FULL);
        rewritten.ifPresent(f -> all.addAll(read(store -> store.carried(f.hash()))));
        all.addAll(lacking);
        byte[] bytes = Segment.log(self.vault(), self.stream(), all);
        String path = place + Segment.name(all.getLast().clock(), bytes);
        folder.write(path, bytes);
        var listed =
                folder.list().stream()
                        .filter(e -> e.path().equals(path) && e.size() == bytes.length)
                        .findFirst();
        if (listed.isEmpty()) {
            return 0; // Taken away at once, or cut short; the next pass writes it again.
        }
        String hash = Sha256.of(bytes);
        long now = db.time().now().toEpochMilli();
        db.ingest(
                p -> {
                    var store = new SyncStore(p);
                    store.saw(new Seen(listed.get(), hash, "READ", now));
                    all.forEach(tx -> store.number(tx.id()).ifPresent(n -> store.carries(hash, n)));
                    rewritten.ifPresent(f -> store.forget(f.entry().path()));
                    return Set.of();
                });
        if (rewritten.isPresent()) {
            folder.delete(rewritten.get().entry().path());
        }
        return lacking.size();
    }

    private Optional<Seen> lastOwn(String place) {
        return read(SyncStore::seen).values().stream()
                .filter(s -> s.entry().path().startsWith(place) && s.state().equals("READ"))
                .max(Comparator.comparing(s -> s.entry().path()));
    }

    /// The fingerprint of all that travels.
    public String digest() {
        return read(SyncStore::digest);
    }

    private <T> T read(Function<SyncStore, T> question) {
        return db.read(
                handle -> {
                    try (var p = new Prepared(handle)) {
                        return question.apply(new SyncStore(p));
                    }
                });
    }
}
