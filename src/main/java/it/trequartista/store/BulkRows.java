package it.trequartista.store;

import it.trequartista.store.Table.Column;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// New rows of one table, many at once: what a statement takes and the lines the change log keeps
/// come from the same values, so [Bulk] need not read back what was written. It needs no
/// connection: the rows of one part can be made while those of another are written.
public final class BulkRows {
    private static final int PART = 1 << 15;

    private final Shape shape;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private final StringBuilder ids = new StringBuilder("[");
    private final StringBuilder text = new StringBuilder();
    private final List<byte[]> lines = new ArrayList<>();

    private BulkRows(Shape shape) {
        this.shape = shape;
    }

    /// What rows have in common that are written alike.
    public static final class Shape {
        private final Table table;
        private final String sql;
        private final String row;

        /// What of the values each travelling column holds, or -1 for what is the same in all rows.
        private final int[] from;

        private final List<@Nullable Object> usual = new ArrayList<>();
        private final List<String> words = new ArrayList<>();

        /// @param table a table that travels
        /// @param same what the columns hold that are not named and not as usual
        /// @param columns of the values of a row, after its id
        public Shape(String table, Map<String, Object> same, String... columns) {
            this.table = Tables.ours().named(table).orElseThrow();
            var all = new ArrayList<>(List.of(columns));
            all.addFirst("id");
            this.sql =
                    "INSERT INTO %s (%s, %s) VALUES "
                            .formatted(
                                    table,
                                    String.join(", ", all),
                                    String.join(", ", same.keySet()));
            this.row =
                    same.values().stream()
                            .map(Shape::literal)
                            .collect(Collectors.joining(", ", "(" + "?, ".repeat(all.size()), ")"));
            var travelling =
                    this.table.columns().stream()
                            .filter(c -> all.contains(c.name()) || isUnusual(c, same))
                            .toList();
            this.from = travelling.stream().mapToInt(c -> all.indexOf(c.name())).toArray();
            for (Column column : travelling) {
                usual.add(column.usual());
                Object value = same.get(column.name());
                words.add(",\"" + column.name() + "\":" + (value == null ? "" : json(value)));
            }
        }

        private static boolean isUnusual(Column column, Map<String, Object> same) {
            return same.containsKey(column.name())
                    && !Objects.equals(same.get(column.name()), column.usual());
        }

        private static String literal(Object value) {
            return value instanceof String text
                    ? "'" + text.replace("'", "''") + "'"
                    : value.toString();
        }

        private static String json(Object value) {
            var text = new StringBuilder();
            BulkRows.json(text, value);
            return text.toString();
        }

        /// None yet.
        public BulkRows rows() {
            return new BulkRows(this);
        }
    }

    /// One more.
    ///
    /// @param values its id, then what the shape names: texts, whole numbers or null
    public void add(@Nullable Object... values) {
        ids.append(rows.isEmpty() ? "" : ",").append(values[0]);
        rows.add(values);
        text.append("\n {\"t\":\"").append(shape.table.name()).append("\",\"id\":");
        json(text, values[0]);
        text.append(",\"n\":{");
        int start = text.length();
        for (int i = 0; i < shape.from.length; i++) {
            Object value = shape.from[i] < 0 ? null : values[shape.from[i]];
            if (shape.from[i] < 0 || !Objects.equals(value, shape.usual.get(i))) {
                String word = shape.words.get(i);
                text.append(word, text.length() == start ? 1 : 0, word.length());
                if (shape.from[i] >= 0) {
                    json(text, value);
                }
            }
        }
        text.append("}}");
        if (text.length() > PART) {
            encode();
        }
    }

    private void encode() {
        lines.add(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    /// As [Sealed.Writer#add] writes it.
    private static void json(StringBuilder text, @Nullable Object value) {
        if (!(value instanceof String string)) {
            text.append(value);
            return;
        }
        text.append('"');
        int done = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                text.append(string, done, i).append(escaped(c));
                done = i + 1;
            }
        }
        if (done == 0) {
            text.append(string);
        } else {
            text.append(string, done, string.length());
        }
        text.append('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> String.format(Locale.ROOT, "\\u%04X", (int) c);
        };
    }

    /// The statement that writes some rows.
    public String sql(int count) {
        return shape.sql + shape.row + (", " + shape.row).repeat(count - 1);
    }

    /// Their ids, as JSON.
    String ids() {
        return ids + "]";
    }

    /// The values of each, its id first.
    public List<@Nullable Object[]> rows() {
        return rows;
    }

    /// The id of the first.
    long first() {
        return Long.parseLong(String.valueOf(rows.getFirst()[0]));
    }

    Table table() {
        return shape.table;
    }

    /// Their lines, some at a time.
    List<byte[]> lines() {
        encode();
        return lines;
    }
}
