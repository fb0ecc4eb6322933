package it.trequartista.store;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a transaction did to the rows of one table, in so many words that it can be named by it.
///
/// @param table the table's name
/// @param change what was done
/// @param rows to how many rows
/// @param id the first of them
/// @param cells the fields that changed in any of them, by name; none for a new row
public record Touched(String table, Change change, int rows, long id, List<String> cells) {
    public Touched {
        cells = List.copyOf(cells);
    }

    /// What was done to a row.
    public enum Change {
        /// It was made.
        NEW,
        /// Some of its fields were written.
        CHANGED,
        /// It was marked deleted.
        DELETED,
        /// The mark was taken away.
        RESTORED
    }

    /// As the change log keeps it.
    static String text(List<Touched> all) {
        var out = new StringWriter();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
            json.writeStartArray();
            for (Touched one : all) {
                json.writeStartObject();
                json.writeStringProperty("t", one.table);
                json.writeStringProperty("k", one.change.name().toLowerCase(Locale.ROOT));
                json.writeNumberProperty("n", one.rows);
                json.writeNumberProperty("id", one.id);
                if (!one.cells.isEmpty()) {
                    json.writeArrayPropertyStart("c");
                    one.cells.forEach(json::writeString);
                    json.writeEndArray();
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return out.toString();
    }

    /// What the change log keeps.
    static List<Touched> parse(String text) {
        var found = new ArrayList<Touched>();
        for (JsonNode node : JsonMapper.shared().readTree(text)) {
            var cells = new ArrayList<String>();
            node.path("c").forEach(c -> cells.add(c.asString()));
            found.add(
                    new Touched(
                            node.path("t").asString(),
                            Change.valueOf(node.path("k").asString().toUpperCase(Locale.ROOT)),
                            node.path("n").asInt(),
                            node.path("id").asLong(),
                            cells));
        }
        return found;
    }

    /// Gathers what is done, row by row.
    public static final class Tally {
        private record Key(String table, Change change) {}

        private static final class Count {
            private final long first;
            private final Set<String> cells = new HashSet<>();
            private int rows;

            private Count(long first) {
                this.first = first;
            }
        }

        private final Map<Key, Count> counts = new LinkedHashMap<>();

        /// One more row.
        ///
        /// @param cells the fields that were written, none for a new row
        public void add(Op op, List<String> cells) {
            Object deleted = op.isNew() ? null : op.values().get("deleted");
            Change change =
                    op.isNew()
                            ? Change.NEW
                            : !op.values().containsKey("deleted")
                                    ? Change.CHANGED
                                    : Long.valueOf(1).equals(deleted)
                                            ? Change.DELETED
                                            : Change.RESTORED;
            var count =
                    counts.computeIfAbsent(new Key(op.table(), change), key -> new Count(op.id()));
            count.rows++;
            if (!op.isNew()) {
                count.cells.addAll(cells);
            }
        }

        /// More new rows.
        void addNew(String table, long first, int rows) {
            counts.computeIfAbsent(new Key(table, Change.NEW), key -> new Count(first)).rows +=
                    rows;
        }

        /// All of it, as the change log keeps it.
        public String text() {
            var all = new ArrayList<Touched>();
            counts.forEach(
                    (key, count) ->
                            all.add(
                                    new Touched(
                                            key.table,
                                            key.change,
                                            count.rows,
                                            count.first,
                                            count.cells.stream().sorted().toList())));
            return Touched.text(all);
        }
    }
}
