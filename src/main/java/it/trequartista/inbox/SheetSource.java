package it.trequartista.inbox;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;
import it.trequartista.kernel.Refused;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads the first sheet of a spreadsheet (`.xlsx`) that has anything in it, with the same headers
/// and meanings as a CSV.
final class SheetSource implements RowSource {
    private static final int FIRST = 60;
    private static final int WIDEST = 16_384;

    private final Survey survey;
    private final Table table;
    private final int sheet;

    /// Looks at the beginning.
    ///
    /// @throws it.trequartista.kernel.Refused when it is another kind of archive, or is spoilt
    SheetSource(Survey survey, Columns columns, Wishes wishes, Progress progress) {
        this.survey = survey;
        Unpacked.check(survey.file(), progress);
        try (var book = open()) {
            List<List<String>> rows = List.of();
            int at = -1;
            for (Sheet one : book.getSheets().toList()) {
                if (rows.isEmpty() && one.getVisibility() == SheetVisibility.VISIBLE) {
                    at = one.getIndex();
                    rows = beginning(one);
                }
            }
            this.sheet = at;
            this.table = Table.of(survey.file(), rows, columns, wishes);
        } catch (IOException e) {
            throw spoilt();
        }
    }

    private ReadableWorkbook open() throws IOException {
        try {
            return new ReadableWorkbook(survey.file().toFile(), new ReadingOptions(true, true));
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    private Refused spoilt() {
        return Problem.input("inbox.sheet.spoilt", survey.name()).refused();
    }

    @Override
    public Source source() {
        int row = table.header().row();
        var text = new Source.Text(survey.charset().name(), ' ', row, survey.sha256());
        return new Source(survey.file(), Source.Kind.SHEET, table.layout(), text, table.columns());
    }

    @Override
    public void read(RowSink sink, Progress progress) {
        var reading = table.reading(sink);
        int last = 0;
        try (var book = open();
                Stream<Row> rows =
                        book.getSheet(sheet).orElseThrow(IOException::new).openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                last = row.getRowNum();
                if (last > table.header().before()) {
                    reading.take(last, cells(row));
                }
                if ((last & 0x3FF) == 0) {
                    progress.check();
                    progress.at(last, -1);
                }
            }
        } catch (IOException e) {
            throw Problem.machine("inbox.unreadable", survey.file().toString()).refused();
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            // The rest of the sheet is no longer XML.
            sink.bad(last + 1, Reason.of("inbox.row.sheetRest"), List::of);
        }
    }

    /// The first rows; those left out in the file stand as rows with one blank cell, so that rows
    /// are numbered as the spreadsheet does.
    private List<List<String>> beginning(Sheet one) {
        var found = new ArrayList<List<String>>();
        try (Stream<Row> rows = one.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (row.getRowNum() > FIRST) {
                    break;
                }
                while (found.size() < row.getRowNum() - 1) {
                    found.add(List.of(""));
                }
                found.add(cells(row));
            }
        } catch (IOException | RuntimeException e) {
            if (found.isEmpty()) {
                throw spoilt();
            }
        }
        boolean blank = found.stream().allMatch(r -> r.stream().allMatch(String::isBlank));
        return blank ? List.of() : found;
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        int count = Math.min(row.getCellCount(), WIDEST);
        int last = 0;
        for (int i = 0; i < count; i++) {
            Cell cell = row.getCell(i);
            String text = cell == null ? "" : text(cell);
            cells.add(text);
            last = text.isBlank() ? last : i + 1;
        }
        return last == 0 ? List.of("") : cells.subList(0, last);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) {
            return "";
        }
        try {
            return cell.getType() == CellType.NUMBER ? SheetNumber.text(cell) : cell.getText();
        } catch (RuntimeException e) {
            String raw = cell.getRawValue();
            return raw == null ? "" : raw;
        }
    }
}
