package it.trequartista.sync;

import it.trequartista.store.Cells;
import it.trequartista.store.Prepared;
import it.trequartista.store.Sealed;
import it.trequartista.store.Tables;
import it.trequartista.sync.Copies.Changed;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a merge asks of the two files.
final class CopyStore {
    private final Prepared db;

    CopyStore(Prepared db) {
        this.db = db;
    }

    /// Every transaction but these whose lines were not let go, by name, in the order they came.
    Map<String, Sealed> transactionsBut(Set<String> known) {
        var found = new LinkedHashMap<String, Sealed>();
        db.each(
                "SELECT id, body FROM sync_tx WHERE body IS NOT NULL ORDER BY n",
                rs -> {
                    String id = SyncStore.hex(rs.getBytes(1));
                    if (!known.contains(id)) {
                        found.put(id, Sealed.kept(rs.getBytes(2)));
                    }
                });
        return found;
    }

    /// The rows that transactions after this one made or wrote, or wrote beside what shows.
    List<Changed> changedAfter(long last) {
        var fields = new TreeMap<Row, Set<String>>();
        var fresh = new HashSet<Row>();
        db.each(
                "SELECT tbl, id, n, over FROM sync_row WHERE n > ? OR over IS NOT NULL",
                rs -> {
                    var row = new Row(rs.getInt(1), rs.getLong(2));
                    var cells = Cells.of(rs.getLong(3), rs.getString(4));
                    if (cells.base() > last) {
                        fresh.add(row);
                        fields.put(row, new TreeSet<>());
                    }
                    cells.over().entrySet().stream()
                            .filter(e -> e.getValue() > last && !fresh.contains(row))
                            .forEach(e -> note(fields, row, e.getKey()));
                },
                last);
        db.each(
                "SELECT tbl, id, cell FROM sync_head WHERE n > ?",
                rs -> {
                    var row = new Row(rs.getInt(1), rs.getLong(2));
                    if (!fresh.contains(row)) {
                        note(fields, row, rs.getString(3));
                    }
                },
                last);
        return fields.entrySet().stream()
                .map(e -> e.getKey().changed(fresh, List.copyOf(e.getValue())))
                .toList();
    }

    private record Row(int table, long id) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            return table == other.table
                    ? Long.compare(id, other.id)
                    : Integer.compare(table, other.table);
        }

        private Changed changed(Set<Row> fresh, List<String> fields) {
            return new Changed(
                    Tables.ours().numbered(table).name(), id, fresh.contains(this), fields);
        }
    }

    private static void note(Map<Row, Set<String>> fields, Row row, String cell) {
        fields.computeIfAbsent(row, r -> new TreeSet<>()).add(cell);
    }
}
