package it.trequartista.sync;

import it.trequartista.store.Op;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// Reads the lines of a snapshot, one value after the other. Nothing of them is believed: what is
/// not of the kind that is asked for is an `IOException`.
final class SnapshotLines implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final JsonParser parser;
    private String kind = "";
    private boolean inside;
    private int width;

    /// Begins with the form.
    ///
    /// @throws IOException when it is not a snapshot, or one of a newer program
    SnapshotLines(InputStream in) throws IOException {
        parser = JSON.createParser(in);
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("no snapshot");
        }
        int form = JSON.readTree(parser).path("snapshot").asInt(0);
        if (form < 1 || form > SnapshotStore.FORM) {
            throw new IOException(form < 1 ? "no snapshot" : "of a newer program");
        }
    }

    /// A table and its fields, as the writer knew them.
    record Head(String table, List<Field> fields) {
        Head {
            fields = List.copyOf(fields);
        }

        private int width() {
            return fields.stream().mapToInt(f -> f.columns.size()).sum();
        }

        /// Gives each field with its columns out of the values of a row.
        void each(
                BiConsumer<String, Map<String, @Nullable Object>> each,
                List<@Nullable Object> values) {
            int at = 0;
            for (Field field : fields) {
                var columns = new LinkedHashMap<String, @Nullable Object>();
                for (String column : field.columns) {
                    columns.put(column, values.get(at++));
                }
                each.accept(field.name, columns);
            }
        }
    }

    /// A field and its columns.
    record Field(String name, List<String> columns) {
        Field {
            columns = List.copyOf(columns);
        }
    }

    /// Goes to the next line, over what is left of this one.
    ///
    /// @return whether there is one
    boolean next() throws IOException {
        while (inside) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new IOException("cut short");
            }
            inside = token != JsonToken.END_ARRAY;
            parser.skipChildren();
        }
        JsonToken token = parser.nextToken();
        if (token == null) {
            return false;
        }
        if (token != JsonToken.START_ARRAY) {
            throw new IOException("no line");
        }
        inside = true;
        kind = text();
        return true;
    }

    /// What the line is.
    String kind() {
        return kind;
    }

    private JsonToken token() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null || token == JsonToken.END_ARRAY) {
            throw new IOException("a line that is too short");
        }
        return token;
    }

    long whole() throws IOException {
        if (token() != JsonToken.VALUE_NUMBER_INT) {
            throw new IOException("no number");
        }
        return parser.getLongValue();
    }

    String text() throws IOException {
        if (token() != JsonToken.VALUE_STRING) {
            throw new IOException("no text");
        }
        return parser.getString();
    }

    @Nullable String textOrNull() throws IOException {
        return token() == JsonToken.VALUE_NULL ? null : parser.getString();
    }

    /// The name of a transaction.
    String name() throws IOException {
        String name = text();
        if (!NAME.matcher(name).matches()) {
            throw new IOException("no name");
        }
        return name;
    }

    /// Numbers by number; none for null.
    Map<Integer, Long> numbers() throws IOException {
        var found = new HashMap<Integer, Long>();
        if (token() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                Integer key = Integer.valueOf(parser.currentName());
                found.put(key, whole());
            }
        }
        return found;
    }

    /// A table and its fields, up to the end of the line.
    Head head() throws IOException {
        String table = text();
        var fields = new ArrayList<Field>();
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            String name = text();
            var columns = new ArrayList<String>();
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                columns.add(parser.getString());
            }
            fields.add(new Field(name, columns));
        }
        inside = false;
        var head = new Head(table, fields);
        width = head.width();
        return head;
    }

    /// The values of a row of the last table: `Long`, `String`, null or what a newer program wrote.
    List<@Nullable Object> values() throws IOException {
        var found = new ArrayList<@Nullable Object>(width);
        for (int i = 0; i < width; i++) {
            found.add(
                    switch (token()) {
                        case VALUE_STRING -> parser.getString();
                        case VALUE_NULL -> null;
                        case VALUE_NUMBER_INT ->
                                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                                        ? new Op.Foreign(parser.getString())
                                        : (Object) parser.getLongValue();
                        default -> new Op.Foreign(JSON.readTree(parser).toString());
                    });
        }
        return found;
    }

    @Override
    public void close() {
        parser.close();
    }
}
