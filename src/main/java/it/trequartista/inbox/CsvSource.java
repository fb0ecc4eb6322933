package it.trequartista.inbox;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Reads a CSV of any program: finds its separator and its header, then gives its rows.
final class CsvSource implements RowSource {
    private static final int SAMPLE = 1 << 16;
    private static final int BROKEN = 300;

    private final Survey survey;
    private final char separator;
    private final Table table;

    /// Looks at the beginning.
    CsvSource(Survey survey, Columns columns, Wishes wishes) {
        this.survey = survey;
        String sample = sample(survey);
        Reading reading = wishes.reading(survey.file());
        this.separator = reading.separator(sample);
        this.table = Table.of(survey.file(), beginning(sample), columns, wishes);
    }

    @Override
    public Source source() {
        int row = table.header().row();
        var text = new Source.Text(survey.charset().name(), separator, row, survey.sha256());
        return new Source(survey.file(), Source.Kind.CSV, table.layout(), text, table.columns());
    }

    /// Gives all rows after the header to the sink. An unclosed quote, which swallows the rest of a
    /// file, costs only the row it is in: reading goes on at the next line.
    @Override
    public void read(RowSink sink, Progress progress) {
        var rows = table.reading(sink);
        var at = new Position();
        boolean again = true;
        while (again) {
            try (var reader = reader(at.line)) {
                for (CsvRecord row : reader) {
                    at.take(row);
                    if (at.row > table.header().before()) {
                        rows.take(at.row, row.getFields());
                    }
                    if ((at.row & 0x3FF) == 0) {
                        progress.check();
                        progress.at(Math.min(survey.size(), at.characters), survey.size());
                    }
                }
                again = false;
            } catch (CsvParseException e) {
                at.row++;
                at.line++;
                at.broken++;
                again = at.broken < BROKEN;
                String why = again ? "inbox.row.quote" : "inbox.row.rest";
                sink.bad(at.row, Reason.of(why, at.line), List::of);
            } catch (IOException | UncheckedIOException e) {
                throw Problem.machine("inbox.unreadable", survey.file().toString()).refused();
            }
        }
    }

    /// Where reading is.
    private static final class Position {
        private int row;
        private long line;
        private long characters;
        private int broken;

        void take(CsvRecord record) {
            row++;
            line++;
            for (int i = 0; i < record.getFieldCount(); i++) {
                String cell = record.getField(i);
                characters += cell.length() + 1;
                line += cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0 ? 0 : lines(cell);
            }
        }

        private static long lines(String cell) {
            return cell.lines().count() - (cell.endsWith("\n") || cell.endsWith("\r") ? 0 : 1);
        }
    }

    private CsvReader<CsvRecord> reader(long fromLine) throws IOException {
        Reader text = survey.open();
        if (fromLine > 0 && text instanceof BufferedReader buffered) {
            for (long i = 0; i < fromLine; i++) {
                var _ = buffered.readLine();
            }
        }
        return build(text);
    }

    private CsvReader<CsvRecord> build(Reader text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(1 << 26)
                .build(
                        de.siegmar.fastcsv.reader.CsvRecordHandler.of(
                                c -> c.maxFieldSize(1 << 26).maxRecordSize(1 << 26)),
                        text);
    }

    private List<List<String>> beginning(String sample) {
        var rows = new ArrayList<List<String>>();
        try (var reader = build(new java.io.StringReader(sample))) {
            for (CsvRecord row : reader) {
                rows.add(row.getFields());
            }
        } catch (CsvParseException | IOException e) {
            // The sample ends inside a quoted cell: what came before it is enough.
        }
        return rows;
    }

    private static String sample(Survey survey) {
        char[] buffer = new char[SAMPLE];
        try (Reader reader = survey.open()) {
            int n = 0;
            for (int m = 0; m >= 0 && n < SAMPLE; n += Math.max(m, 0)) {
                m = reader.read(buffer, n, SAMPLE - n);
            }
            return new String(buffer, 0, n);
        } catch (IOException e) {
            throw Problem.machine("inbox.unreadable", survey.file().toString()).refused();
        }
    }
}
