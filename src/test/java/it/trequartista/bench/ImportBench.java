package it.trequartista.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A list of 100 000 people taken in by the command line as a whole process (start, read,
/// normalise, match, write, index for search, in 512 MB), against `sqlite3 .import` of the same
/// list, in one run:
///
/// - bare: into a table without index or trigger;
/// - schema: into a bare table, then by SQL into our own tables with their indexes and triggers.
///   It normalises and matches nothing, and finds its companies by their names as written.
///
/// Then what it costs where 100 000 people are known already, each row being looked for among them,
/// and whether a row costs more in a longer list: `-Dbench.rows=1000000` for one of a million.
class ImportBench {
    private static final int ROWS = 100_000;
    private static final int FEW = 10_000;
    private static final int MET = 15_000;
    private static final int ROUNDS = 5;
    private static final int FEWER_ROUNDS = 3;

    @TempDir private Path folder;
    private Path list;

    @Test
    void aHundredThousandRows() throws Exception {
        Assumptions.assumeTrue(
                hasSqlite(), "no sqlite3 on this machine to compare with: apt-get install sqlite3");
        list = list("people.csv", 7, ROWS);
        long[] ours = new long[ROUNDS];
        long[] bare = new long[ROUNDS];
        long[] schema = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            ours[i] = ours(i);
            bare[i] = bare(i);
            schema[i] = schema(i);
        }
        line("machine: %s", machine());
        line("import of %d rows: %.1f s, in 512 MB", ROWS, median(ours) / 1e9);
        line("import / bare .import: %.1f (bar: 12)", median(ours) / median(bare));
        line("import / .import into the schema: %.2f (bar: 0.6)", median(ours) / median(schema));
    }

    /// Lists of which some rows speak of people who are there.
    @Test
    void intoAHundredThousandKnownPeople() throws Exception {
        Path known = list("known.csv", 7, ROWS);
        Path first = fresh("known");
        ours(first, known);
        Path other = list("other.csv", 8, ROWS);
        Path met = folder.resolve("met.csv");
        var rows = new ArrayList<>(Files.readAllLines(known).subList(0, MET + 1));
        rows.addAll(Files.readAllLines(other).subList(MET + 1, ROWS + 1));
        Files.write(met, rows);
        long[] into = new long[FEWER_ROUNDS];
        long[] none = new long[FEWER_ROUNDS];
        for (int i = 0; i < FEWER_ROUNDS; i++) {
            Path copy = Files.copy(first, folder.resolve("copy" + i + ".trequartista"));
            into[i] = ours(copy, met);
            Path empty = fresh("empty" + i);
            none[i] = ours(empty, met);
            Files.delete(copy);
            Files.delete(empty);
        }
        line(
                "into %d known people, %d of them in the list of %d: %.1f s, in 512 MB",
                ROWS, MET, ROWS, median(into) / 1e9);
        line("into %d known people / into none: %.2f", ROWS, median(into) / median(none));
    }

    /// Without what a list of one row takes: the start of the program.
    @Test
    void aRowCostsAsMuchInALongList() throws Exception {
        int many = Integer.getInteger("bench.rows", ROWS);
        if (!fits(many)) {
            line("cost of a row at %d: does not fit into 512 MB (bar: 1.3)", many);
            return;
        }
        double start = cost(1);
        double few = (cost(FEW) - start) / FEW;
        double more = (cost(many) - start) / many;
        line("cost of a row at %d / at %d: %.2f (bar: 1.3, at 1000000)", many, FEW, more / few);
    }

    private boolean fits(int rows) throws Exception {
        Path some = list("fits.csv", 7, rows);
        Path file = fresh("fits");
        var ran = Program.ours("import", file.toString(), some.toString());
        Files.delete(file);
        Files.delete(some);
        return ran.code() == 0 || !ran.out().contains("OutOfMemoryError");
    }

    private double cost(int rows) throws Exception {
        Path some = list("rows" + rows + ".csv", 7, rows);
        long[] times = new long[FEWER_ROUNDS];
        for (int i = 0; i < FEWER_ROUNDS; i++) {
            Path file = fresh("rows" + rows + "-" + i);
            times[i] = ours(file, some);
            Files.delete(file);
        }
        return median(times);
    }

    private Path list(String name, long seed, int rows) throws IOException {
        Path file = folder.resolve(name);
        new PeopleList(seed).write(file, rows);
        return file;
    }

    private long ours(int round) throws Exception {
        return ours(fresh("ours" + round), list);
    }

    private static long ours(Path file, Path list) throws Exception {
        var ran = Program.ours("import", file.toString(), list.toString());
        assertThat(ran.code()).as("%s", ran.out().lines().limit(9).toList()).isZero();
        return ran.nanos();
    }

    private long bare(int round) throws Exception {
        Path file = folder.resolve("bare" + round + ".db");
        return sqlite(file, ".import --csv " + list + " staging");
    }

    private long schema(int round) throws Exception {
        return sqlite(fresh("schema" + round), SAFE, ".import --csv " + list + " staging", SPREAD);
    }

    private Path fresh(String name) throws Exception {
        Path file = folder.resolve(name + ".trequartista");
        var ran = Program.ours("new", file.toString());
        assertThat(ran.code()).as(ran.out()).isZero();
        return file;
    }

    private static long sqlite(Path file, String... commands) throws Exception {
        var line = new ArrayList<>(List.of("sqlite3", "-bail", file.toString()));
        line.addAll(Arrays.asList(commands));
        var ran = Program.run(line);
        assertThat(ran.code()).as(ran.out()).isZero();
        return ran.nanos();
    }

    private static boolean hasSqlite() throws InterruptedException {
        try {
            return Program.run(List.of("sqlite3", "--version")).code() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String machine() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        String model = System.getProperty("os.arch");
        if (Files.exists(info)) {
            model =
                    Files.readAllLines(info).stream()
                            .filter(l -> l.startsWith("model name"))
                            .map(l -> l.substring(l.indexOf(':') + 1).strip())
                            .findFirst()
                            .orElse(model);
        }
        var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return "%s, %d cores, load %.1f, Java %s"
                .formatted(
                        model,
                        system.getAvailableProcessors(),
                        system.getSystemLoadAverage(),
                        Runtime.version());
    }

    private static double median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void line(String format, Object... words) {
        System.out.println("import: " + String.format(Locale.ROOT, format, words));
    }

    /// What our own connections set, too.
    private static final String SAFE = "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;";

    private static final String SPREAD =
            """
            BEGIN;
            INSERT INTO company (id, name, sort_key, created_at, updated_at)
            SELECT min(rowid), Azienda, lower(Azienda), 1, 1 FROM staging
            WHERE Azienda <> '' GROUP BY Azienda;
            INSERT INTO person (id, given_name, family_name, nickname, source, sort_key,
                created_at, updated_at)
            SELECT rowid, Nome, Cognome, '', 'people.csv', lower(Cognome || ' ' || Nome), 1, 1
            FROM staging;
            INSERT INTO affiliation (id, person_id, company_id, title, department, is_primary,
                created_at, updated_at)
            SELECT s.rowid, s.rowid, c.id, s.Ruolo, '', 1, 1, 1
            FROM staging s JOIN (SELECT min(rowid) AS id, Azienda FROM staging GROUP BY Azienda) c
            ON c.Azienda = s.Azienda;
            INSERT INTO contact_point (id, person_id, kind, label, value, normalised, is_primary,
                created_at, updated_at)
            SELECT rowid * 3, rowid, 'EMAIL', '', "E-mail", lower("E-mail"), 1, 1, 1 FROM staging
            WHERE "E-mail" <> ''
            UNION ALL
            SELECT rowid * 3 + 1, rowid, 'MOBILE', '', Cellulare, replace(Cellulare, ' ', ''), 1, 1, 1
            FROM staging WHERE Cellulare <> ''
            UNION ALL
            SELECT rowid * 3 + 2, rowid, 'PHONE', 'work', "Telefono ufficio", "Telefono ufficio",
                0, 1, 1
            FROM staging WHERE "Telefono ufficio" <> '';
            DROP TABLE staging;
            COMMIT;
            """;
}
