package it.trequartista.bench;

import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.store.Prepared;

import org.jdbi.v3.core.Handle;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/// A hundred thousand companies of twelve columns, ten of them to be changed, and the plain way to
/// take in what somebody else changed.
final class BenchRows {
    static final int ROWS = 100_000;
    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "legal_name",
                    "sector",
                    "web",
                    "vat_number",
                    "fiscal_code",
                    "sdi_code",
                    "pec",
                    "street",
                    "city",
                    "sort_key",
                    "notes");
    private static final int CHANGED = 10;
    private static final List<String> WORDS =
            List.of(
                    "officine",
                    "studio",
                    "cantine",
                    "zoë",
                    "riva",
                    "brambilla",
                    "nord",
                    "acciaio",
                    "legno",
                    "via roma",
                    "milano",
                    "torino",
                    "servizi",
                    "figli",
                    "moda",
                    "sud");

    private static final String[] VALUES = values();

    private BenchRows() {}

    static void dropCapture(Db db) {
        db.run(
                h -> {
                    List<String> names =
                            h.createQuery(
                                            "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
                                                    + " AND name GLOB '*_captured_*'")
                                    .mapTo(String.class)
                                    .list();
                    names.forEach(n -> h.execute("DROP TRIGGER " + n));
                });
    }

    /// A million new cells and more: ten that are changed later, two that stay.
    static void insert(Handle handle, int version) {
        batch(
                handle,
                "INSERT INTO company (%s, id) VALUES (?%s)"
                        .formatted(String.join(", ", COLUMNS), ", ?".repeat(COLUMNS.size())),
                (statement, row) -> {
                    for (int i = 0; i < COLUMNS.size(); i++) {
                        statement.setString(i + 1, value(row, i, version));
                    }
                    statement.setLong(COLUMNS.size() + 1, row);
                });
    }

    /// A million cells changed.
    static void change(Handle handle, int version) {
        batch(
                handle,
                "UPDATE company SET %s = ? WHERE id = ?"
                        .formatted(String.join(" = ?, ", COLUMNS.subList(0, CHANGED))),
                (statement, row) -> {
                    for (int i = 0; i < CHANGED; i++) {
                        statement.setString(i + 1, value(row, i, version));
                    }
                    statement.setLong(CHANGED + 1, row);
                });
    }

    /// How long it takes to bring a file that has the first values to those of another one, a cell
    /// at a time: read its clock, write the cell, write its clock.
    static long naive(Path file, Db from) {
        try (var db = Db.create(file, Time.ofThisMachine())) {
            dropCapture(db);
            db.run(
                    h -> {
                        insert(h, 0);
                        h.execute(
                                """
                                CREATE TABLE clock (row INTEGER, cell TEXT, at INTEGER,
                                    PRIMARY KEY (row, cell)) WITHOUT ROWID
                                """);
                        for (String column : COLUMNS) {
                            h.execute("INSERT INTO clock SELECT id, ?, 1 FROM company", column);
                        }
                    });
            var changes = new String[ROWS][CHANGED];
            from.ask(
                    p -> {
                        p.each(
                                "SELECT id, %s FROM company".formatted(String.join(", ", COLUMNS)),
                                rs -> {
                                    for (int i = 0; i < CHANGED; i++) {
                                        changes[rs.getInt(1) - 1][i] = rs.getString(i + 2);
                                    }
                                });
                        return true;
                    });
            var threads = ManagementFactory.getThreadMXBean();
            long start = threads.getCurrentThreadCpuTime();
            db.run(
                    h -> {
                        h.execute("INSERT INTO search_hold (id) VALUES (1)");
                        try (var p = new Prepared(h)) {
                            for (int row = 0; row < ROWS; row++) {
                                for (int i = 0; i < CHANGED; i++) {
                                    cell(p, row + 1, COLUMNS.get(i), changes[row][i]);
                                }
                            }
                        }
                        h.execute("DELETE FROM search_hold");
                        h.execute("DELETE FROM company_fts");
                        h.execute(
                                """
                                INSERT INTO company_fts (rowid, name, detail)
                                SELECT id, concat(name, ' ', legal_name),
                                    concat(city, ' ', sector, ' ', vat_number) FROM company
                                """);
                    });
            return threads.getCurrentThreadCpuTime() - start;
        }
    }

    private static void cell(Prepared p, long row, String column, String value) {
        long at =
                p.first(
                                "SELECT at FROM clock WHERE row = ? AND cell = ?",
                                rs -> rs.getLong(1),
                                row,
                                column)
                        .orElse(0L);
        if (at < 2) {
            var _ = p.run("UPDATE company SET " + column + " = ? WHERE id = ?", value, row);
            var _ =
                    p.run(
                            """
                            INSERT INTO clock (row, cell, at) VALUES (?, ?, 2)
                            ON CONFLICT (row, cell) DO UPDATE SET at = excluded.at
                            """,
                            row,
                            column);
        }
    }

    /// All of it in a few words, to compare.
    static String print(Db db) {
        return db.ask(
                p ->
                        p.first(
                                        "SELECT count(*) || ' ' || sum(length(%s)) FROM company"
                                                .formatted(String.join(" || ", COLUMNS)),
                                        rs -> rs.getString(1))
                                .orElseThrow());
    }

    @FunctionalInterface
    private interface Bind {
        void row(PreparedStatement statement, int row) throws SQLException;
    }

    private static void batch(Handle handle, String sql, Bind bind) {
        handle.execute("INSERT INTO search_hold (id) VALUES (1)");
        try (var statement = handle.getConnection().prepareStatement(sql)) {
            for (int row = 1; row <= ROWS; row++) {
                bind.row(statement, row);
                statement.addBatch();
                if (row % 1_000 == 0) {
                    int[] _ = statement.executeBatch();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        handle.execute("DELETE FROM search_hold");
    }

    /// Of a word and a number; the same for the same place.
    private static String value(int row, int column, int version) {
        return VALUES[(row * 31 + column * 1_009 + version * 7_919) & (VALUES.length - 1)];
    }

    private static String[] values() {
        var random = new Random(7);
        var all = new String[1 << 14];
        for (int i = 0; i < all.length; i++) {
            all[i] = WORDS.get(random.nextInt(WORDS.size())) + ' ' + random.nextInt(100_000);
        }
        return all;
    }
}
