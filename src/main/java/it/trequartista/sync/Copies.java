package it.trequartista.sync;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Sha256;
import it.trequartista.store.ApplyStore;
import it.trequartista.store.Db;
import it.trequartista.store.Graph;
import it.trequartista.store.Prepared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Takes into a file what a copy of it has that went its own way: a file that was copied to another
/// computer and worked in on both, a backup somebody went on with.
///
/// It is the join of the shared folder without a folder: transactions come in by the same rules,
/// and where both sides wrote the same field both values are kept. The copy is only read.
public final class Copies {
    private Copies() {}

    /// What a merge changes, or would change.
    ///
    /// @param came transactions the file did not have
    /// @param rows the rows they make or write
    /// @param conflicts fields that now want a choice and did not before
    /// @param attachments those whose bytes only the copy had
    /// @param backup the copy of the file from before; none of a preview, or when nothing came
    public record Merged(
            int came, List<Changed> rows, int conflicts, int attachments, Optional<Path> backup) {
        public Merged {
            rows = List.copyOf(rows);
        }

        /// Whether the copy has nothing the file lacks.
        public boolean isNothing() {
            return came == 0 && attachments == 0;
        }
    }

    /// A row somebody else made or wrote.
    ///
    /// @param table its table
    /// @param id of the row
    /// @param isNew whether the file did not have it
    /// @param fields those that are written, when it had it
    public record Changed(String table, long id, boolean isNew, List<String> fields) {
        public Changed {
            fields = List.copyOf(fields);
        }
    }

    /// What would change; neither file does.
    ///
    /// @param tell gets that and the copy, open, to say what its rows are called
    /// @throws it.trequartista.kernel.Refused when the other is no copy of this file, or unreadable
    public static <T> T preview(Db db, Path other, BiFunction<Merged, Db, T> tell) {
        return with(db, other, from -> tell.apply(new Merge(db, from).preview(), from));
    }

    /// Takes it in. A copy of the file as it was is kept beside it.
    ///
    /// @throws it.trequartista.kernel.Refused as for a preview; nothing is changed then
    public static Merged merge(Db db, Path other) {
        return with(db, other, from -> new Merge(db, from).take());
    }

    @FunctionalInterface
    private interface Work<T> {
        T of(Db from);
    }

    /// Works on a copy of the other: another window may be open on it, and it may be an older one.
    private static <T> T with(Db db, Path other, Work<T> work) {
        try {
            if (!Files.isRegularFile(other)) {
                throw Problem.input("store.missing", other.toString()).refused();
            }
            if (Files.isSameFile(db.file(), other)) {
                throw Problem.input("sync.mergeSelf", db.name()).refused();
            }
            Path place = Files.createTempDirectory("trequartista-merge");
            try {
                Path copy = place.resolve(String.valueOf(other.getFileName()));
                copy(other, copy);
                try (Db from = Db.open(copy, db.time())) {
                    if (!vault(from).equals(vault(db))) {
                        throw Problem.rule("sync.otherVault", from.name(), db.name()).refused();
                    }
                    return work.of(from);
                }
            } finally {
                delete(place);
            }
        } catch (IOException e) {
            throw Problem.machine("store.io", other.toString()).refused();
        }
    }

    /// With what SQLite has written beside it and not yet into it. Nobody has it open in this
    /// process, so that reading it drops no lock; a copy that came out torn is told when it
    /// is opened.
    private static void copy(Path other, Path copy) throws IOException {
        Path _ = Files.copy(other, copy);
        Path log = beside(other);
        if (Files.exists(log)) {
            Path _ = Files.copy(log, beside(copy));
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    private static String vault(Db db) {
        return db.ask(p -> new SyncStore(p).self().vault());
    }

    private static void delete(Path place) throws IOException {
        try (var all = Files.walk(place)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// One merge.
    private static final class Merge {
        private final Db db;
        private final Db from;

        private Merge(Db db, Db from) {
            this.db = db;
            this.from = from;
        }

        /// Ends a transaction that was only tried.
        private static final class Tried extends RuntimeException {
            private static final long serialVersionUID = 1;
            private final transient Merged merged;

            private Tried(Merged merged) {
                super(null, null, false, false);
                this.merged = merged;
            }
        }

        private Merged preview() {
            try {
                db.ingest(
                        p -> {
                            throw new Tried(join(p));
                        });
                throw new IllegalStateException();
            } catch (Tried tried) {
                return tried.merged;
            }
        }

        private Merged take() {
            if (db.ask(this::isKnown)) {
                return new Merged(0, List.of(), 0, bring(), Optional.empty());
            }
            String self = db.ask(p -> new SyncStore(p).self().stream());
            int before = written(self);
            Path backup = backup();
            db.copyTo(backup);
            var merged = new Merged[1];
            db.ingest(
                    p -> {
                        merged[0] = join(p);
                        return touched(merged[0]);
                    });
            int attachments = bring();
            if (written(self) > before) {
                // Somebody went on in our name: one of the two is a copy.
                db.renew();
            }
            return new Merged(
                    merged[0].came,
                    merged[0].rows,
                    merged[0].conflicts,
                    attachments,
                    Optional.of(backup));
        }

        /// The bytes of attachments that only the copy has.
        private int bring() {
            int came = 0;
            for (String sha256 : db.ask(this::brought)) {
                var bytes = from.ask(p -> new AttachmentStore(p).content(sha256));
                if (bytes.isPresent() && Sha256.of(bytes.get()).equals(sha256)) {
                    db.ingest(p -> new AttachmentStore(p).keep(sha256, bytes.get()));
                    came++;
                }
            }
            return came;
        }

        /// Those of which the file has the row, the copy the bytes.
        private List<String> brought(Prepared p) {
            var lacking = new AttachmentStore(p).lacking();
            lacking.retainAll(from.ask(q -> new AttachmentStore(q).held()));
            return lacking;
        }

        private int written(String stream) {
            return db.ask(p -> new SyncStore(p).by(stream)).size();
        }

        private static Set<String> touched(Merged merged) {
            return Set.copyOf(merged.rows.stream().map(Changed::table).distinct().toList());
        }

        private Path backup() {
            String name =
                    "%s.before-merge-%d.backup"
                            .formatted(db.name(), db.time().now().toEpochMilli());
            return db.file().resolveSibling(name);
        }

        private boolean isKnown(Prepared p) {
            return new SyncStore(p).ids().containsAll(from.ask(q -> new SyncStore(q).ids()));
        }

        private Merged join(Prepared p) {
            var store = new SyncStore(p);
            var copies = new CopyStore(p);
            long last = store.latest();
            int open = store.conflictCount();
            new SearchStore(p).hold();
            int came = arrive(p, store) + rest(p);
            new SearchStore(p).make();
            return new Merged(
                    came,
                    copies.changedAfter(last),
                    Math.max(0, store.conflictCount() - open),
                    brought(p).size(),
                    Optional.empty());
        }

        /// What the copy still has the lines of comes as through the folder.
        private int arrive(Prepared p, SyncStore store) {
            var graph = new Graph(p);
            var unknown = from.ask(q -> new CopyStore(q).transactionsBut(store.ids()));
            return Intake.arrive(unknown, graph, new ApplyStore(p, graph), store);
        }

        /// What it has let go the lines of comes as it stands.
        private int rest(Prepared p) {
            if (isKnown(p)) {
                return 0;
            }
            var graph = new Graph(p);
            return new Joining(p, graph, new ApplyStore(p, graph))
                    .join(from.ask(q -> new SnapshotStore(q).write()))
                    .came();
        }
    }
}
