package it.trequartista.inbox.chat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import it.trequartista.inbox.mail.Answers;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How a table of what was written into a form is laid out.
///
/// A list of people has names and addresses too. A table is of a form when its headers are those
/// of a program that is known, or when a column says when something was sent, another asks, and
/// somebody wrote at length.
///
/// @param names of the program
/// @param headers as they are written
/// @param separator of the cells
/// @param before rows before the first answers, the headers among them
/// @param at where what is
record FormColumns(FormNames names, List<String> headers, char separator, int before, Columns at) {
    /// Columns by their number, -1 for none.
    ///
    /// @param answers of all that was asked
    record Columns(int time, int id, int title, List<Integer> answers) {
        static Columns of(FormNames names, List<String> headers, int time) {
            int id = index(headers, names.names("ID"), Set.of());
            int title = index(headers, names.names("TITLE"), Set.of());
            var answers = new ArrayList<Integer>();
            for (int i = 0; i < headers.size(); i++) {
                boolean passed = i == time || i == id || i == title;
                if (!passed && !names.is("PASSED", headers.get(i))) {
                    answers.add(i);
                }
            }
            return new Columns(time, id, title, List.copyOf(answers));
        }
    }

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int LOOKED_AT = 30;
    private static final int LONGEST_HEADER = 1_000;
    private static final int WORDS = 4;
    private static final int LONG = 40;

    /// By the beginning of a table; null when it is none of a form.
    static @Nullable FormColumns of(String beginning) {
        for (char separator : SEPARATORS) {
            var rows = rows(beginning, separator);
            int header = 0;
            while (header < rows.size() && !isHeader(rows.get(header))) {
                header++;
            }
            if (header < rows.size()) {
                var sample = rows.subList(header + 1, rows.size());
                var found = of(rows.get(header), sample, separator, header + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static List<List<String>> rows(String beginning, char separator) {
        var rows = new ArrayList<List<String>>();
        try (var reader = reader(new StringReader(beginning), separator)) {
            for (CsvRecord row : reader) {
                rows.add(row.getFields());
                if (rows.size() == LOOKED_AT) {
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            // The beginning ends inside a quoted cell: what came before it is enough.
        }
        return rows;
    }

    /// Reads rows of whatever length.
    static CsvReader<CsvRecord> reader(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(1 << 23)
                .build(
                        CsvRecordHandler.of(c -> c.maxFieldSize(1 << 22).maxRecordSize(1 << 23)),
                        new Sifted(text, new ShortCells()));
    }

    private static boolean isHeader(List<String> row) {
        return row.size() > 1
                && row.stream().filter(c -> !c.isBlank()).count() > 1
                && row.stream().allMatch(c -> c.length() <= LONGEST_HEADER);
    }

    private static @Nullable FormColumns of(
            List<String> headers, List<List<String>> sample, char separator, int before) {
        var plain = headers.stream().map(FormColumns::plain).toList();
        boolean asks = headers.stream().anyMatch(FormColumns::isQuestion);
        var names = FormNames.of(plain);
        int time = names == null ? -1 : index(plain, names.names("TIME"), names.names("MADE"));
        if (names == null) {
            String first = headers.getFirst().strip();
            names =
                    FormNames.KNOWN.stream()
                            .filter(p -> asks && p.beginsWith(first))
                            .findFirst()
                            .orElse(FormNames.ANY);
            boolean known = names != FormNames.ANY;
            time = known ? 0 : index(plain, names.names("TIME"), Set.of());
            boolean form = known || (time >= 0 && asks && isLong(plain, sample));
            if (!form) {
                return null;
            }
        }
        return new FormColumns(names, headers, separator, before, Columns.of(names, plain, time));
    }

    private static int index(List<String> headers, Set<String> names, Set<String> others) {
        for (Set<String> some : List.of(names, others)) {
            for (String name : some) {
                if (headers.contains(name)) {
                    return headers.indexOf(name);
                }
            }
        }
        return -1;
    }

    private static String plain(String header) {
        return header.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s*:]+$", "");
    }

    private static boolean isQuestion(String header) {
        String said = header.strip();
        return said.endsWith("?")
                || said.split("\\s+", -1).length >= WORDS
                || Answers.isWho(said)
                || Answers.isOpen(said);
    }

    /// Whether anybody wrote at length where a question stands.
    private static boolean isLong(List<String> headers, List<List<String>> sample) {
        for (List<String> row : sample) {
            for (int i = 0; i < Math.min(row.size(), headers.size()); i++) {
                String cell = row.get(i).strip();
                boolean words =
                        cell.length() >= LONG && cell.split("\\s+", WORDS + 1).length > WORDS;
                if (words && isQuestion(headers.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What is in a row besides answers: the time, the id, the title of the form.
    static String cell(CsvRecord row, int column) {
        return column < 0 || column >= row.getFieldCount() ? "" : row.getField(column).strip();
    }

    /// Whether the times are said to be those of Greenwich.
    boolean isUniversal() {
        return at.time >= 0 && plain(headers.get(at.time)).contains("(utc)");
    }

    /// What was answered in a row; cells behind the last header have none to be asked by.
    Answers answers(CsvRecord row) {
        var answers = new Answers();
        for (int column : at.answers) {
            String value = cell(row, column);
            if (!value.isEmpty()) {
                answers.add(headers.get(column), value);
            }
        }
        return answers;
    }
}
