package it.trequartista.inbox.chat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;

import it.trequartista.inbox.arrivals.Beginning;
import it.trequartista.inbox.arrivals.CountedInput;
import it.trequartista.inbox.arrivals.Encoding;
import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.inbox.arrivals.Flaw.Place;
import it.trequartista.inbox.arrivals.Format;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.kernel.Problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.time.ZoneOffset;

/// What was written into a form of a web site, as a table (CSV): Google Forms, Typeform, Jotform,
/// Elementor, Contact Form 7, WPForms, Gravity Forms, Netlify, Tally, Microsoft Forms and others.
/// Each row is one arrival. Read twice, once for the order of days and months.
public final class FormTable implements Format {
    @Override
    public boolean knows(Beginning beginning) {
        return beginning.paths().isEmpty() && FormColumns.of(beginning.text()) != null;
    }

    @Override
    public void read(Material material, Reading reading) throws IOException {
        var encoding = Encoding.of(material, reading.progress());
        var columns = FormColumns.of(Beginning.of(material).text());
        if (columns == null) {
            throw Problem.input("inbox.notText", material.name()).refused();
        }
        var pass = new Pass(material, columns, reading);
        pass.look(encoding);
        pass.hand(encoding);
    }

    /// Something done with each row.
    @FunctionalInterface
    private interface Taker {
        void row(Place place, CsvRecord row);
    }

    private record Pass(
            Material material,
            FormColumns columns,
            Reading reading,
            FormTimes times,
            String title) {
        Pass(Material material, FormColumns columns, Reading reading) {
            this(material, columns, reading, new FormTimes(), title(material));
        }

        private static String title(Material material) {
            return material.name().replaceFirst("\\.\\w{1,5}$", "");
        }

        void look(Encoding encoding) throws IOException {
            each(encoding, (place, row) -> times.look(FormColumns.cell(row, columns.at().time())));
        }

        void hand(Encoding encoding) throws IOException {
            Place cut = each(encoding, this::hand);
            if (cut.number() > 0) {
                reading.sink().flaw(Told.rest(cut));
            }
        }

        /// Where it ends before the file does, 0 when it does not.
        private Place each(Encoding encoding, Taker taker) throws IOException {
            var input = new CountedInput(material, reading.progress());
            input.skipNBytes(encoding.mark());
            long number = 0;
            try (var text = new InputStreamReader(input, encoding.charset());
                    var rows = FormColumns.reader(text, columns.separator())) {
                for (CsvRecord row : rows) {
                    number++;
                    if (number > columns.before()) {
                        taker.row(Place.at(Place.Unit.ROW, number), row);
                    }
                }
                return Place.at(Place.Unit.ROW, 0);
            } catch (CsvParseException e) {
                return Place.at(Place.Unit.ROW, number + 1);
            }
        }

        private void hand(Place place, CsvRecord row) {
            var answers = columns.answers(row);
            if (answers.isEmpty()) {
                if (row.getFields().stream().anyMatch(c -> !c.isBlank())) {
                    reading.sink().flaw(Told.noMessage(place));
                }
                return;
            }
            var at = columns.at();
            String written = FormColumns.cell(row, at.time());
            var zone = columns.isUniversal() ? ZoneOffset.UTC : reading.zone();
            String form = FormColumns.cell(row, at.title());
            var sent =
                    new Submission.Sent(
                            FormColumns.cell(row, at.id()),
                            form.isEmpty() ? title : form,
                            written,
                            times.of(written, zone));
            var one = Submission.of(columns.names(), answers, sent);
            reading.sink().begin(one.arrival());
            reading.sink().turn(one.turn());
            if (sent.at() == null && !written.isEmpty()) {
                flaw(Told.time(place, written));
            }
            if (row.getFields().stream().anyMatch(c -> c.length() >= Told.LONGEST)) {
                flaw(Told.tooLong(place));
            }
            if (one.turn().text().indexOf(Told.UNREADABLE) >= 0) {
                flaw(Told.characters(place));
            }
            reading.sink().end();
        }

        private void flaw(Flaw flaw) {
            reading.sink().flaw(flaw);
        }
    }
}
