package it.trequartista.inbox;

import it.trequartista.contacts.Normal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The headers of a CSV and where they stand.
///
/// @param row number of the row they stand in, [Reading#NO_HEADER] when there are none
/// @param before how many rows come before the first person
/// @param names of the columns, `#1`, `#2`… when there are none
record Header(int row, int before, List<String> names) {
    private static final int WITHIN = 20;

    /// The headers among the first rows of a list, of which there is at least one.
    ///
    /// @param said the row the user says, or [Reading#FIND]
    static Header of(List<List<String>> rows, Columns columns, int said) {
        if (said > 0) {
            int row = Math.min(said, rows.size());
            return new Header(row, row, rows.get(row - 1));
        }
        int at = find(rows, columns);
        if (said == Reading.NO_HEADER) {
            int before = isSeparatorLine(rows.getFirst()) ? 1 : 0;
            return new Header(Reading.NO_HEADER, before, numbered(widest(rows)));
        }
        boolean headless = columns.known(rows.get(at)) == 0 && looksLikeData(rows.get(at));
        return headless
                ? new Header(Reading.NO_HEADER, at, numbered(rows.get(at).size()))
                : new Header(at + 1, at + 1, rows.get(at));
    }

    /// The row, among the first, with most headers we know: lists may begin with notes. With none,
    /// the first row that is not blank.
    private static int find(List<List<String>> rows, Columns columns) {
        int best = -1;
        int bestKnown = 1;
        for (int i = 0; i < Math.min(rows.size(), WITHIN); i++) {
            List<String> row = rows.get(i);
            boolean says = row.size() > 1 || !row.getFirst().isBlank();
            int known = columns.known(row);
            if (known > bestKnown || (best < 0 && says && !isSeparatorLine(row))) {
                best = i;
                bestKnown = Math.max(known, 1);
            }
        }
        return Math.max(best, 0);
    }

    private static boolean isSeparatorLine(List<String> row) {
        return row.getFirst().toLowerCase(Locale.ROOT).startsWith("sep=");
    }

    private static boolean looksLikeData(List<String> row) {
        return row.stream()
                .anyMatch(c -> Points.isEmail(c.strip()) || Normal.phone(c).length() > 9);
    }

    private static int widest(List<List<String>> rows) {
        return rows.stream().mapToInt(List::size).max().orElse(1);
    }

    private static List<String> numbered(int count) {
        var names = new ArrayList<String>();
        for (int i = 1; i <= count; i++) {
            names.add("#" + i);
        }
        return names;
    }
}
