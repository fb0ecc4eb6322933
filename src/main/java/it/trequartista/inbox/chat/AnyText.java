package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.Encoding;
import it.trequartista.inbox.arrivals.Flaw.Place;
import it.trequartista.inbox.arrivals.Format;
import it.trequartista.inbox.arrivals.Lines;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.arrivals.Turn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// Any text, as one note.
///
/// The origin is the text itself.
public final class AnyText implements Format {
    private static final int TITLE = 80;
    private static final Pattern STRUCTURED =
            Pattern.compile(
                    "\\{|\\[\\s*[\\[{]|BEGIN:V|%PDF|<\\?xml|<!doctype|<html",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public boolean knows(Beginning beginning) {
        String text = beginning.text().strip();
        boolean structured = STRUCTURED.matcher(text).lookingAt();
        boolean table = beginning.name().endsWith(".csv") || isTable(text);
        return !text.isEmpty() && !structured && !table && !isBinary(text);
    }

    /// Whether bytes that are no text were read as one: a film, a recording, a PDF.
    private static boolean isBinary(String text) {
        long odd = text.chars().filter(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0).count();
        return text.startsWith("%PDF-") || text.indexOf('\0') >= 0 || odd * 100 > text.length();
    }

    /// Whether the first lines have as many cells each.
    private static boolean isTable(String text) {
        for (char separator : new char[] {';', ',', '\t'}) {
            var cells =
                    text.lines()
                            .filter(l -> !l.isBlank())
                            .limit(3)
                            .map(l -> l.chars().filter(c -> c == separator).count())
                            .distinct()
                            .toList();
            if (cells.size() == 1 && cells.getFirst() >= 2 && text.indexOf('\n') > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(Material material, Reading reading) throws IOException {
        var encoding = Encoding.of(material, reading.progress());
        var place = Place.at(Place.Unit.FILE, material.name());
        var note = new TranscriptTurn(place, "", null);
        try (var lines = new Lines(material, encoding, reading.progress())) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                note.add(line);
                if (lines.isCut()) {
                    note.cut();
                }
            }
        }
        var told = note.told();
        String text = told.turn().text().strip();
        String title = text.lines().findFirst().orElse("");
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var sink = reading.sink();
        sink.begin(
                new Arrival(
                        Arrival.Kind.NOTE,
                        "TEXT",
                        UUID.nameUUIDFromBytes(bytes).toString(),
                        title.length() > TITLE ? title.substring(0, TITLE) + '…' : title,
                        null,
                        List.of()));
        sink.turn(new Turn("", Turn.Role.UNKNOWN, null, text, ""));
        told.flaws().forEach(sink::flaw);
        sink.end();
    }
}
