package it.trequartista.inbox;

import it.trequartista.kernel.Problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the first rows of a list in rows and cells tell of it.
///
/// @param header where the names of the columns stand
/// @param meanings of the columns
/// @param layout the program it comes from, "" when unknown
/// @param first rows of people
record Table(
        Header header, List<Columns.Meaning> meanings, String layout, List<List<String>> first) {
    private static final int SAMPLES = 3;

    /// Looks at the first rows of a list, none of which is without cells.
    static Table of(Path file, List<List<String>> rows, Columns columns, Wishes wishes) {
        if (rows.isEmpty()) {
            throw Problem.input("inbox.empty", String.valueOf(file.getFileName())).refused();
        }
        var header = Header.of(rows, columns, wishes.reading(file).headerRow());
        List<List<String>> first = rows.subList(header.before(), rows.size());
        Mapping mapping = wishes.mapping();
        var meanings = columns.meanings(header.names(), mapping);
        return new Table(
                header,
                ContentGuess.refine(meanings, first, mapping, header.names()),
                columns.layout(header.names()),
                first);
    }

    /// Its columns with samples.
    List<Source.Column> columns() {
        var columns = new ArrayList<Source.Column>();
        List<String> headers = header.names();
        for (int i = 0; i < headers.size(); i++) {
            var samples = new ArrayList<String>();
            for (List<String> row : first) {
                if (i < row.size() && !row.get(i).isBlank() && samples.size() < SAMPLES) {
                    samples.add(shortened(row.get(i)));
                }
            }
            columns.add(new Source.Column(headers.get(i), meanings.get(i).target(), samples));
        }
        return columns;
    }

    /// What turns its rows into people.
    RowReading reading(RowSink sink) {
        return new RowReading(header.names(), meanings, sink);
    }

    private static String shortened(String cell) {
        String line = cell.strip().replace('\n', ' ').replace('\r', ' ');
        return line.length() > 60 ? line.substring(0, 60) : line;
    }
}
