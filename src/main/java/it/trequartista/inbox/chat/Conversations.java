package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Sink;
import it.trequartista.inbox.arrivals.Turn;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Hands turns to a sink, those of one origin as one. What the head does not say of a
/// conversation, whom it is with and since when, its first turns do.
final class Conversations {
    /// Begins an origin that is only told by how the conversation begins.
    static final String NAMELESS = "\0";

    private static final int FIRST = 20;
    private static final int TITLE = 3;

    private final Sink sink;
    private final List<Told> first = new ArrayList<>();
    private @Nullable Arrival open;
    private boolean begun;

    Conversations(Sink sink) {
        this.sink = sink;
    }

    void take(Arrival arrival, Told told) {
        if (open == null || !open.origin().equals(arrival.origin())) {
            end();
            open = arrival;
        }
        if (begun) {
            hand(told);
        } else {
            first.add(told);
            if (first.size() == FIRST) {
                begin(open);
            }
        }
    }

    /// That was all.
    void end() {
        if (open != null) {
            begin(open);
            sink.end();
        }
        open = null;
        begun = false;
    }

    private void begin(Arrival arrival) {
        if (begun) {
            return;
        }
        begun = true;
        Instant at = arrival.at();
        var names = new LinkedHashSet<String>();
        for (Told told : first) {
            at = at == null ? told.turn().at() : at;
            var turn = told.turn();
            boolean ours = turn.role() != Turn.Role.THEM && turn.role() != Turn.Role.UNKNOWN;
            if (!ours && !turn.speaker().isEmpty() && names.size() < TITLE) {
                names.add(turn.speaker());
            }
        }
        String title = arrival.title().isBlank() ? String.join(", ", names) : arrival.title();
        sink.begin(
                new Arrival(
                        arrival.kind(),
                        arrival.channel(),
                        origin(arrival),
                        title,
                        at,
                        arrival.parties()));
        first.forEach(this::hand);
        first.clear();
    }

    private String origin(Arrival arrival) {
        if (!arrival.origin().startsWith(NAMELESS)) {
            return arrival.origin();
        }
        var turn = first.getFirst().turn();
        return turn.at() + "|" + turn.speaker() + '|' + Transcript.digest(turn.text());
    }

    private void hand(Told told) {
        sink.turn(told.turn());
        told.files().forEach(sink::file);
        told.flaws().forEach(sink::flaw);
        told.after().forEach(sink::turn);
    }
}
