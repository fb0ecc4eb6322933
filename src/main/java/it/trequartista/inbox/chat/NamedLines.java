package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Encoding;
import it.trequartista.inbox.arrivals.Flaw.Place;
import it.trequartista.inbox.arrivals.Format;
import it.trequartista.inbox.arrivals.Lines;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.arrivals.Turn;
import it.trequartista.inbox.arrivals.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A conversation somebody copied: lines `Name: text`, with a time of day before or behind the
/// name or without. What a time of day without its day says is left in no time at all.
///
/// The origin is the first line: who goes on copying begins at the same place.
public final class NamedLines implements Format {
    private static final Map<String, List<String>> WORDS =
            Words.of(NamedLines.class, "speakers.txt");
    private static final String CLOCK =
            "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?";
    private static final Pattern LINE =
            Pattern.compile(
                    "\\s{0,4}(?:[\\[(]?(?:\\d{1,2}/\\d{1,2},? )?"
                            + CLOCK
                            + "[\\])]?\\s*[-–]?\\s*)?[*_]{0,2}(?<name>[\\p{L}+~@][^:\\n\\t]{0,39}?)"
                            + "(?: ?[\\[(]?"
                            + CLOCK
                            + "[\\])]?)?[*_]{0,2}\\s?:[*_]{0,2}(?:\\s+|$)(?<text>.*)",
                    Pattern.DOTALL);
    private static final int LOOKED_AT = 200;
    private static final int TURNS = 2;

    @Override
    public boolean knows(Beginning beginning) {
        String text = beginning.text();
        if (text.startsWith("{") || text.startsWith("[{") || text.startsWith("BEGIN:")) {
            return false;
        }
        return isConversation(text);
    }

    /// The first line has a speaker, nobody has more than five words, and somebody speaks
    /// again, or two speak and one of them is known for a side.
    private static boolean isConversation(String text) {
        var counts = new HashMap<String, Integer>();
        boolean first = true;
        for (String line : (Iterable<String>) text.lines().limit(LOOKED_AT)::iterator) {
            if (line.isBlank()) {
                continue;
            }
            var m = line(line);
            if (m == null && first) {
                return false;
            }
            first = false;
            if (m != null) {
                counts.merge(m.group("name").strip(), 1, Integer::sum);
            }
        }
        boolean again = counts.values().stream().anyMatch(n -> n >= TURNS);
        boolean sides = counts.keySet().stream().anyMatch(n -> role(n) != Turn.Role.UNKNOWN);
        return counts.size() >= 2 && (again || sides);
    }

    private static @Nullable Matcher line(String line) {
        var m = LINE.matcher(line.length() > 200 ? line.substring(0, 200) : line);
        if (!m.matches()) {
            return null;
        }
        String name = m.group("name").strip();
        boolean words = name.split("\\s+", -1).length <= 5 && !name.matches("(?i)https?");
        boolean named =
                !Character.isLowerCase(name.codePointAt(0)) || role(name) != Turn.Role.UNKNOWN;
        return words && named ? m : null;
    }

    private static Turn.Role role(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        for (var role : List.of(Turn.Role.THEM, Turn.Role.US, Turn.Role.BOT)) {
            if (WORDS.getOrDefault(role.name(), List.of()).contains(plain)) {
                return role;
            }
        }
        return Turn.Role.UNKNOWN;
    }

    @Override
    public void read(Material material, Reading reading) throws IOException {
        var encoding = Encoding.of(material, reading.progress());
        var out = new Conversations(reading.sink());
        Arrival arrival = null;
        TranscriptTurn open = null;
        try (var lines = new Lines(material, encoding, reading.progress())) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                var m = line(line);
                if (arrival == null && line.isBlank()) {
                    continue;
                }
                if (arrival == null) {
                    arrival = arrival(line);
                }
                if (m != null || open == null) {
                    hand(out, arrival, open);
                    var place = Place.at(Place.Unit.LINE, lines.number());
                    String name = m == null ? "" : Speakers.clean(m.group("name"));
                    open = new TranscriptTurn(place, name, null);
                    open.role(role(name));
                    open.add(m == null ? line : line.substring(m.start("text")));
                } else {
                    open.add(line);
                }
                if (lines.isCut()) {
                    open.cut();
                }
            }
        }
        if (arrival != null) {
            hand(out, arrival, open);
        }
        out.end();
    }

    private static Arrival arrival(String first) {
        String origin = first.strip().length() + ":" + Transcript.digest(first);
        return new Arrival(Arrival.Kind.CHAT, "TEXT", origin, "", null, List.of());
    }

    private static void hand(Conversations out, Arrival arrival, @Nullable TranscriptTurn turn) {
        if (turn != null) {
            var told = turn.told();
            var said = told.turn();
            out.take(
                    arrival,
                    new Told(
                            new Turn(said.speaker(), said.role(), null, said.text().strip(), ""),
                            told.files(),
                            told.flaws()));
        }
    }
}
