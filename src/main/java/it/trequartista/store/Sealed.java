package it.trequartista.store;

import it.trequartista.kernel.Sha256;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A transaction that can no longer change: lines of JSON, first who, when and knowing what, then
/// one row each. Its name is the first half of the SHA-256 of those bytes, so it is the same
/// transaction wherever it is met, whatever carried it, and nothing about it has to be believed.
public final class Sealed {
    /// The form of the lines this program writes.
    public static final int FORM = 1;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    // A value nobody here knows keeps its digits.
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private final String id;
    private final List<String> parents;
    private final long clock;
    private final String stream;
    private final byte[] body;

    private Sealed(String id, List<String> parents, long clock, String stream, byte[] body) {
        this.id = id;
        this.parents = List.copyOf(parents);
        this.clock = clock;
        this.stream = stream;
        this.body = body;
    }

    /// Its name: 32 hexadecimal digits.
    public String id() {
        return id;
    }

    /// The transactions it had seen and that no other it had seen follows.
    public List<String> parents() {
        return parents;
    }

    /// A hybrid logical clock: milliseconds times 65536 plus a counter.
    public long clock() {
        return clock;
    }

    /// Who wrote it: one file on one computer.
    public String stream() {
        return stream;
    }

    /// The lines, deflated; not to be changed.
    public byte[] body() {
        return body;
    }

    /// The transaction of some lines, deflated.
    ///
    /// @throws IOException when they are not a transaction
    public static Sealed of(byte[] body) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Deflated.from(body);
                var counted = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            long _ = in.transferTo(counted);
        }
        try (InputStream in = Deflated.from(body)) {
            return of(in, name(digest), body);
        }
    }

    /// The transaction of some lines that were one when this file took them in.
    public static Sealed kept(byte[] body) {
        try {
            return of(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sealed of(InputStream lines, String id, byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(lines)) {
            var head = JSON.readTree(parser);
            var parents = new ArrayList<String>();
            for (JsonNode parent : head.path("p")) {
                if (!ID.matcher(parent.asString("")).matches()) {
                    throw new IOException("no parent");
                }
                parents.add(parent.asString());
            }
            if (!head.isObject() || !head.path("h").canConvertToLong()) {
                throw new IOException("no transaction");
            }
            return new Sealed(
                    id, parents, head.path("h").asLong(), head.path("s").asString(""), body);
        } catch (JacksonException e) {
            throw new IOException(e);
        }
    }

    /// Makes a transaction of its lines, as they came.
    public static final class Copier implements AutoCloseable {
        private final Squeezed lines = new Squeezed();
        private byte[] head = {};

        /// The next line, without its end.
        public void line(byte[] part, int from, int length) {
            if (head.length == 0) {
                head = Arrays.copyOfRange(part, from, from + length);
            } else {
                lines.write('\n');
            }
            lines.write(part, from, length);
        }

        /// Whether there has been a line.
        public boolean isEmpty() {
            return head.length == 0;
        }

        /// The whole.
        ///
        /// @throws IOException when it is not a transaction
        public Sealed seal() throws IOException {
            lines.finish();
            return of(new ByteArrayInputStream(head), lines.name(), lines.body());
        }

        /// Lets go of it, sealed or not.
        @Override
        public void close() {
            lines.leave();
        }
    }

    private static String name(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    /// Every row it changed, in the order they were written.
    ///
    /// @throws IOException when the lines are not what they should be
    public void ops(Consumer<Op> each) throws IOException {
        try (InputStream in = Deflated.from(body);
                JsonParser parser = JSON.createParser(in)) {
            parser.nextToken();
            parser.skipChildren();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                each.accept(op(parser));
            }
        } catch (JacksonException e) {
            throw new IOException(e);
        }
    }

    private static Op op(JsonParser parser) throws IOException {
        String table = "";
        long id = 0;
        boolean isNew = false;
        var values = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (key) {
                case "t" -> table = parser.getString();
                case "id" -> id = parser.getLongValue();
                case "n", "c" -> {
                    isNew = key.equals("n");
                    if (token != JsonToken.START_OBJECT) {
                        throw new IOException("no values");
                    }
                    values(parser, values);
                }
                default -> parser.skipChildren();
            }
        }
        return new Op(table, id, isNew, values);
    }

    private static void values(JsonParser parser, Map<String, @Nullable Object> into) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String column = parser.currentName();
            into.put(
                    column,
                    switch (parser.nextToken()) {
                        case VALUE_STRING -> parser.getString();
                        case VALUE_NULL -> null;
                        case VALUE_NUMBER_INT -> whole(parser);
                        default -> new Op.Foreign(JSON.readTree(parser).toString());
                    });
        }
    }

    private static Object whole(JsonParser parser) {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? new Op.Foreign(parser.getString())
                : (Object) parser.getLongValue();
    }

    /// Writes one.
    public static final class Writer implements AutoCloseable {
        private final List<String> parents;
        private final long clock;
        private final String stream;
        private final Squeezed lines = new Squeezed();
        private final JsonGenerator json = JSON.createGenerator(lines);

        /// Begins with who, when and knowing what.
        public Writer(List<String> parents, long clock, String stream) {
            this.parents = parents;
            this.clock = clock;
            this.stream = stream;
            json.writeStartObject();
            json.writeNumberProperty("v", FORM);
            json.writeArrayPropertyStart("p");
            parents.forEach(json::writeString);
            json.writeEndArray();
            json.writeNumberProperty("h", clock);
            json.writeStringProperty("s", stream);
            json.writeEndObject();
            json.flush();
        }

        /// Adds what was done to a row.
        public void add(Op op) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringProperty("t", op.table());
            json.writeNumberProperty("id", op.id());
            json.writeObjectPropertyStart(op.isNew() ? "n" : "c");
            op.values()
                    .forEach(
                            (column, value) -> {
                                json.writeName(column);
                                write(json, value);
                            });
            json.writeEndObject();
            json.writeEndObject();
            json.flush();
        }

        /// Adds the lines of rows as [#add] would write them, each after what parts it from the one
        /// before.
        void lines(byte[] some) {
            lines.write(some, 0, some.length);
        }

        /// The whole.
        public Sealed seal() {
            json.close();
            lines.finish();
            return new Sealed(lines.name(), parents, clock, stream, lines.body());
        }

        /// Lets go of it, sealed or not.
        @Override
        public void close() {
            lines.leave();
        }
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Number number -> json.writeNumber(number.longValue());
            case Op.Foreign foreign -> json.writeRawValue(foreign.json());
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    /// The values of a field as the change log keeps them: a JSON object by column.
    public static String text(Map<String, @Nullable Object> values) {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            values.forEach(
                    (column, value) -> {
                        json.writeName(column);
                        write(json, value);
                    });
            json.writeEndObject();
        }
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    /// The values of such a text.
    public static Map<String, @Nullable Object> values(String text) {
        var found = new LinkedHashMap<String, @Nullable Object>();
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                values(parser, found);
            }
        }
        return found;
    }

    /// The values of a row, as the triggers note them: a JSON array in the order of the columns.
    static List<@Nullable Object> row(String text) {
        var found = new ArrayList<@Nullable Object>();
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            while (true) {
                switch (parser.nextToken()) {
                    case VALUE_STRING -> found.add(parser.getString());
                    case VALUE_NUMBER_INT -> found.add(parser.getLongValue());
                    case VALUE_NULL -> found.add(null);
                    default -> {
                        return found;
                    }
                }
            }
        }
    }

    /// Whether the same bytes: the name says it.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sealed that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
