package it.trequartista.sync;

import it.trequartista.kernel.Sha256;
import it.trequartista.store.ApplyStore;
import it.trequartista.store.Db;
import it.trequartista.store.Graph;
import it.trequartista.store.Prepared;
import it.trequartista.store.Sealed;
import it.trequartista.sync.SyncStore.Peer;
import it.trequartista.sync.SyncStore.Seen;
import it.trequartista.sync.SyncStore.Self;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
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

    /// From so many deflated bytes on the search is made at the end rather than row by row.
    private static final long MANY = 256 * 1024;

    private final Db db;
    private final Folder folder;
    private final Function<Prepared, Graph> graphs;

    /// How the folder was listed when there was nothing left to do, and the last transaction then.
    private @Nullable List<Folder.Entry> quiet;

    private long quietAt;

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

        /// The same after others had come.
        public Report after(int before) {
            return new Report(before + came, went, waiting, conflicts, unreadable);
        }
    }

    /// One pass: in, then out.
    ///
    /// @throws IOException when the folder does not let itself be listed or written; what was taken
    ///     in stays
    public Report run() throws IOException {
        var listed = folder.list();
        long latest = read(SyncStore::latest);
        if (quiet != null && listed.equals(quiet) && latest == quietAt) {
            return read(s -> new Report(0, 0, s.waitingCount(), s.conflictCount(), List.of()));
        }
        var unreadable = new ArrayList<String>();
        int came = takeIn(listed, unreadable);
        int went = giveOut();
        int _ = new BytesStore(db, folder).exchange(listed);
        speak(listed);
        quiet = unreadable.isEmpty() ? folder.list() : null;
        quietAt = read(SyncStore::latest);
        return read(s -> new Report(came, went, s.waitingCount(), s.conflictCount(), unreadable));
    }

    /// Only takes in what the folder has.
    ///
    /// @return how many transactions came
    /// @throws IOException when the folder does not let itself be listed
    int receive() throws IOException {
        var listed = folder.list();
        int came = takeIn(listed, new ArrayList<>());
        int _ = new BytesStore(db, folder).exchange(listed);
        return came;
    }

    private record Read(
            Folder.Entry entry,
            String hash,
            String state,
            List<Sealed> transactions,
            Optional<Peer> word) {
        /// Whether it carries something written in our name that we did not know.
        private boolean isBy(Self self, Set<String> known) {
            return transactions.stream()
                    .anyMatch(t -> t.stream().equals(self.stream()) && !known.contains(t.id()));
        }

        private static Read not(Folder.Entry entry, String hash, String state) {
            return new Read(entry, hash, state, List.of(), Optional.empty());
        }
    }

    private int takeIn(List<Folder.Entry> listed, List<String> unreadable) {
        Map<String, Seen> seen = read(SyncStore::seen);
        Self self = read(SyncStore::self);
        var fresh = new ArrayList<Read>();
        for (Folder.Entry entry : listed) {
            Seen known = seen.remove(entry.path());
            boolean settled =
                    known != null
                            && known.entry().equals(entry)
                            && !known.state().equals("NOT YET");
            if (settled || BytesStore.isBytes(entry)) {
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
        if (fresh.isEmpty() && gone.isEmpty()) {
            return 0;
        }
        Set<String> before = read(s -> s.by(self.stream()));
        db.ingest(p -> ingest(p, fresh, gone, came));
        if (came[0] > 0 && fresh.stream().anyMatch(f -> f.isBy(self, before))) {
            // Somebody went on in our name: this is a copy, or a backup that was put back.
            db.renew();
        }
        return came[0];
    }

    private Read read(Folder.Entry entry, Self self) {
        try {
            byte[] bytes = folder.read(entry);
            if (bytes.length != entry.size()) {
                return Read.not(entry, "", "NOT YET");
            }
            String hash = Sha256.of(bytes);
            if (!Segment.looksLike(bytes)) {
                return Read.not(entry, hash, "FOREIGN");
            }
            Segment segment = Segment.read(bytes);
            if (!segment.head().vault().equals(self.vault())) {
                return Read.not(entry, hash, "FOREIGN");
            }
            return new Read(
                    entry,
                    hash,
                    "READ",
                    segment.transactions(),
                    segment.kind() == Segment.Kind.WORD
                            ? Optional.of(word(segment))
                            : Optional.empty());
        } catch (IOException e) {
            return Read.not(entry, "", "NOT YET");
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
        boolean many = byId.values().stream().mapToLong(t -> t.body().length).sum() > MANY;
        if (many) {
            store.holdSearch();
        }
        came[0] = arrive(byId, graph, apply, store);
        if (many) {
            store.makeSearch();
        }
        byId.values().forEach(tx -> store.await(tx, now));
        for (Read file : fresh) {
            file.word.ifPresent(store::said);
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
            return 0; // It is not there, or not whole: the next pass writes it again.
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

    /// Tells the others who is here and what it has; only when that has changed.
    private void speak(List<Folder.Entry> listed) throws IOException {
        Self self = read(SyncStore::self);
        String tips = String.join(" ", read(SyncStore::tips));
        var said = read(SyncStore::peers).stream().filter(p -> p.stream().equals(self.stream()));
        String place = "d/" + self.stream() + "/ack/";
        var old =
                listed.stream()
                        .map(Folder.Entry::path)
                        .filter(path -> path.startsWith(place))
                        .sorted()
                        .toList();
        if (!old.isEmpty() && said.anyMatch(p -> p.tips().equals(tips))) {
            return;
        }
        long now = db.time().now().toEpochMilli();
        var peer = new Peer(self.stream(), self.name(), self.series(), tips, digest(), now);
        byte[] bytes = Segment.word(self.vault(), self.stream(), json(peer));
        folder.write(place + Segment.name(now << 16, bytes), bytes);
        db.ingest(
                p -> {
                    new SyncStore(p).said(peer);
                    return Set.of();
                });
        for (String path : old.subList(0, Math.max(0, old.size() - 1))) {
            folder.delete(path);
        }
    }

    private static JsonNode json(Peer peer) {
        var json = JsonMapper.shared().createObjectNode();
        json.put("name", peer.name());
        json.put("series", peer.series());
        json.put("tips", peer.tips());
        json.put("digest", peer.digest());
        json.put("at", peer.at());
        return json;
    }

    private static Peer word(Segment segment) {
        var rest = segment.head().rest();
        return new Peer(
                segment.head().stream(),
                rest.path("name").asString(""),
                rest.path("series").asString(""),
                rest.path("tips").asString(""),
                rest.path("digest").asString(""),
                rest.path("at").asLong(0));
    }

    /// Another computer that was seen.
    ///
    /// @param name what people call it
    /// @param at when it last said what it had, by its clock
    /// @param same whether it had just what is here
    /// @param diverged whether it had the same transactions and showed something else, which must
    ///     never be
    public record Other(String name, Instant at, boolean same, boolean diverged) {}

    /// The other computers, the one heard of last first.
    public List<Other> others() {
        String own = read(SyncStore::self).stream();
        String tips = String.join(" ", read(SyncStore::tips));
        var all = read(SyncStore::peers);
        var others = all.stream().filter(p -> !p.stream().equals(own)).toList();
        // What was hashed when it was last said is not hashed again while nothing has moved.
        String digest =
                others.stream().noneMatch(p -> p.tips().equals(tips))
                        ? ""
                        : all.stream()
                                .filter(p -> p.stream().equals(own) && p.tips().equals(tips))
                                .map(Peer::digest)
                                .findFirst()
                                .orElseGet(this::digest);
        return others.stream()
                .map(
                        p ->
                                new Other(
                                        p.name(),
                                        Instant.ofEpochMilli(p.at()),
                                        p.tips().equals(tips),
                                        p.tips().equals(tips) && !p.digest().equals(digest)))
                .toList();
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
        return db.ask(p -> question.apply(new SyncStore(p)));
    }
}
