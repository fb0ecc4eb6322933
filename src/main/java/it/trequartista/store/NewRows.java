package it.trequartista.store;

import it.trequartista.store.Table.Column;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// Seals the rows of a table when all that were touched are new: the file writes their lines
/// itself, the same bytes the rows would give one by one, and marks them known in one statement.
final class NewRows {
    private final Prepared db;

    NewRows(Prepared db) {
        this.db = db;
    }

    /// Writes the line of each row.
    ///
    /// @param n the transaction they belong to
    /// @return whether there was one
    boolean seal(Table table, long n, Sealed.Writer writer, Touched.Tally tally) {
        long[] first = {0};
        int[] rows = {0};
        db.each(
                lines(table, "d.tbl = ?"),
                rs -> {
                    if (rows[0]++ == 0) {
                        first[0] = rs.getLong(1);
                    }
                    writer.lines(written(rs.getBytes(2)));
                },
                table.number());
        if (rows[0] == 0) {
            return false;
        }
        tally.addNew(table.name(), first[0], rows[0]);
        var _ =
                db.run(
                        """
                        INSERT INTO sync_row (tbl, id, n) SELECT tbl, id, ? FROM sync_dirty
                        WHERE tbl = ? ORDER BY tbl, id
                        ON CONFLICT (tbl, id) DO UPDATE SET n = excluded.n, over = NULL
                        """,
                        n,
                        table.number());
        return true;
    }

    /// Writes the line of each row that is known already as one of a transaction.
    void again(Table table, long n, Sealed.Writer writer) {
        db.each(
                lines(table, "d.tbl = ? AND d.n = ?").replace("sync_dirty", "sync_row"),
                rs -> writer.lines(written(rs.getBytes(2))),
                table.number(),
                n);
    }

    private static String lines(Table table, String which) {
        String values =
                table.columns().stream()
                        .map(c -> value(c.name(), literal(c)))
                        .collect(Collectors.joining(", "));
        return """
        SELECT t.id, concat(char(10), ' {"t":"%1$s","id":', t.id, ',"n":{', substr(concat(%2$s), 2), '}}')
        FROM sync_dirty d JOIN %1$s t ON t.id = d.id WHERE %3$s ORDER BY d.id
        """
                .formatted(table.name(), values, which);
    }

    private static String value(String column, String usual) {
        return "iif(t.%1$s IS %2$s, '', ',\"%1$s\":' || json_quote(t.%1$s))"
                .formatted(column, usual);
    }

    private static String literal(Column column) {
        return switch (column.usual()) {
            case null -> "NULL";
            case String text -> "'" + text.replace("'", "''") + "'";
            case Object number -> number.toString();
        };
    }

    /// A line as we write it: text that is none is mended, and rare signs have large hexadecimal
    /// digits.
    private static byte[] written(byte[] line) {
        boolean plain = true;
        for (byte b : line) {
            plain &= b >= 0 && b != '\\';
        }
        if (plain) {
            return line;
        }
        byte[] bytes = new String(line, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\\') {
                i++;
                if (bytes[i] == 'u') {
                    bytes[i + 3] = upper(bytes[i + 3]);
                    bytes[i + 4] = upper(bytes[i + 4]);
                }
            }
        }
        return bytes;
    }

    private static byte upper(byte digit) {
        return digit >= 'a' ? (byte) (digit - 'a' + 'A') : digit;
    }
}
