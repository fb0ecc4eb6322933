package it.trequartista.sync;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Refused;
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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Takes in what the folder has: every file is read as a whole or not at all.
final class Intake {
    /// From so many deflated bytes on the search is made at the end rather than row by row.
    private static final long MANY = 256 * 1024;

    /// The state of a file that is whole and that this program cannot take in; the program's name
    /// follows.
    private static final String SENSELESS = "SENSELESS";

    private final Db db;
    private final Folder folder;
    private final Vault vault;
    private final Function<Prepared, Graph> graphs;
    private final String senseless;
    private Progress progress = Progress.UNWATCHED;

    Intake(Db db, Folder folder, Vault vault, Function<Prepared, Graph> graphs) {
        this.db = db;
        this.folder = folder;
        this.vault = vault;
        this.graphs = graphs;
        this.senseless = SENSELESS + " " + read(SyncStore::judge);
    }

    /// Tells how far it is, and stops when it is cancelled; what came in one go is then not kept.
    void watchedBy(Progress watcher) {
        progress = watcher;
    }

    @SuppressWarnings("ArrayRecordComponent") // Handed on as it came; never compared.
    private record Read(
            Folder.Entry entry,
            String hash,
            String state,
            List<Sealed> transactions,
            byte[] snapshot,
            Optional<Peer> word) {
        /// Whether it carries something written in our name that we did not know.
        private boolean isBy(Self self, Set<String> known) {
            return transactions.stream()
                    .anyMatch(t -> t.stream().equals(self.stream()) && !known.contains(t.id()));
        }

        private static Read not(Folder.Entry entry, String hash, String state) {
            return new Read(entry, hash, state, List.of(), new byte[0], Optional.empty());
        }
    }

    /// Takes in whatever of the files is new.
    ///
    /// @param unreadable gets the paths of files that are not, or not yet, what they should be
    /// @return how many transactions came
    int takeIn(List<Folder.Entry> listed, List<String> unreadable) {
        Map<String, Seen> seen = read(SyncStore::seen);
        Self self = read(SyncStore::self);
        var fresh = new ArrayList<Read>();
        for (Folder.Entry entry : listed) {
            Seen known = seen.remove(entry.path());
            if (isSettled(entry, known) || Attachments.isBytes(entry)) {
                continue;
            }
            fresh.add(read(entry, self));
        }
        for (Read file : fresh) {
            if (file.state.equals("NOT YET")) {
                unreadable.add(file.entry.path());
            }
        }
        var gone = List.copyOf(seen.keySet());
        if (fresh.isEmpty() && gone.isEmpty()) {
            return 0;
        }
        Set<String> before = read(s -> s.by(self.stream()));
        int came = whatMakesSense(fresh, gone, unreadable);
        boolean isOurs = fresh.stream().anyMatch(f -> f.isBy(self, before));
        if (came > 0 && (isOurs || read(s -> s.by(self.stream())).size() > before.size())) {
            // Somebody went on in our name: this is a copy, or a backup that was put back.
            db.renew();
        }
        return came;
    }

    /// Whether a file was read and is still the same. One that made no sense is read again by
    /// another program.
    private boolean isSettled(Folder.Entry entry, @Nullable Seen known) {
        return known != null
                && known.entry().equals(entry)
                && !known.state().equals("NOT YET")
                && (!known.state().startsWith(SENSELESS) || known.state().equals(senseless));
    }

    /// Takes in all of them at once. When that cannot be, half as many, and half again: so the one
    /// that makes no sense is found, its file left alone, and nobody is held up.
    private int whatMakesSense(List<Read> fresh, List<String> gone, List<String> unreadable) {
        var files = new ArrayList<>(fresh);
        int came = 0;
        int most = Integer.MAX_VALUE;
        while (true) {
            var pass = new Pass(most, progress);
            try {
                db.ingest(p -> ingest(p, files, gone, pass));
                came += pass.joined + pass.came;
                if (pass.came < most) {
                    return came;
                }
            } catch (RuntimeException e) {
                Sealed last = pass.last;
                Read joining = pass.joining;
                boolean full =
                        e instanceof Refused r
                                && !(r.problem() instanceof Problem.Rule)
                                && !(r.problem() instanceof Problem.Input);
                if (full || (last == null && joining == null)) {
                    throw e;
                }
                if (last == null) {
                    leaveOut(f -> f.equals(joining), files, unreadable);
                } else if (pass.came > 1) {
                    most = pass.came / 2;
                } else {
                    leaveOut(f -> f.transactions.contains(last), files, unreadable);
                    forget(last);
                    most = Integer.MAX_VALUE;
                }
            }
        }
    }

    private void leaveOut(Predicate<Read> which, List<Read> files, List<String> unreadable) {
        files.replaceAll(
                f -> {
                    if (!which.test(f)) {
                        return f;
                    }
                    unreadable.add(f.entry.path());
                    return Read.not(f.entry, f.hash, senseless);
                });
    }

    private void forget(Sealed waiting) {
        db.ingest(
                p -> {
                    new SyncStore(p).arrived(waiting);
                    return Set.of();
                });
    }

    /// One attempt.
    private static final class Pass {
        private final int most;
        private final Progress progress;
        private int joined;
        private int came;

        /// The snapshot that is being joined.
        private @Nullable Read joining;

        /// The transaction that was tried last.
        private @Nullable Sealed last;

        private Pass(int most, Progress progress) {
            this.most = most;
            this.progress = progress;
        }
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
            var opened = vault.segment(bytes);
            Segment segment = opened.segment();
            if (!segment.head().vault().equals(self.vault())) {
                return Read.not(entry, hash, "FOREIGN");
            }
            if (!opened.trusted()) {
                return Read.not(entry, hash, "OTHER");
            }
            return new Read(
                    entry,
                    hash,
                    opened.fits() ? "READ" : "OTHER",
                    segment.transactions(),
                    segment.lines(),
                    segment.kind() == Segment.Kind.WORD
                            ? Optional.of(word(segment))
                            : Optional.empty());
        } catch (Sealing.NoKey e) {
            return Read.not(entry, "", "OTHER");
        } catch (IOException e) {
            return Read.not(entry, "", "NOT YET");
        }
    }

    private Set<String> ingest(Prepared p, List<Read> fresh, List<String> gone, Pass pass) {
        var store = new SyncStore(p);
        long now = db.time().now().toEpochMilli();
        gone.forEach(store::forget);
        var byId = new LinkedHashMap<String, Sealed>();
        store.waiting().forEach(tx -> byId.put(tx.id(), tx));
        for (Read file : fresh) {
            file.transactions.forEach(tx -> byId.putIfAbsent(tx.id(), tx));
        }
        long size = byId.values().stream().mapToLong(t -> t.body().length).sum();
        size += fresh.stream().mapToLong(f -> f.snapshot.length).sum();
        if (size > MANY) {
            new SearchStore(p).hold();
        }
        var touched = new HashSet<String>();
        for (Read file : fresh) {
            store.saw(new Seen(file.entry, file.hash, file.state, now));
            if (file.snapshot.length > 0) {
                pass.joining = file;
                pass.joined += join(p, file, touched);
                pass.joining = null;
            }
        }
        var graph = graphs.apply(p);
        var apply = new ApplyStore(p, graph);
        arrive(byId, graph, apply, store, pass);
        touched.addAll(apply.touched());
        if (size > MANY) {
            new SearchStore(p).make();
        }
        byId.values().forEach(tx -> store.await(tx, now));
        for (Read file : fresh) {
            file.word.ifPresent(store::said);
            for (Sealed tx : file.transactions) {
                store.number(tx.id()).ifPresent(n -> store.carries(file.hash, n));
            }
        }
        return touched;
    }

    private int join(Prepared p, Read file, Set<String> touched) {
        var graph = graphs.apply(p);
        var apply = new ApplyStore(p, graph);
        var joined = new Joining(p, graph, apply).watchedBy(progress).join(file.snapshot);
        new CoverStore(p).covers(file.entry.path(), joined.covers());
        touched.addAll(apply.touched());
        return joined.came();
    }

    /// Applies every transaction whose parents are here, parents first; the others are left.
    static int arrive(Map<String, Sealed> byId, Graph graph, ApplyStore apply, SyncStore store) {
        var pass = new Pass(Integer.MAX_VALUE, Progress.UNWATCHED);
        arrive(byId, graph, apply, store, pass);
        return pass.came;
    }

    private static void arrive(
            Map<String, Sealed> byId, Graph graph, ApplyStore apply, SyncStore store, Pass pass) {
        boolean more = true;
        int all = byId.size();
        while (more) {
            more = false;
            for (Sealed tx : List.copyOf(byId.values())) {
                if (graph.holds(tx)) {
                    byId.remove(tx.id());
                    store.arrived(tx);
                } else if (pass.came < pass.most
                        && tx.parents().stream().allMatch(id -> graph.find(id).isPresent())) {
                    pass.progress.check();
                    pass.progress.at(pass.came + 1L, all);
                    pass.last = tx;
                    pass.came++;
                    try {
                        var _ = apply.apply(tx);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    more = true;
                }
            }
        }
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

    private <T> T read(Function<SyncStore, T> question) {
        return db.ask(p -> question.apply(new SyncStore(p)));
    }
}
