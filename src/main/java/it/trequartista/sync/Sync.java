package it.trequartista.sync;

import it.trequartista.kernel.Progress;
import it.trequartista.store.Db;
import it.trequartista.store.Graph;
import it.trequartista.store.Prepared;
import it.trequartista.sync.SyncStore.Peer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    /// How long a transaction waits for one it follows.
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final Db db;
    private final Folder folder;
    private final Vault vault;
    private final Intake intake;
    private final Outgoing outgoing;
    private final Snapshots snapshots;

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
        this.vault = new Vault(db, folder);
        this.folder = vault.door();
        this.intake = new Intake(db, this.folder, vault, graphs);
        this.outgoing = new Outgoing(db, this.folder, vault);
        this.snapshots = new Snapshots(db, this.folder, vault);
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
    /// @throws it.trequartista.kernel.Refused when the folder is encrypted and the key not here
    public Report run() throws IOException {
        int _ = giveUp(db.time().now().minus(PATIENCE).toEpochMilli());
        var listed = folder.list();
        if (vault.look(listed)) {
            quiet = null;
            listed = folder.list();
        }
        long latest = read(SyncStore::latest);
        if (quiet != null && listed.equals(quiet) && latest == quietAt) {
            return read(s -> new Report(0, 0, s.waitingCount(), s.conflictCount(), List.of()));
        }
        var unreadable = new ArrayList<String>();
        int came = intake.takeIn(listed, unreadable);
        if (came > 0) {
            Losses.note(db, latest);
        }
        vault.beSure();
        int went = outgoing.giveOut();
        int wrote = snapshots.keep() ? 1 : 0;
        int moved = came + went + wrote + new Attachments(db, folder, vault).exchange(listed);
        if (vault.tidy(listed)) {
            moved++;
            listed = folder.list();
        }
        outgoing.speak(listed);
        // Only what a pass looked at and left alone is known to want nothing.
        boolean still = moved == 0 && unreadable.isEmpty() && read(s -> s.uncarried().isEmpty());
        quiet = still ? listed : null;
        quietAt = latest;
        return read(s -> new Report(came, went, s.waitingCount(), s.conflictCount(), unreadable));
    }

    /// Waits no longer for what never came: what follows it is written anew, see [WaitingStore].
    ///
    /// @return how many transactions waited
    public int giveUpWaiting() {
        return giveUp(Long.MAX_VALUE);
    }

    private int giveUp(long before) {
        int late = db.ask(p -> new WaitingStore(p).count(before));
        if (late > 0) {
            String own = read(SyncStore::self).stream();
            db.ingest(p -> new WaitingStore(p).giveUp(before, own));
        }
        return late;
    }

    /// One pass; then writes a snapshot and lets go all it holds, however young.
    ///
    /// @return what the pass did
    /// @throws IOException when the folder cannot be written; nothing is let go then
    Report shorten() throws IOException {
        var report = run();
        snapshots.write();
        snapshots.shorten(Duration.ZERO);
        quiet = null;
        return report;
    }

    /// Only takes in what the folder has.
    ///
    /// @return how many transactions came
    /// @throws IOException when the folder does not let itself be listed
    int receive(Progress progress) throws IOException {
        var listed = folder.list();
        boolean _ = vault.look(listed);
        intake.watchedBy(progress);
        int came = intake.takeIn(listed, new ArrayList<>());
        int _ = new Attachments(db, folder, vault).exchange(listed);
        return came;
    }

    /// One pass that also takes in what other computers left in an encrypted folder without
    /// sealing it as it is now, and takes it away. For computers that are gone: one that is not
    /// does it itself, and what lies there unsealed may have been written by anybody.
    ///
    /// @throws IOException as in [#run]
    public Report clear() throws IOException {
        vault.trust(true);
        quiet = null;
        try {
            return run();
        } finally {
            vault.trust(false);
        }
    }

    /// How long a computer is silent before it is worth asking whether it is gone.
    public static final Duration SILENCE = Duration.ofDays(180);

    /// Another computer that was seen.
    ///
    /// @param stream who it is in the log
    /// @param name what people call it
    /// @param at when it last said what it had, by its clock
    /// @param same whether it had just what is here
    /// @param diverged whether it had the same transactions and showed something else, which must
    ///     never be
    /// @param retired whether it was said to be gone and has been silent since
    public record Other(
            String stream,
            String name,
            Instant at,
            boolean same,
            boolean diverged,
            boolean retired) {}

    /// Says that a computer is gone, or that it is not. Nothing waits for any computer, so it is
    /// only no longer counted among the others; when it speaks again it is one of them again.
    public static void retire(Db db, String stream, boolean retired) {
        db.ingest(
                p -> {
                    new SyncStore(p).retire(stream, retired);
                    return Set.of();
                });
    }

    /// The other computers, the one heard of last first.
    public List<Other> others() {
        String own = read(SyncStore::self).stream();
        String tips = String.join(" ", read(SyncStore::tips));
        var all = read(SyncStore::peers);
        var others = all.stream().filter(p -> !p.stream().equals(own)).toList();
        // What was hashed when it was last said; where nobody has hashed nothing is compared.
        String digest =
                all.stream()
                        .filter(p -> p.stream().equals(own) && p.tips().equals(tips))
                        .map(Peer::digest)
                        .findFirst()
                        .orElse("");
        var retired = read(SyncStore::retired);
        return others.stream()
                .map(
                        p ->
                                new Other(
                                        p.stream(),
                                        p.name(),
                                        Instant.ofEpochMilli(p.at()),
                                        p.tips().equals(tips),
                                        p.tips().equals(tips) && differ(p.digest(), digest),
                                        retired.contains(p.stream())))
                .toList();
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /// The fingerprint of all that travels.
    public String digest() {
        return read(SyncStore::digest);
    }

    private <T> T read(Function<SyncStore, T> question) {
        return db.ask(p -> question.apply(new SyncStore(p)));
    }
}
