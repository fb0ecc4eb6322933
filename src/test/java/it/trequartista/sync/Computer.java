package it.trequartista.sync;

import it.trequartista.kernel.Ids;
import it.trequartista.kernel.MovedClock;
import it.trequartista.kernel.Seen;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.store.Prepared;
import it.trequartista.store.Sealed;
import it.trequartista.store.Table;
import it.trequartista.store.Tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;

/// One computer of the simulation: a file and a clock that may be wrong.
final class Computer implements AutoCloseable {
    private static final HexFormat HEX = HexFormat.of();

    private final Path file;
    private final MovedClock clock;
    private final Ids ids;
    private final Function<Db, Sync> syncs;
    private Db db;
    private Sync sync;
    private View view;

    /// Which edits lie in the file and have no name yet: none where the commit names them.
    private List<Integer> nameless;

    /// @param syncs what keeps its file and the folder at the same changes
    Computer(
            Image image,
            Path file,
            MovedClock clock,
            SplittableRandom dice,
            Function<Db, Sync> syncs) {
        this.file = file;
        this.clock = clock;
        this.syncs = syncs;
        this.ids = new Ids(new Time(clock), dice);
        image.to(file);
        open(image.nameless);
    }

    private void open(List<Integer> withNameless) {
        nameless = new ArrayList<>(withNameless);
        db = Db.open(file, new Time(clock), ids);
        sync = syncs.apply(db);
        look();
    }

    /// What somebody at this computer has seen.
    record View(Seen seen, Set<String> had) {}

    /// Somebody looks, and may go on from there for a while.
    void look() {
        var seen = new Seen();
        view = new View(seen, seen.reading(this::holds));
    }

    View view() {
        return view;
    }

    /// Whoever goes on from there has seen this.
    void goesOn(Set<String> having) {
        view = new View(view.seen, having);
    }

    /// What it holds that nobody has told the oracle of.
    List<Sealed> news(Oracle oracle) throws IOException {
        var news = new HashSet<>(holds());
        news.removeAll(oracle.all());
        return inOrder(news);
    }

    Sync sync() {
        return sync;
    }

    Db db() {
        return db;
    }

    List<Integer> nameless() {
        return nameless;
    }

    void passes(long millis) {
        clock.goTo(clock.instant().plusMillis(millis));
    }

    /// The bytes of a file at a moment, as a backup, a cloned disk or a pulled plug keeps them.
    ///
    /// @param main the file
    /// @param log the write-ahead log beside it
    /// @param nameless the edits that had no name then
    record Image(byte[] main, byte[] log, List<Integer> nameless) {
        Image {
            nameless = List.copyOf(nameless);
        }

        static Image of(Path file, List<Integer> nameless) {
            try {
                Path log = log(file);
                return new Image(
                        Files.readAllBytes(file),
                        Files.exists(log) ? Files.readAllBytes(log) : new byte[0],
                        nameless);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void to(Path file) {
            try {
                Files.write(file, main);
                if (log.length > 0) {
                    Files.write(log(file), log);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path log(Path file) {
            return file.resolveSibling(file.getFileName() + "-wal");
        }
    }

    Image image() {
        return Image.of(file, nameless);
    }

    /// Becomes what it was at a moment.
    void becomes(Image image) {
        db.close();
        image.to(file);
        open(image.nameless);
    }

    /// The process is killed and started again.
    void dies() {
        becomes(image());
    }

    /// A change that is sealed in its commit.
    void write(String sql, Object... values) {
        db.run(h -> h.execute(sql, values));
    }

    /// The same, by a program that leaves the sealing to later.
    void writeNameless(int edit, String sql, Object... values) {
        String url = "jdbc:sqlite:" + file;
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        nameless.add(edit);
    }

    /// The names of the transactions it holds.
    Set<String> holds() {
        return db.ask(
                p -> {
                    var found = new HashSet<String>();
                    p.each(
                            "SELECT id FROM sync_tx",
                            rs -> found.add(HEX.formatHex(rs.getBytes(1))));
                    return found;
                });
    }

    Sealed transaction(String id) throws IOException {
        return Sealed.of(
                db.ask(
                        p ->
                                p.first(
                                                "SELECT body FROM sync_tx WHERE id = ?",
                                                rs -> rs.getBytes(1),
                                                (Object) HEX.parseHex(id))
                                        .orElseThrow()));
    }

    /// Transactions in the order they were written.
    List<Sealed> inOrder(Set<String> ids) throws IOException {
        var found = new ArrayList<Sealed>();
        for (String id : ids) {
            found.add(transaction(id));
        }
        found.sort(Comparator.comparingLong(Sealed::clock));
        return found;
    }

    String notes(long id) {
        return db.ask(
                p ->
                        p.first("SELECT notes FROM person WHERE id = ?", rs -> rs.getString(1), id)
                                .orElse(""));
    }

    /// What the file shows, in the oracle's words.
    Map<String, String> shown() {
        return db.ask(Computer::shown);
    }

    private static Map<String, String> shown(Prepared p) {
        var waiting = new HashMap<Long, List<String>>();
        p.each(
                """
                SELECT h.id, h.cell, lower(hex(t.id)), h.n, r.over
                FROM sync_head h JOIN sync_tx t ON t.n = h.n
                JOIN sync_row r ON r.tbl = h.tbl AND r.id = h.id
                """,
                rs -> {
                    // A deletion that was overruled is the one that "shows".
                    String over = String.valueOf(rs.getString(5));
                    String writer = rs.getString(2) + ":" + rs.getLong(4);
                    if (!List.of(over.split(",")).contains(writer)) {
                        waiting.computeIfAbsent(rs.getLong(1), k -> new ArrayList<>())
                                .add(rs.getString(2) + "=" + rs.getString(3));
                    }
                });
        var lines = new TreeMap<String, String>();
        for (String name : List.of("person", "company", "deal", "deal_person")) {
            Table table = Tables.ours().named(name).orElseThrow();
            var names = table.columns().stream().map(Table.Column::name).toList();
            p.each(
                    "SELECT id, %s FROM %s".formatted(String.join(", ", names), name),
                    rs -> {
                        var row = new LinkedHashMap<String, Object>();
                        for (int i = 0; i < names.size(); i++) {
                            row.put(names.get(i), Prepared.value(rs, i + 2));
                        }
                        var beside = waiting.getOrDefault(rs.getLong(1), new ArrayList<>());
                        beside.sort(null);
                        lines.put(name + " " + rs.getLong(1), row + " " + beside);
                    });
        }
        return lines;
    }

    @Override
    public void close() {
        db.close();
    }
}
