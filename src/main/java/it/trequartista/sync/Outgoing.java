package it.trequartista.sync;

import it.trequartista.kernel.Sha256;
import it.trequartista.store.Db;
import it.trequartista.store.Sealed;
import it.trequartista.sync.SyncStore.Peer;
import it.trequartista.sync.SyncStore.Seen;
import it.trequartista.sync.SyncStore.Self;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Writes what the folder lacks, whoever made it, and says what is here.
final class Outgoing {
    /// A log file of ours is rewritten with what came since until it is so large.
    private static final int FULL = 64 * 1024;

    /// So many rows are hashed at every word.
    private static final int SMALL = 20_000;

    private final Db db;
    private final Folder folder;
    private final Vault vault;

    private final NowAndThen digests = new NowAndThen(Duration.ofMinutes(10));

    Outgoing(Db db, Folder folder, Vault vault) {
        this.db = db;
        this.folder = folder;
        this.vault = vault;
    }

    /// Writes every transaction that no readable file of the folder carries.
    ///
    /// @return how many
    int giveOut() throws IOException {
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
        byte[] bytes = vault.seal(Segment.log(self.vault(), self.stream(), all));
        String path = place + Segment.name(all.getLast().clock(), bytes);
        var listed = folder.put(path, bytes);
        if (listed.isEmpty()) {
            return 0; // The next pass writes it again.
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
    void speak(List<Folder.Entry> listed) throws IOException {
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
        byte[] bytes = vault.seal(Segment.word(self.vault(), self.stream(), json(peer)));
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

    /// The fingerprint that shows whether two computers that have the same really show the same.
    /// Over a large file it costs more than everything else of a pass: there it is said now and
    /// then, and "" in between.
    private String digest() {
        boolean isDue = digests.isDue(db.time().now()) || !read(s -> s.isLargerThan(SMALL));
        return isDue ? read(SyncStore::digest) : "";
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

    private Optional<Seen> lastOwn(String place) {
        return read(SyncStore::seen).values().stream()
                .filter(s -> s.entry().path().startsWith(place) && s.state().equals("READ"))
                .max(Comparator.comparing(s -> s.entry().path()));
    }

    private <T> T read(Function<SyncStore, T> question) {
        return db.ask(p -> question.apply(new SyncStore(p)));
    }
}
