package it.trequartista.inbox.desk;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Attached;
import it.trequartista.kernel.CaptureId;
import it.trequartista.store.Db;

import org.jdbi.v3.core.Handle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/// The same as an intake, only counted: reads what there is and writes nothing. What comes twice in
/// one go is remembered by the keys of its turns.
final class CountedStore extends IntakeStore {
    private final Map<CaptureId, Held> seen = new HashMap<>();
    private final Map<CaptureId, LongStream.Builder> added = new HashMap<>();

    CountedStore(Handle handle, Db db) {
        super(handle, db);
    }

    @Override
    Optional<Held> held(CaptureId id) {
        return Optional.ofNullable(seen.get(id)).or(() -> super.held(id));
    }

    @Override
    void insert(Arrival arrival, CaptureId id, long session) {
        // Nothing is written.
    }

    @Override
    void part(CaptureId id, long place, String turns) {
        var keys = added.computeIfAbsent(id, any -> LongStream.builder());
        SpokenJson.read(turns).forEach(spoken -> keys.add(spoken.key()));
    }

    @Override
    void file(CaptureId id, long turn, Attached file) {
        // Nothing is written.
    }

    @Override
    void finish(CaptureId id, Last last, boolean again) {
        long[] before = held(id).map(Held::keys).orElseGet(() -> new long[0]);
        var more = added.remove(id);
        long[] keys =
                LongStream.concat(
                                Arrays.stream(before),
                                more == null ? LongStream.empty() : more.build())
                        .sorted()
                        .toArray();
        seen.put(id, new Held(keys, last.snippet(), last.at(), last.askedAt(), last.answeredAt()));
    }

    @Override
    long session(String name) {
        return 1;
    }

    @Override
    void session(long id, String kind, Taken.Tally tally, String report) {
        // Nothing is written.
    }
}
