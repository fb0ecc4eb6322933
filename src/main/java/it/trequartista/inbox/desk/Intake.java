package it.trequartista.inbox.desk;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Attached;
import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.inbox.arrivals.Sink;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.inbox.arrivals.Turn.Role;
import it.trequartista.kernel.CaptureId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Takes what readers find into the file, piece by piece: it holds one part of one conversation and
/// the keys of its turns, never the whole.
final class Intake implements Sink {
    private static final int PART = 64_000;
    private static final int KEPT_FLAWS = 1_000;
    private static final int SNIPPET = 160;

    private final IntakeStore store;
    private final Sides sides;
    private final String source;
    private final Instant now;
    private final List<Flaw> flaws = new ArrayList<>();
    private long session;
    private @Nullable CaptureId first;
    private int items;
    private int fresh;
    private int grown;
    private long turns;
    private long allFlaws;
    private @Nullable Open open;

    /// @param source name of the file
    /// @param now for what says no time
    Intake(IntakeStore store, Sides sides, String source, Instant now) {
        this.store = store;
        this.sides = sides;
        this.source = source;
        this.now = now;
    }

    /// What is being read.
    private static final class Open {
        final Arrival head;
        final CaptureId id;
        final IntakeStore.@Nullable Held held;
        final Waiting waiting;
        final List<Spoken> part = new ArrayList<>();
        final Map<Long, Integer> equal = new HashMap<>();
        @Nullable Instant equalAt;
        long[] known;
        long place;
        int size;
        long added;
        boolean isHeard;
        boolean hasBot;
        String snippet;
        Instant at;
        long turn;
        boolean isNew;
        String speaker = "";

        Open(Arrival head, CaptureId id, IntakeStore.@Nullable Held held, Instant now) {
            this.head = head;
            this.id = id;
            this.held = held;
            this.known = held == null ? new long[0] : held.keys();
            this.place = known.length;
            this.waiting =
                    held == null
                            ? new Waiting(null, null)
                            : new Waiting(held.askedAt(), held.answeredAt());
            this.snippet = held == null ? "" : held.snippet();
            Instant said = head.at() == null ? now : head.at();
            this.at = held == null ? said : held.at();
        }
    }

    @Override
    public void begin(Arrival arrival) {
        var id = new CaptureId(Spoken.hash(arrival.channel() + '\0' + arrival.origin()));
        open = new Open(arrival, id, store.held(id).orElse(null), now);
        items++;
        first = first == null ? id : first;
        if (open.held == null) {
            // What came with the first turn has to hang on something.
            store.insert(arrival, id, session());
        }
    }

    private long session() {
        session = session == 0 ? store.session(source) : session;
        return session;
    }

    private Open open() {
        return Objects.requireNonNull(open, "nothing has begun");
    }

    @Override
    public void turn(Turn turn) {
        var it = open();
        it.turn = Spoken.key(turn, nth(it, turn));
        it.isNew = Arrays.binarySearch(it.known, it.turn) < 0;
        if (!it.isNew) {
            return;
        }
        Role role = sides.of(it.head, turn);
        Instant at = turn.at() == null ? it.at : turn.at();
        it.part.add(new Spoken(it.turn, turn.speaker(), role, turn.at(), turn.text()));
        it.size += turn.text().length() + turn.speaker().length();
        it.added++;
        it.waiting.hear(role, at);
        if ((it.added == 1 && it.held == null) || at.isAfter(it.at)) {
            it.at = at;
        }
        it.hasBot |= role == Role.BOT;
        if (role == Role.THEM) {
            it.isHeard = true;
            it.speaker = it.speaker.isEmpty() ? turn.speaker() : it.speaker;
            it.snippet = turn.text().isBlank() ? it.snippet : snippet(turn.text());
        }
        if (it.size > PART) {
            flush(it);
        }
    }

    /// Which of several equal turns this is: those of one minute stand together.
    private static int nth(Open it, Turn turn) {
        if (!turn.mark().isEmpty()) {
            return 0;
        }
        if (!Objects.equals(turn.at(), it.equalAt)) {
            it.equal.clear();
            it.equalAt = turn.at();
        }
        long which = Spoken.hash(turn.speaker() + '\0' + turn.text());
        return it.equal.merge(which, 1, Integer::sum) - 1;
    }

    static String snippet(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SNIPPET
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, SNIPPET)));
    }

    private void flush(Open it) {
        if (!it.part.isEmpty()) {
            store.part(it.id, it.place + 1, SpokenJson.of(it.part));
            it.place += it.part.size();
            it.part.clear();
            it.size = 0;
        }
    }

    @Override
    public void file(Attached file) {
        var it = open();
        if (it.isNew && file.bytes().length > 0) {
            store.file(it.id, it.turn, file);
        }
    }

    @Override
    public void end() {
        var it = open();
        flush(it);
        open = null;
        turns += it.added;
        if (it.held == null) {
            fresh++;
        } else if (it.added > 0) {
            grown++;
        } else {
            return;
        }
        var other = sides.other(it.head);
        store.finish(
                it.id,
                new IntakeStore.Last(
                        other.name().isBlank() ? it.speaker : other.name(),
                        other.address(),
                        it.snippet,
                        it.at,
                        it.waiting.asked(),
                        it.waiting.answered()),
                it.held != null && it.isHeard);
        if (it.hasBot && it.head.kind() == Arrival.Kind.CHAT) {
            store.isChatbot(it.id);
        }
    }

    @Override
    public void flaw(Flaw flaw) {
        allFlaws++;
        if (flaws.size() < KEPT_FLAWS) {
            flaws.add(flaw);
        }
    }

    /// The source is at its end: what it cut off still counts, and what was new is recorded.
    ///
    /// @param kind what kind of export it was
    void close(String kind) {
        if (open != null) {
            end();
        }
        if (fresh + grown > 0) {
            store.session(session(), kind, tally(), FlawJson.of(flaws));
        }
    }

    Taken.Tally tally() {
        return new Taken.Tally(items, fresh, grown, turns, allFlaws);
    }

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    @Nullable CaptureId first() {
        return first;
    }
}
