package it.trequartista.sync;

import it.trequartista.kernel.Sha256;
import it.trequartista.store.Db;
import it.trequartista.sync.SyncStore.Seen;
import it.trequartista.sync.SyncStore.Self;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Keeps the folder and the file short: writes a snapshot when one is due, and lets go what a
/// readable snapshot holds.
///
/// A snapshot knows every transaction that led to it, so whoever lacks any of them joins it; no
/// computer has to be asked what it has, and one that was away for a year needs no rule of its own.
final class Snapshots {
    /// As long as logs together are smaller, a newcomer reads them as fast as a snapshot.
    private static final long ENOUGH = 16L * 1024 * 1024;

    /// One is due after such a time if anything came since; logs are let go after the same.
    private static final Duration MONTH = Duration.ofDays(30);

    /// Of our snapshots so many are left in the folder, should a carrier damage the last.
    private static final int KEPT = 2;

    private final Db db;
    private final Folder folder;
    private final Vault vault;

    /// To look what is due means to go through all that any file carries.
    private final NowAndThen looks = new NowAndThen(Duration.ofHours(1));

    Snapshots(Db db, Folder folder, Vault vault) {
        this.db = db;
        this.folder = folder;
        this.vault = vault;
    }

    /// Writes a snapshot if this file has let go what no snapshot of the folder holds any more, and
    /// now and then if one is due; then lets go what may go.
    ///
    /// @return whether it wrote one
    boolean keep() throws IOException {
        boolean isTime = looks.isDue(db.time().now());
        boolean writes = cover(CoverStore::lacksSnapshot) || (isTime && isDue());
        if (writes) {
            write();
        }
        if (isTime) {
            shorten(MONTH);
        }
        return writes;
    }

    private boolean isDue() {
        long uncovered = cover(CoverStore::uncoveredBytes);
        var all = snapshots();
        if (uncovered == 0) {
            return false;
        }
        long last = all.isEmpty() ? 0 : all.getLast().entry().size();
        return uncovered > Math.max(ENOUGH, 2 * last)
                || isOld(cover(CoverStore::oldestUncovered), MONTH);
    }

    private boolean isOld(long moment, Duration than) {
        return moment <= db.time().now().minus(than).toEpochMilli();
    }

    private static long moment(Seen file) {
        return Segment.moment(file.entry().path());
    }

    private List<Seen> snapshots() {
        return read(SyncStore::seen).values().stream()
                .filter(s -> s.state().equals("READ") && s.entry().path().contains("/snap/"))
                .sorted(Comparator.comparing(s -> s.entry().path().replaceFirst(".*/", "")))
                .toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // Handed on as it came; never compared.
    private record Written(byte[] lines, Map<Integer, Long> covers, long clock, Self self) {}

    /// Writes one of all that is here.
    void write() throws IOException {
        var all =
                db.ask(
                        p -> {
                            var store = new SyncStore(p);
                            var cover = new CoverStore(p);
                            return new Written(
                                    new SnapshotStore(p).write(),
                                    cover.ends(),
                                    cover.lastClock(),
                                    store.self());
                        });
        byte[] bytes = vault.seal(Segment.snapshot(all.self.vault(), all.self.stream(), all.lines));
        String path = place(all.self) + Segment.name(all.clock, bytes);
        var listed = folder.put(path, bytes);
        if (listed.isEmpty()) {
            return; // A later pass writes it again.
        }
        long now = db.time().now().toEpochMilli();
        db.ingest(
                p -> {
                    var store = new SyncStore(p);
                    store.saw(new Seen(listed.get(), Sha256.of(bytes), "READ", now));
                    new CoverStore(p).covers(path, all.covers);
                    return Set.of();
                });
    }

    private static String place(Self self) {
        return "d/" + self.stream() + "/snap/";
    }

    /// Lets go what readable snapshots of the folder hold: the lines of transactions here, and our
    /// own files there, once they are so old.
    void shorten(Duration age) throws IOException {
        Self self = read(SyncStore::self);
        for (Seen log : cover(CoverStore::coveredLogs)) {
            String path = log.entry().path();
            if (path.startsWith("d/" + self.stream() + "/log/") && isOld(moment(log), age)) {
                remove(path);
            }
        }
        var ours =
                snapshots().stream()
                        .map(s -> s.entry().path())
                        .filter(path -> path.startsWith(place(self)))
                        .toList();
        for (String path : ours.subList(0, Math.max(0, ours.size() - KEPT))) {
            remove(path);
        }
        db.ingest(
                p -> {
                    new CoverStore(p).letGo();
                    return Set.of();
                });
    }

    private void remove(String path) throws IOException {
        db.ingest(
                p -> {
                    new SyncStore(p).forget(path);
                    return Set.of();
                });
        folder.delete(path);
    }

    private <T> T cover(Function<CoverStore, T> question) {
        return db.ask(p -> question.apply(new CoverStore(p)));
    }

    private <T> T read(Function<SyncStore, T> question) {
        return db.ask(p -> question.apply(new SyncStore(p)));
    }
}
