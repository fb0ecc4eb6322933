package it.trequartista.store;

import it.trequartista.kernel.Time;
import it.trequartista.store.Graph.Node;
import it.trequartista.store.Table.Cell;
import it.trequartista.store.Table.Column;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes one transaction of the change log out of what the triggers noticed, in the same commit: a
/// copy of the file made at any moment afterwards holds it under the same name.
final class Sealer {
    /// The clock of a computer that is so far ahead is not believed: 24 h, in units of the clock.
    private static final long FAR_AHEAD = (24L * 60 * 60 * 1000) << 16;

    private final Prepared db;
    private final Time time;
    private final Map<String, String> dirtyRows = new HashMap<>();
    private @Nullable Sealing begun;

    Sealer(Prepared db, Time time) {
        this.db = db;
        this.time = time;
    }

    /// What was sealed.
    ///
    /// @param node the transaction
    /// @param tables whose rows really changed
    /// @param forGood whether it made what is never taken back: a document that is out, a fact
    /// @param ends whether a step may be there that was undone and now can no longer be done again
    record Done(Node node, Set<String> tables, boolean forGood, boolean ends) {}

    /// Begins to seal while many new rows are written. What else this transaction of the database
    /// changes is sealed with them in the end.
    Bulk bulk() {
        var sealing = begun == null ? begin(new Found()) : begun;
        begun = sealing;
        return sealing.bulk;
    }

    /// Lets go of what was begun and not sealed.
    void leave() {
        if (begun != null) {
            begun.close();
            begun = null;
        }
    }

    /// Seals what this transaction of the database has changed.
    ///
    /// @return the transaction, after it one at the side of what its author had not seen; neither
    ///     when no row that travels has really changed
    List<Done> seal() {
        var found = new Found();
        if (found.tables.isEmpty() && begun == null) {
            return List.of();
        }
        try (var sealing = begun == null ? begin(found) : begun) {
            begun = null;
            var done = new ArrayList<Done>();
            sealing.seal(found).ifPresent(done::add);
            sealing.aside.seal(sealing.clock + done.size()).ifPresent(done::add);
            return done;
        }
    }

    private Sealing begin(Found found) {
        var graph = new Graph(db);
        var tips = tips(graph, found.stream);
        return new Sealing(
                graph, tips, clock(tips), Aside.of(db, graph, tips, found.stream), found.n);
    }

    /// Seals every row there is as the first transaction of the file. Its name depends on the rows
    /// alone: copies of a file from before the change log that agree begin with the same one.
    void sealAsFirst() {
        var found = new Found();
        if (!found.tables.isEmpty()) {
            var graph = new Graph(db);
            var aside = Aside.of(db, graph, List.of(), "");
            try (var sealing = new Sealing(graph, List.of(), 1, aside, found.n)) {
                var _ = sealing.seal(found);
            }
        }
    }

    /// A table with rows that were touched.
    ///
    /// @param allNew whether none of them was there before
    private record Dirty(Table table, boolean allNew) {}

    /// What there is to seal, and all about the file that is asked at every commit: one question.
    private final class Found {
        private final List<Dirty> tables = new ArrayList<>();

        /// The name of this file on this computer.
        private String stream = "";

        private boolean anyHead;
        private boolean anyUndone;

        /// The number the transaction gets.
        private long n;

        private Found() {
            db.each(
                    """
                    SELECT tbl, past,
                        (SELECT coalesce(stream, '') FROM computer ORDER BY id LIMIT 1),
                        EXISTS (SELECT 1 FROM sync_head),
                        EXISTS (SELECT 1 FROM sync_step WHERE undone = 1),
                        (SELECT coalesce(max(n), 0) + 1 FROM sync_tx)
                    FROM (SELECT 1) LEFT JOIN
                        (SELECT tbl, count(past) AS past FROM sync_dirty GROUP BY tbl)
                    ORDER BY tbl
                    """,
                    rs -> {
                        if (rs.getInt(1) != 0) {
                            Table table = Tables.ours().numbered(rs.getInt(1));
                            tables.add(new Dirty(table, rs.getLong(2) == 0));
                        }
                        String name = rs.getString(3);
                        stream = name == null ? "" : name;
                        anyHead = rs.getInt(4) != 0;
                        anyUndone = rs.getInt(5) != 0;
                        n = rs.getLong(6);
                    });
        }
    }

    /// The tips, our own first: the branch goes on.
    private static List<Node> tips(Graph graph, String own) {
        var tips = new ArrayList<>(graph.tips());
        tips.sort((a, b) -> Boolean.compare(!a.stream().equals(own), !b.stream().equals(own)));
        return tips;
    }

    private long clock(List<Node> tips) {
        long now = time.now().toEpochMilli() << 16;
        long seen =
                tips.stream()
                        .mapToLong(Node::clock)
                        .filter(c -> c < now + FAR_AHEAD)
                        .max()
                        .orElse(0);
        return Math.max(now, seen + 1);
    }

    /// One sealing.
    private final class Sealing implements AutoCloseable {
        private final Graph graph;
        private final Aside aside;
        private final List<Node> parents;
        private final long clock;
        private final long n;
        private final RowLog rows = new RowLog(db);
        private final Touched.Tally tally = new Touched.Tally();
        private final Bulk bulk;
        private Sealed.Writer writer;
        private boolean anyHead;
        private final Set<String> changed = new HashSet<>();
        private final NamedStore named;
        private final Set<NamedStore.Named> lent = new HashSet<>();
        private boolean forGood;

        private Sealing(Graph graph, List<Node> parents, long clock, Aside aside, long n) {
            this.graph = graph;
            this.parents = parents;
            this.clock = clock;
            this.aside = aside;
            this.named = new NamedStore(db, graph);
            this.n = n;
            this.writer = writer();
            this.bulk = new Bulk(db, n, writer);
        }

        private Sealed.Writer writer() {
            return new Sealed.Writer(parents.stream().map(Node::id).toList(), clock, aside.own());
        }

        private Optional<Done> seal(Found found) {
            anyHead = found.anyHead;
            written();
            for (Dirty dirty : found.tables) {
                Table table = dirty.table;
                if (dirty.allNew) {
                    if (new NewRows(db).seal(table, n, writer, tally)) {
                        changed.add(table.name());
                        forGood |= isForGood(table);
                    }
                } else {
                    db.each(
                            dirtyRows.computeIfAbsent(table.name(), t -> dirtyRows(table)),
                            rs -> row(table, rs),
                            table.number());
                }
            }
            var _ = db.run("DELETE FROM sync_dirty");
            Sealed sealed = writer.seal();
            if (changed.isEmpty()) {
                return Optional.empty();
            }
            Node node = graph.follow(sealed, parents, n, tally.text());
            if (!lent.isEmpty()) {
                var _ = db.run("INSERT INTO sync_applying (id) VALUES (1)");
                named.settle(lent, anyHead);
                var _ = db.run("DELETE FROM sync_applying");
                changed.addAll(named.touched());
            }
            return Optional.of(new Done(node, Set.copyOf(changed), forGood, found.anyUndone));
        }

        /// Counts what was written in bulk. A row may stand in a transaction once, as it is at its
        /// end.
        private void written() {
            boolean again = bulk.wereChanged();
            if (again) {
                writer.close();
                writer = writer();
            }
            for (Table table : bulk.tables()) {
                if (again) {
                    new NewRows(db).again(table, n, writer);
                }
                bulk.count(table, tally);
                changed.add(table.name());
                forGood |= isForGood(table);
            }
        }

        private void row(Table table, ResultSet rs) throws SQLException {
            long id = rs.getLong(1);
            String past = rs.getString(2);
            var columns = table.columns();
            var now = new ArrayList<@Nullable Object>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                now.add(Prepared.value(rs, i + 6));
            }
            Object base = rs.getObject(4);
            if (past == null || base == null) {
                fresh(table, id, columns, now);
            } else {
                var known = Cells.of(rs.getLong(4), rs.getString(5));
                changed(table, id, known, new Rows(now, Sealed.row(past), forced(rs)));
            }
        }

        private static boolean isForGood(Table table) {
            return !table.losesRows() && table.file() == null;
        }

        @Override
        public void close() {
            writer.close();
        }

        private record Rows(
                List<@Nullable Object> now, List<@Nullable Object> past, Set<String> forced) {
            private Map<String, @Nullable Object> before(Table table) {
                var values = new LinkedHashMap<String, @Nullable Object>();
                for (int i = 0; i < past.size(); i++) {
                    values.put(table.columns().get(i).name(), past.get(i));
                }
                return values;
            }
        }

        private static Set<String> forced(ResultSet rs) throws SQLException {
            String names = rs.getString(3);
            return names == null ? Set.of() : Set.copyOf(List.of(names.split(",", -1)));
        }

        private void fresh(Table table, long id, List<Column> columns, List<@Nullable Object> now) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            for (int i = 0; i < now.size(); i++) {
                if (!Objects.equals(now.get(i), columns.get(i).usual())) {
                    values.put(columns.get(i).name(), now.get(i));
                }
            }
            forGood |= isForGood(table);
            rows.put(table, id, new Cells(n, Map.of()));
            add(new Op(table.name(), id, true, values), List.of());
        }

        private void changed(Table table, long id, Cells known, Rows both) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            var written = new LinkedHashMap<String, Long>();
            var gone = new LinkedHashMap<String, RowLog.Past>();
            var heads = anyHead ? rows.heads(table, id) : Map.<String, List<RowLog.Past>>of();
            var field = new Aside.Field(table, id, known, heads);
            int at = 0;
            for (Cell cell : table.cells()) {
                int end = at + cell.columns().size();
                var is = both.now.subList(at, end);
                var was = both.past.subList(at, end);
                at = end;
                if (is.equals(was) && !both.forced.contains(cell.name())) {
                    continue;
                }
                if (aside.isUnseen(field, cell, is)) {
                    aside.add(field, cell, is, was);
                } else {
                    put(values, cell, is);
                    written.put(cell.name(), n);
                    long writer = writer(known.of(cell.name()), heads.get(cell.name()));
                    gone.put(cell.name(), new RowLog.Past(writer, RowLog.text(cell, was)));
                }
            }
            if (!written.isEmpty()) {
                if (named.isAbout(table, values.keySet())) {
                    lent.addAll(named.by(table, both.before(table)));
                    lent.addAll(named.by(table, id));
                }
                if (keep(known, heads.get("deleted"), written)) {
                    values.put("deleted", 0L);
                    gone.put("deleted", new RowLog.Past(n, "{\"deleted\":0}"));
                }
                rows.gone(table, id, gone, n);
                settle(table, id, heads, written.keySet());
                rows.put(table, id, known.with(written));
                add(new Op(table.name(), id, false, values), List.copyOf(written.keySet()));
            }
        }

        private static void put(
                Map<String, @Nullable Object> values, Cell cell, List<@Nullable Object> is) {
            for (int i = 0; i < is.size(); i++) {
                values.put(cell.columns().get(i).name(), is.get(i));
            }
        }

        /// Who wrote what a field showed. What shows by itself, merged out of two values or kept
        /// though somebody deleted it, nobody wrote: it goes under the change that displaces it.
        private long writer(long shown, @Nullable List<RowLog.Past> beside) {
            return waits(shown, beside) ? n : shown;
        }

        private static boolean waits(long writer, @Nullable List<RowLog.Past> beside) {
            return beside != null && beside.stream().anyMatch(p -> p.n() == writer);
        }

        /// Whoever goes on with a row that was kept though somebody deleted it, keeps it for good.
        private boolean keep(
                Cells known, @Nullable List<RowLog.Past> deletions, Map<String, Long> written) {
            return waits(known.of("deleted"), deletions)
                    && written.putIfAbsent("deleted", n) == null;
        }

        /// Whoever writes a field has seen what waits beside it: that is history now.
        private void settle(
                Table table, long id, Map<String, List<RowLog.Past>> heads, Set<String> written) {
            for (String cell : written) {
                for (RowLog.Past past : heads.getOrDefault(cell, List.of())) {
                    rows.drop(table, id, cell, past.n());
                    rows.gone(table, id, cell, past, n);
                }
            }
        }

        private void add(Op op, List<String> cells) {
            changed.add(op.table());
            writer.add(op);
            tally.add(op, cells);
        }
    }

    private static String dirtyRows(Table table) {
        return table.columns().stream()
                .map(c -> "t." + c.name())
                .collect(
                        Collectors.joining(
                                ", ",
                                "SELECT d.id, d.past, d.forced, r.n, r.over, ",
                                """
                                 FROM sync_dirty d JOIN %s t ON t.id = d.id
                                LEFT JOIN sync_row r ON r.tbl = d.tbl AND r.id = d.id
                                WHERE d.tbl = ? ORDER BY d.id
                                """
                                        .formatted(table.name())));
    }
}
