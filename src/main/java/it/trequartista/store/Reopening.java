package it.trequartista.store;

import it.trequartista.store.Graph.Node;
import it.trequartista.store.RowLog.Past;
import it.trequartista.store.Table.Column;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Opens conflicts again when the choice that ended them is taken back.
///
/// A change has seen all that was there, so one that puts a value back closes what it puts back.
/// Two that follow the same one have not seen each other: the value that shows goes into the change
/// that takes the step back, and each one that waited into another beside it, with the same
/// parents. Nothing about them is special to the other computers, which find the same conflict as
/// they would find any.
final class Reopening {
    /// A field of a row.
    record Field(Table table, long id, String cell) {}

    private final List<Map<Field, Past>> beside = new ArrayList<>();

    /// Has values wait beside what a field shows, the latest first.
    void await(Field field, List<Past> values) {
        for (int i = 0; i < values.size(); i++) {
            if (beside.size() == i) {
                beside.add(new LinkedHashMap<>());
            }
            beside.get(i).put(field, values.get(i));
        }
    }

    /// Seals them beside the change that took the step back.
    ///
    /// @return the changes
    List<Node> seal(Prepared db, Node shown) {
        if (beside.isEmpty()) {
            return List.of();
        }
        var graph = new Graph(db);
        var rows = new RowLog(db);
        var parents = graph.parents(shown);
        var sealed = new ArrayList<Node>();
        for (Map<Field, Past> values : beside) {
            // An older clock: what showed then shows now.
            long clock = shown.clock() - sealed.size() - 1;
            var writer = new Sealed.Writer(parents, clock, shown.stream());
            var tally = new Touched.Tally();
            byRow(values)
                    .forEach(
                            (row, cells) -> {
                                var op = op(row, cells, values);
                                writer.add(op);
                                tally.add(op, cells.stream().map(Field::cell).toList());
                            });
            var node = graph.add(writer.seal(), tally.text());
            values.forEach(
                    (f, past) -> rows.wait(f.table, f.id, f.cell, new Past(node.n(), past.val())));
            sealed.add(node);
        }
        return sealed;
    }

    private record Row(Table table, long id) {}

    private static Map<Row, List<Field>> byRow(Map<Field, Past> values) {
        var rows = new LinkedHashMap<Row, List<Field>>();
        values.keySet()
                .forEach(
                        f ->
                                rows.computeIfAbsent(
                                                new Row(f.table, f.id), row -> new ArrayList<>())
                                        .add(f));
        return rows;
    }

    private static Op op(Row row, List<Field> cells, Map<Field, Past> values) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        for (Field field : cells) {
            var its = Sealed.values(Objects.requireNonNull(values.get(field)).val());
            for (Column column : row.table.cell(field.cell).orElseThrow().columns()) {
                all.put(column.name(), its.get(column.name()));
            }
        }
        return new Op(row.table.name(), row.id, false, all);
    }
}
