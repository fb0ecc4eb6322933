package it.trequartista.inbox.chat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import it.trequartista.inbox.arrivals.Arrival;
import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.CountedInput;
import it.trequartista.inbox.arrivals.Encoding;
import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.inbox.arrivals.Flaw.Place;
import it.trequartista.inbox.arrivals.Format;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.inbox.arrivals.Turn;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `messages.csv` of LinkedIn: all conversations of a member in one table, mixed and newest
/// first.
///
/// The origin is the CONVERSATION ID.
public final class Linkedin implements Format {
    private static final int PARTIES = 50;

    @Override
    public boolean knows(Beginning beginning) {
        String text = beginning.text();
        String head = text.substring(0, Math.min(text.length(), 2000)).toUpperCase(Locale.ROOT);
        return head.contains("CONVERSATION ID") && head.contains("CONTENT");
    }

    @Override
    public void read(Material material, Reading reading) throws IOException {
        var encoding = Encoding.of(material, reading.progress());
        Ordered.hand(
                taker -> {
                    var input = new CountedInput(material, reading.progress());
                    input.skipNBytes(encoding.mark());
                    try (var text = new InputStreamReader(input, encoding.charset())) {
                        new Pass(taker).run(text);
                    }
                },
                reading.sink());
    }

    /// One time through the rows.
    private static final class Pass {
        private final Ordered.Taker taker;
        private final Map<String, Integer> columns = new HashMap<>();
        private long number;

        Pass(Ordered.Taker taker) {
            this.taker = taker;
        }

        void run(Reader text) throws IOException {
            try (var rows = rows(new Sifted(text, new ShortCells()))) {
                for (CsvRecord row : rows) {
                    number++;
                    if (columns.isEmpty()) {
                        header(row);
                    } else {
                        row(row);
                    }
                }
            } catch (CsvParseException e) {
                taker.flaw(Told.rest(Place.at(Place.Unit.ROW, number + 1)));
            }
        }

        private static CsvReader<CsvRecord> rows(Reader text) {
            return CsvReader.builder()
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .maxBufferSize(1 << 23)
                    .build(
                            CsvRecordHandler.of(
                                    c -> c.maxFieldSize(1 << 22).maxRecordSize(1 << 23)),
                            text);
        }

        /// Other lines may stand before it.
        private void header(CsvRecord row) {
            if (row.getFields().stream().noneMatch(f -> plain(f).equals("CONVERSATION ID"))) {
                return;
            }
            for (int i = 0; i < row.getFieldCount(); i++) {
                columns.putIfAbsent(plain(row.getField(i)), i);
            }
        }

        private static String plain(String header) {
            return header.strip().toUpperCase(Locale.ROOT);
        }

        private String cell(CsvRecord row, String name) {
            Integer column = columns.get(name);
            return column == null || column >= row.getFieldCount() ? "" : row.getField(column);
        }

        private void row(CsvRecord row) {
            var place = Place.at(Place.Unit.ROW, number);
            String id = cell(row, "CONVERSATION ID").strip();
            if (id.isEmpty() || row.getFieldCount() < 3) {
                if (row.getFields().stream().anyMatch(f -> !f.isBlank())) {
                    taker.flaw(Told.noMessage(place));
                }
                return;
            }
            var flaws = new ArrayList<Flaw>();
            String date = cell(row, "DATE").strip();
            Instant at = date.isEmpty() ? null : Times.of(date, ZoneId.from(ZoneOffset.UTC));
            if (at == null && !date.isEmpty()) {
                flaws.add(Told.time(place, date));
            }
            String content = cell(row, "CONTENT");
            if (content.length() >= Told.LONGEST) {
                flaws.add(Told.tooLong(place));
            }
            String subject = cell(row, "SUBJECT").strip();
            String text = readable(content);
            text = subject.isEmpty() || subject.equals("UTC") ? text : subject + "\n" + text;
            if (text.isBlank()) {
                return;
            }
            if (text.indexOf(Told.UNREADABLE) >= 0) {
                flaws.add(Told.characters(place));
            }
            String from = cell(row, "FROM").strip();
            var role = from.isEmpty() ? Turn.Role.NOTICE : Turn.Role.UNKNOWN;
            taker.said(
                    arrival(row, id, from),
                    new Told(new Turn(from, role, at, text, ""), List.of(), flaws));
        }

        private Arrival arrival(CsvRecord row, String id, String from) {
            var parties = new ArrayList<Arrival.Party>();
            parties.add(new Arrival.Party(from, cell(row, "SENDER PROFILE URL").strip()));
            String[] names = cell(row, "TO").split(",", -1);
            String[] pages = cell(row, "RECIPIENT PROFILE URLS").split("[;,]", -1);
            boolean paired = names.length == pages.length;
            for (int i = 0; i < names.length && i < PARTIES; i++) {
                String page = paired ? pages[i].strip() : "";
                if (!names[i].isBlank() || !page.isEmpty()) {
                    parties.add(new Arrival.Party(names[i].strip(), page));
                }
            }
            String title = cell(row, "CONVERSATION TITLE").strip();
            return new Arrival(Arrival.Kind.CHAT, "LINKEDIN", id, title, null, parties);
        }

        /// Some messages are written as a page.
        private static String readable(String content) {
            return Html.isPage(content) ? Html.text(content) : content.strip();
        }
    }
}
