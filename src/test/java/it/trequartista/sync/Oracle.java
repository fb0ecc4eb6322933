package it.trequartista.sync;

import it.trequartista.store.Op;
import it.trequartista.store.Sealed;
import it.trequartista.store.Table;
import it.trequartista.store.Tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What every computer must show, worked out from nothing but which transactions it holds and what
/// the author of each had in the file when writing it. Shares no code with what it judges.
final class Oracle {
    /// A transaction, with what its author knew.
    private record Known(String id, long clock, String stream, Set<String> had, List<Op> ops) {}

    /// A value of a field.
    private record Value(Known by, Map<String, Object> columns) {}

    private final Map<String, Known> known = new HashMap<>();
    private final Map<List<Integer>, String> names = new HashMap<>();

    /// Somebody wrote a transaction having these.
    void wrote(Sealed tx, Set<String> had) throws IOException {
        var ops = new ArrayList<Op>();
        tx.ops(ops::add);
        var seen = new HashSet<String>();
        had.forEach(id -> seen.add(known.get(id).id));
        known.putIfAbsent(tx.id(), new Known(tx.id(), tx.clock(), tx.stream(), seen, ops));
    }

    /// A computer that waited no longer for a transaction wrote what follows it anew: knowing what
    /// it names, and no more.
    void rewrote(List<Sealed> anew) throws IOException {
        for (Sealed tx : anew) {
            var had = new HashSet<>(tx.parents());
            tx.parents().forEach(parent -> had.addAll(known.get(parent).had));
            wrote(tx, had);
        }
    }

    /// The same of edits that were made before they got a name: what has got one already was
    /// written once, whatever else it is called.
    void wrote(Sealed tx, Set<String> had, List<Integer> edits) throws IOException {
        String first = names.putIfAbsent(List.copyOf(edits), tx.id());
        if (first == null) {
            wrote(tx, had);
        } else {
            known.putIfAbsent(tx.id(), known.get(first));
        }
    }

    /// What the author of a transaction knew who had this in the file and had looked at it when it
    /// was that: that, when a field of it holds a value of another computer that came since.
    Set<String> seen(Sealed tx, Set<String> had, Set<String> view) throws IOException {
        boolean[] moved = {false};
        tx.ops(
                op -> {
                    var cells = rows(had).getOrDefault(op.table() + " " + op.id(), Map.of());
                    Table table = Tables.ours().named(op.table()).orElseThrow();
                    if (op.isNew() || !isMade(cells, view)) {
                        return;
                    }
                    boolean gone = isNews(cells.getOrDefault("deleted", List.of()), tx, view);
                    for (Table.Cell cell : table.cells()) {
                        boolean written =
                                cell.columns().stream()
                                        .anyMatch(c -> op.values().containsKey(c.name()));
                        moved[0] |=
                                written
                                        && namesMade(op, cell, rows(had), view)
                                        && (gone || isNews(cells.get(cell.name()), tx, view));
                    }
                });
        return new HashSet<>(moved[0] ? view : had);
    }

    /// Whether the rows a field names were there: nobody names what they cannot know.
    private static boolean namesMade(
            Op op, Table.Cell cell, Map<String, Map<String, List<Value>>> rows, Set<String> view) {
        return cell.columns().stream()
                .filter(c -> c.names() != null && op.values().get(c.name()) instanceof Long)
                .map(c -> c.names() + " " + op.values().get(c.name()))
                .allMatch(row -> isMade(rows.getOrDefault(row, Map.of()), view));
    }

    /// Whether a field holds a value of another computer that came since.
    private static boolean isNews(List<Value> values, Sealed tx, Set<String> view) {
        return heads(values).stream()
                .anyMatch(v -> !v.by.stream.equals(tx.stream()) && !view.contains(v.by.id));
    }

    /// Whether the row was there; every field of it was written then.
    private static boolean isMade(Map<String, List<Value>> cells, Set<String> view) {
        return cells.values().stream()
                .anyMatch(all -> all.stream().anyMatch(v -> view.contains(v.by.id)));
    }

    /// What a file with these transactions shows: a line per row, then a line per value that waits.
    Map<String, String> expected(Set<String> holds) {
        var lines = new TreeMap<String, String>();
        var rows = rows(holds);
        rows.forEach((key, cells) -> lines.put(key, line(key, cells, rows)));
        return lines;
    }

    /// Every value ever written, by row and field.
    private Map<String, Map<String, List<Value>>> rows(Set<String> holds) {
        var rows = new TreeMap<String, Map<String, List<Value>>>();
        var all = new HashSet<Known>();
        holds.forEach(id -> all.add(known.get(id)));
        for (Known tx : all) {
            for (Op op : tx.ops) {
                Table table = Tables.ours().named(op.table()).orElseThrow();
                var row = rows.computeIfAbsent(op.table() + " " + op.id(), k -> new HashMap<>());
                for (Table.Cell cell : table.cells()) {
                    var columns = new LinkedHashMap<String, Object>();
                    for (Table.Column column : cell.columns()) {
                        if (op.isNew() || op.values().containsKey(column.name())) {
                            columns.put(
                                    column.name(),
                                    op.values().containsKey(column.name())
                                            ? op.values().get(column.name())
                                            : column.usual());
                        }
                    }
                    if (!columns.isEmpty()) {
                        row.computeIfAbsent(cell.name(), k -> new ArrayList<>())
                                .add(new Value(tx, columns));
                    }
                }
            }
        }
        return rows;
    }

    private static String line(
            String key,
            Map<String, List<Value>> cells,
            Map<String, Map<String, List<Value>>> rows) {
        Table table = Tables.ours().named(key.substring(0, key.indexOf(' '))).orElseThrow();
        var shown = new LinkedHashMap<String, Object>();
        var waiting = new ArrayList<String>();
        boolean deleted = false;
        for (Table.Cell cell : table.cells()) {
            var heads = heads(cells.get(cell.name()));
            if (cell.kind() == Table.Kind.DELETED) {
                deleted = isDeleted(key, rows);
                shown.put("deleted", deleted ? 1L : 0L);
            } else if (cell.kind() == Table.Kind.TEXT) {
                shown.put(cell.name(), text(cells.get(cell.name()), cell.name(), heads));
            } else {
                shown.putAll(heads.getFirst().columns);
            }
            for (Value value : heads.subList(1, heads.size())) {
                waiting.add(cell.name() + "=" + value.by.id);
            }
        }
        waiting.sort(null);
        return shown + " " + waiting;
    }

    /// The values no other one had seen, the one that shows first.
    private static List<Value> heads(List<Value> all) {
        var heads = new ArrayList<Value>();
        for (Value one : all) {
            if (all.stream().noneMatch(o -> o.by.had.contains(one.by.id))) {
                heads.add(one);
            }
        }
        heads.sort(
                Comparator.comparingLong((Value v) -> v.by.clock)
                        .thenComparing(v -> v.by.id)
                        .reversed());
        return heads;
    }

    /// What a text of places shows: where two have changed different places, both. Each place is a
    /// word of its own between words nobody changes.
    private static Object text(List<Value> all, String cell, List<Value> heads) {
        Object best = heads.getFirst().columns.get(cell);
        if (heads.size() != 2 || stoodTogether(heads.getFirst().by, heads.getLast().by)) {
            return best;
        }
        var before = new ArrayList<Value>();
        for (Value one : all) {
            if (heads.stream().allMatch(h -> h.by.had.contains(one.by.id))) {
                before.add(one);
            }
        }
        if (before.isEmpty()) {
            return best;
        }
        var was = places(text(before, cell, heads(before)));
        var one = places(best);
        var other = places(heads.getLast().columns.get(cell));
        if (was.equals(one) || was.equals(other)) {
            return was.equals(one) ? String.join(" ", other) : best;
        }
        if (was.size() != one.size() || was.size() != other.size()) {
            return best;
        }
        var both = new ArrayList<String>();
        for (int i = 0; i < was.size(); i++) {
            if (!was.get(i).equals(one.get(i)) && !was.get(i).equals(other.get(i))) {
                if (!one.get(i).equals(other.get(i))) {
                    return best;
                }
            }
            both.add(was.get(i).equals(one.get(i)) ? other.get(i) : one.get(i));
        }
        return String.join(" ", both);
    }

    private static boolean stoodTogether(Known one, Known other) {
        return one.stream.equals(other.stream) && one.had.equals(other.had);
    }

    private static List<String> places(Object text) {
        return List.of(String.valueOf(text).split(" "));
    }

    private static boolean isDeleted(String key, Map<String, Map<String, List<Value>>> rows) {
        String name = key.substring(0, key.indexOf(' '));
        var cells = rows.get(key);
        if (!cells.containsKey("deleted")) {
            return false;
        }
        var heads = heads(cells.get("deleted"));
        if (heads.stream().anyMatch(v -> !Long.valueOf(1).equals(v.columns.get("deleted")))) {
            return false;
        }
        for (Table.Cell cell : Tables.ours().named(name).orElseThrow().cells()) {
            if (cell.kind() == Table.Kind.DELETED || cell.kind() == Table.Kind.QUIET) {
                continue;
            }
            if (heads(cells.get(cell.name())).stream().anyMatch(v -> isNews(v, heads))) {
                return false;
            }
        }
        long id = Long.parseLong(key.substring(name.length() + 1));
        return rows.keySet().stream().noneMatch(k -> keeps(k, name, id, heads, rows));
    }

    private static boolean isNews(Value value, List<Value> deletions) {
        return deletions.stream().noneMatch(d -> sees(d, value))
                && deletions.stream().anyMatch(d -> !sees(value, d));
    }

    /// Whether a row that is there names one, which its deletions had not seen.
    private static boolean keeps(
            String key,
            String name,
            long id,
            List<Value> deletions,
            Map<String, Map<String, List<Value>>> rows) {
        var table = Tables.ours().named(key.substring(0, key.indexOf(' '))).orElseThrow();
        for (Table.Cell cell : table.cells()) {
            for (Table.Column column : cell.columns()) {
                if (name.equals(column.names())) {
                    Value shown = heads(rows.get(key).get(cell.name())).getFirst();
                    if (Long.valueOf(id).equals(shown.columns.get(column.name()))
                            && isNews(shown, deletions)
                            && !isDeleted(key, rows)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean sees(Value one, Value other) {
        return one.by.id.equals(other.by.id) || one.by.had.contains(other.by.id);
    }

    /// All that was ever written.
    Set<String> all() {
        return new HashSet<>(known.keySet());
    }
}
