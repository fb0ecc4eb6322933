package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Encoding;
import it.trequartista.inbox.arrivals.Flaw.Place;
import it.trequartista.inbox.arrivals.Format;
import it.trequartista.inbox.arrivals.Lines;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.kernel.Problem;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Conversations written as text, each message begun by its time. Read three times: for the
/// encoding, for what [TranscriptLook] tells, for the messages.
///
/// The origin is the time of the first line with the time, speaker and text of the first
/// message: a later export begins the same, while names are changed and people join.
abstract class Transcript implements Format {
    private static final Pattern HALF_A_HEADER =
            Pattern.compile("\\P{L}?\\[?\\d{1,4}[./-]\\d{0,2}[./-]?\\d{0,4}[,]?[ \\d:.]*[ -]*");
    private static final int LOOKED_AT = 10;
    private static final int TITLE = 3;
    private static final int PARTIES = 500;

    private final String channel;

    Transcript(String channel) {
        this.channel = channel;
    }

    /// Whether one of the first lines begins with a time as these programs write them.
    static boolean begins(Beginning beginning) {
        if (beginning.text().startsWith("{") || beginning.name().endsWith(".csv")) {
            return false;
        }
        return beginning.text().lines().limit(LOOKED_AT).anyMatch(Transcript::isSaid);
    }

    /// Whether somebody or the program says something in this line.
    private static boolean isSaid(String line) {
        var stamp = TranscriptLook.stamp(line);
        if (stamp == null) {
            return false;
        }
        String said = line.substring(stamp.text);
        return new Speakers().end(said) > 0 || TranscriptTurn.isNobody(said);
    }

    /// The name of the group or person the file says it is with, "" if it does not.
    abstract String title(Material material);

    @Override
    public void read(Material material, Reading reading) throws IOException {
        var encoding = Encoding.of(material, reading.progress());
        TranscriptLook look;
        try (var lines = new Lines(material, encoding, reading.progress())) {
            look = new TranscriptLook(lines);
        }
        if (look.isEmpty()) {
            throw Problem.input("inbox.notText", material.name()).refused();
        }
        try (var lines = new Lines(material, encoding, reading.progress())) {
            new Pass(look, reading, title(material)).run(lines);
        }
    }

    /// The last time through, which hands on what is said.
    private final class Pass {
        private final TranscriptLook look;
        private final Reading reading;
        private final String title;
        private final Stamp stamp = new Stamp();
        private final List<Told> before = new ArrayList<>();
        private boolean begun;
        private @Nullable Instant first;
        private @Nullable TranscriptTurn open;

        Pass(TranscriptLook look, Reading reading, String title) {
            this.look = look;
            this.reading = reading;
            this.title = title;
        }

        void run(Lines lines) throws IOException {
            String next = lines.next();
            while (next != null) {
                String line = next;
                var place = Place.at(Place.Unit.LINE, lines.number());
                boolean cut = lines.isCut();
                boolean header = stamp.read(line) && look.begins(stamp, lines.number());
                next = lines.next();
                if (header) {
                    close();
                    open = header(line, place);
                } else if (next == null && HALF_A_HEADER.matcher(line).matches()) {
                    close();
                    reading.sink().flaw(Told.rest(place));
                } else {
                    open = open == null ? new TranscriptTurn(place, "", null) : open;
                    open.add(line);
                }
                if (cut && open != null) {
                    open.cut();
                }
            }
            close();
            begin(null);
            reading.sink().end();
        }

        private TranscriptTurn header(String line, Place place) {
            String said = line.substring(stamp.text);
            Instant at = look.order().at(stamp, reading.zone());
            var turn = TranscriptTurn.of(place, said, at, look.speakers());
            if (at == null) {
                turn.flaw(Told.time(place, line.substring(0, stamp.text).strip()));
            }
            return turn;
        }

        private void close() {
            var turn = open;
            open = null;
            if (turn == null) {
                return;
            }
            var told = turn.told();
            if (begun) {
                hand(told);
                return;
            }
            first = first == null ? told.turn().at() : first;
            before.add(told);
            if (turn.isSaid() || before.size() > 100) {
                begin(told);
            }
        }

        private void begin(@Nullable Told spoken) {
            if (begun) {
                return;
            }
            begun = true;
            String origin = String.valueOf(first);
            if (spoken != null) {
                var turn = spoken.turn();
                origin += "|" + turn.at() + '|' + turn.speaker() + '|' + digest(turn.text());
            }
            var names = new ArrayList<>(look.speakers().names());
            names.removeIf(n -> look.speakers().isProgram(n) || TranscriptTurn.isNobody(n));
            var parties = names.stream().limit(PARTIES).map(Pass::party).toList();
            String with =
                    title.isEmpty()
                            ? String.join(", ", names.subList(0, Math.min(TITLE, names.size())))
                            : title;
            reading.sink()
                    .begin(new Arrival(Arrival.Kind.CHAT, channel, origin, with, first, parties));
            before.forEach(this::hand);
            before.clear();
        }

        private static Arrival.Party party(String name) {
            return Speakers.isNumber(name)
                    ? new Arrival.Party("", name)
                    : new Arrival.Party(name, "");
        }

        private void hand(Told told) {
            reading.sink().turn(told.turn());
            told.files().forEach(reading.sink()::file);
            told.flaws().forEach(reading.sink()::flaw);
        }
    }

    /// Of a text, short and the same wherever it is read.
    static String digest(String text) {
        return Integer.toHexString(text.strip().toLowerCase(Locale.ROOT).hashCode());
    }
}
