package it.trequartista.sync;

import it.trequartista.kernel.Progress;
import it.trequartista.store.ApplyStore;
import it.trequartista.store.Cells;
import it.trequartista.store.Deflated;
import it.trequartista.store.Graph;
import it.trequartista.store.Graph.Node;
import it.trequartista.store.Op;
import it.trequartista.store.Prepared;
import it.trequartista.store.RowLog;
import it.trequartista.store.RowLog.Past;
import it.trequartista.store.Sealed;
import it.trequartista.store.Table;
import it.trequartista.store.Tables;
import it.trequartista.sync.SnapshotLines.Head;

import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Joins the state a [SnapshotStore] wrote with the one that is here.
///
/// The graph comes first, so that of any two values it is known who had seen which. What a
/// transaction that is here already wrote can then only be here too, or have been replaced by
/// something later; so it is enough to take in what the others wrote, by the rules by which single
/// transactions come in. A row that is not here comes as it stands.
final class Joining {
    private final Graph graph;
    private final ApplyStore apply;
    private final RowLog rows;
    private final Map<Long, Node> nodes = new HashMap<>();
    private final Map<Integer, NavigableMap<Long, Node>> branches = new HashMap<>();

    /// The transactions that came with it, by their numbers here.
    private final Set<Long> fresh = new HashSet<>();

    private final Map<Key, Map<String, List<Past>>> waiting = new HashMap<>();

    /// Whether there is nothing here that the snapshot does not know.
    private final boolean isAlone;

    private Progress progress = Progress.UNWATCHED;
    private @Nullable Head head;
    private Optional<Table> ours = Optional.empty();
    private boolean isEmpty;
    private long last;

    Joining(Prepared db, Graph graph, ApplyStore apply) {
        this.graph = graph;
        this.apply = apply;
        this.rows = new RowLog(db);
        this.isAlone = graph.next() == 1;
    }

    /// Stops when it is cancelled.
    Joining watchedBy(Progress watcher) {
        progress = watcher;
        return this;
    }

    private record Key(String table, long id) {}

    /// What came of it.
    ///
    /// @param came how many transactions were not here
    /// @param covers the last transaction it knows, of every branch, by the numbers of this file
    record Joined(int came, Map<Integer, Long> covers) {
        Joined {
            covers = Map.copyOf(covers);
        }
    }

    /// Takes in the lines of a snapshot.
    ///
    /// @throws UncheckedIOException when they are not what they should be, and whatever the file
    ///     refuses; nothing of it may be kept then
    Joined join(byte[] deflated) {
        try (InputStream in = atMost(Segment.most(deflated.length), Deflated.from(deflated));
                var lines = new SnapshotLines(in)) {
            boolean known = false;
            while (!known && lines.next()) {
                progress.check();
                switch (lines.kind()) {
                    case "t" -> transaction(lines);
                    case "f" -> later(lines);
                    case "h" -> overwritten(lines);
                    case "w" -> waits(lines);
                    case "T" -> table(lines);
                    case "r" -> row(lines);
                    default -> throw new IOException("a line of an unknown kind");
                }
                // The transactions come first: when all are here, so is what they wrote.
                known = fresh.isEmpty() && !lines.kind().equals("t");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var covers = new HashMap<Integer, Long>();
        nodes.values().forEach(n -> covers.merge(n.branch(), n.seq(), Math::max));
        return new Joined(fresh.size(), covers);
    }

    /// No more of a stream than that: a few bytes can unfold to any number.
    private static InputStream atMost(long most, InputStream in) {
        return new FilterInputStream(in) {
            private long left = most;

            @Override
            public int read() throws IOException {
                return counted(super.read(), 1);
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int got = super.read(into, offset, length);
                return counted(got, got);
            }

            private int counted(int result, int got) throws IOException {
                left -= Math.max(got, 0);
                if (left < 0) {
                    throw new IOException("unfolds to too much");
                }
                return result;
            }
        };
    }

    private void transaction(SnapshotLines line) throws IOException {
        long n = line.whole();
        String id = line.name();
        long clock = line.whole();
        String stream = line.text();
        int branch = Math.toIntExact(line.whole());
        long seq = line.whole();
        var tx = new Graph.Known(id, clock, stream, line.textOrNull());
        var seen = line.numbers();
        var here = graph.find(tx.id());
        Node node;
        if (here.isPresent()) {
            node = here.get();
        } else {
            node = graph.adopt(tx, before(branch, seq, seen));
            fresh.add(node.n());
        }
        nodes.put(n, node);
        branches.computeIfAbsent(branch, b -> new TreeMap<>()).put(seq, node);
    }

    /// The transactions one had seen last: the one before it in its branch, and those of others.
    private List<Node> before(int branch, long seq, Map<Integer, Long> seen) throws IOException {
        var before = new ArrayList<Node>();
        if (seq > 1) {
            before.add(at(branch, seq - 1));
        }
        for (var one : seen.entrySet()) {
            before.add(at(one.getKey(), one.getValue()));
        }
        return before;
    }

    private Node at(int branch, long seq) throws IOException {
        Node node = branches.getOrDefault(branch, new TreeMap<>()).get(seq);
        if (node == null) {
            throw new IOException("a transaction before the one it follows");
        }
        return node;
    }

    private Node node(long n) throws IOException {
        Node node = nodes.get(n);
        if (node == null) {
            throw new IOException("a value nobody wrote");
        }
        return node;
    }

    private void later(SnapshotLines line) throws IOException {
        String table = line.text();
        long id = line.whole();
        Node node = node(line.whole());
        var op = new Op(table, id, false, Sealed.values(line.text()));
        if (isFresh(node.n())) {
            apply.keepForLater(op, node);
        }
    }

    private void overwritten(SnapshotLines line) throws IOException {
        var past = past(line);
        Node gone = node(line.whole());
        var table = Tables.ours().named(past.key.table);
        if (table.isPresent() && isFresh(gone.n())) {
            rows.gone(table.get(), past.key.id, past.cell, past.value, gone.n());
        }
    }

    private record One(Key key, String cell, Past value) {}

    private One past(SnapshotLines line) throws IOException {
        var key = new Key(line.text(), line.whole());
        String cell = line.text();
        return new One(key, cell, new Past(node(line.whole()).n(), line.text()));
    }

    private void waits(SnapshotLines line) throws IOException {
        var one = past(line);
        waiting.computeIfAbsent(one.key, k -> new LinkedHashMap<>())
                .computeIfAbsent(one.cell, c -> new ArrayList<>())
                .add(one.value);
    }

    private boolean isFresh(long n) {
        return fresh.contains(n);
    }

    /// A row as it came.
    ///
    /// @param cells who wrote its fields, by the numbers of this file
    /// @param beside the values that wait beside those shown, by field
    private record Row(
            Head head,
            long id,
            Cells cells,
            List<@Nullable Object> values,
            Map<String, List<Past>> beside) {}

    private void table(SnapshotLines line) throws IOException {
        head = line.head();
        last = Long.MIN_VALUE;
        ours = Tables.ours().named(head.table());
        isEmpty = ours.isEmpty() || rows.isEmpty(ours.get());
    }

    private void row(SnapshotLines line) throws IOException {
        if (head == null) {
            throw new IOException("a row without a table");
        }
        long id = line.whole();
        if (id <= last) {
            throw new IOException("rows out of order");
        }
        last = id;
        Node base = node(line.whole());
        String over = line.textOrNull();
        var written = new LinkedHashMap<String, Long>();
        boolean isFresh = isFresh(base.n());
        if (over != null) {
            for (var one : Cells.of(0, over).over().entrySet()) {
                long n = node(one.getValue()).n();
                isFresh |= isFresh(n);
                written.put(one.getKey(), n);
            }
        }
        var beside = waiting.getOrDefault(new Key(head.table(), id), Map.of());
        isFresh |= beside.values().stream().flatMap(List::stream).anyMatch(p -> isFresh(p.n()));
        if (isFresh) {
            var row = new Row(head, id, new Cells(base.n(), written), line.values(), beside);
            if (ours.isPresent() && (isEmpty || rows.cells(ours.get(), id).isEmpty())) {
                insert(ours.get(), row);
            } else {
                write(row);
            }
        }
    }

    /// A row that is not here comes with all that is known of it.
    private void insert(Table table, Row row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var writers = new HashSet<Long>(row.cells.over().values());
        writers.add(row.cells.base());
        row.head.each((cell, columns) -> values.putAll(columns), row.values);
        apply.place(table, new Op(table.name(), row.id, true, values), row.cells, writers);
        row.beside.forEach((cell, all) -> all.forEach(p -> apply.wait(table, row.id, cell, p)));
        if (!isAlone) {
            apply.lend(table, row.id);
        }
        row.head.each(
                (cell, columns) -> {
                    if (columns.keySet().stream().anyMatch(c -> table.cellOf(c).isEmpty())) {
                        apply.keepForLater(
                                new Op(table.name(), row.id, false, columns),
                                graph.node(row.cells.of(cell)));
                    }
                },
                row.values);
    }

    /// What others wrote comes in by the rules, the earlier ones first.
    private void write(Row row) {
        var writers = new TreeSet<Long>();
        writers.add(row.cells.base());
        writers.addAll(row.cells.over().values());
        row.beside.values().forEach(all -> all.forEach(p -> writers.add(p.n())));
        for (long n : writers) {
            if (isFresh(n)) {
                var op = new Op(row.head.table(), row.id, false, by(n, row));
                if (!op.values().isEmpty()) {
                    apply.apply(op, graph.node(n));
                }
            }
        }
    }

    /// What one of them wrote of it. What shows by itself, merged or kept, waits under the number
    /// of its writer.
    private static Map<String, @Nullable Object> by(long n, Row row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        row.head.each(
                (cell, columns) -> {
                    if (row.cells.of(cell) == n) {
                        values.putAll(columns);
                    }
                    for (Past past : row.beside.getOrDefault(cell, List.of())) {
                        if (past.n() == n) {
                            values.putAll(Sealed.values(past.val()));
                        }
                    }
                },
                row.values);
        return values;
    }
}
