package it.trequartista.inbox.twins;

import it.trequartista.inbox.duplicates.Duplicates;
import it.trequartista.inbox.duplicates.Firm;
import it.trequartista.inbox.duplicates.Known;
import it.trequartista.inbox.duplicates.Likeness;
import it.trequartista.inbox.twins.TwinStore.Different;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.StepId;
import it.trequartista.store.Db;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// What one does with records that are there twice. Each change is one step.
public final class Twins {
    private final Db db;
    private final TwinStore store = new TwinStore();
    private final LikeStore likes = new LikeStore(store);
    private final CompareStore compared;
    private final UnionStore unions;

    /// Of a file.
    public Twins(Db db) {
        this.db = db;
        this.compared = new CompareStore(db);
        this.unions = new UnionStore(db);
    }

    /// All pairs that look alike and of which nobody said that they are not the same, the likest
    /// first. Looks at the whole file.
    public List<Pair> pairs(Kind kind, Progress progress) {
        var found =
                switch (kind) {
                    case PEOPLE ->
                            Duplicates.ofPeople(db.<List<Known>>read(store::people)).all(progress);
                    case COMPANIES ->
                            Duplicates.ofCompanies(db.<List<Firm>>read(store::companies))
                                    .all(progress);
                };
        return named(kind, found);
    }

    /// Whom a record of the file may be, the likest first; the record may stand on either side.
    /// Asks by indexes alone: quick enough to follow what is typed.
    public List<Pair> like(Kind kind, long id) {
        return named(kind, db.read(h -> likes.like(h, kind, id)));
    }

    private List<Pair> named(Kind kind, List<Likeness> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var different = db.<Set<Different>>read(h -> store.different(h, kind));
        var pairs =
                found.stream()
                        .filter(l -> !different.contains(new Different(l.one(), l.other())))
                        .toList();
        var ids = new TreeSet<Long>();
        pairs.forEach(l -> ids.addAll(List.of(l.one(), l.other())));
        var names = db.<Map<Long, String>>read(h -> store.names(h, kind, ids));
        return pairs.stream()
                .map(
                        l ->
                                new Pair(
                                        kind,
                                        l,
                                        names.getOrDefault(l.one(), ""),
                                        names.getOrDefault(l.other(), "")))
                .toList();
    }

    /// Two records side by side.
    ///
    /// @throws it.trequartista.kernel.Refused if one of them is gone
    public Compared compare(Pair pair) {
        return db.read(
                h ->
                        new Compared(
                                pair,
                                compared.twin(h, pair.kind(), pair.one()),
                                compared.twin(h, pair.kind(), pair.other())));
    }

    /// Remembers that two are not the same.
    public StepId notSame(Pair pair) {
        return db.step(h -> unions.differ(h, pair.kind(), pair.one(), pair.other()));
    }

    /// Makes two one: the older stays, the other is deleted.
    ///
    /// @throws it.trequartista.kernel.Refused if one of them is gone
    public StepId merge(Pair pair, Choice choice) {
        return db.step(h -> unions.unite(h, pair.kind(), pair.one(), pair.other(), choice));
    }

    /// Makes each of these pairs one, as [Compared#usual] has it. Of three that are one the oldest
    /// stays.
    ///
    /// @throws it.trequartista.kernel.Refused if one of them is gone, or it was cancelled
    public StepId mergeAll(List<Pair> pairs, Progress progress) {
        return db.step(
                h -> {
                    var gone = new HashMap<Long, Long>();
                    int done = 0;
                    for (Pair pair : pairs) {
                        progress.check();
                        progress.at(done++, pairs.size());
                        long a = stayed(gone, pair.one());
                        long b = stayed(gone, pair.other());
                        if (a != b) {
                            long stays = Math.min(a, b);
                            long goes = Math.max(a, b);
                            var usual =
                                    new Compared(
                                                    pair,
                                                    compared.twin(h, pair.kind(), stays),
                                                    compared.twin(h, pair.kind(), goes))
                                            .usual();
                            unions.unite(h, pair.kind(), stays, goes, usual);
                            gone.put(goes, stays);
                        }
                    }
                });
    }

    /// Tells after each commit which tables were written.
    ///
    /// @return stops telling
    public Runnable watch(Consumer<Set<String>> watcher) {
        return db.onCommit(watcher);
    }

    private static long stayed(Map<Long, Long> gone, long id) {
        long now = id;
        while (gone.containsKey(now)) {
            now = gone.get(now);
        }
        return now;
    }
}
