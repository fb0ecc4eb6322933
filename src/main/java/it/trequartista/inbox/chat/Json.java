package it.trequartista.inbox.chat;

import it.trequartista.inbox.arrivals.CountedInput;
import it.trequartista.inbox.arrivals.Encoding;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.kernel.Progress;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// JSON read token by token, tolerant of what programs write, with strings and values kept to a
/// size.
final class Json implements Closeable {
    private static final int VALUES = 20_000;
    private static final int CHARACTERS = 1 << 22;
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                    .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(200)
                                    .maxNameLength(Told.LONGEST * 2)
                                    .maxStringLength(Told.LONGEST * 2)
                                    .build())
                    .build();

    private final JsonParser parser;
    private int values;
    private int characters;
    private boolean cut;

    private Json(Reader reader) {
        parser =
                FACTORY.createParser(
                        ObjectReadContext.empty(), new Sifted(reader, new ShortStrings()));
    }

    /// A file.
    static Json of(Material material, Encoding encoding, Progress progress) throws IOException {
        var input = new CountedInput(material, progress);
        input.skipNBytes(encoding.mark());
        return new Json(new InputStreamReader(input, encoding.charset()));
    }

    /// A line of one.
    static Json of(String line) {
        return new Json(new StringReader(line));
    }

    /// The next token, null at the end.
    @Nullable JsonToken next() {
        return parser.nextToken();
    }

    /// The name of the field the token is of.
    String name() {
        return parser.currentName();
    }

    /// Passes over the rest of what begins at the token.
    void skip() {
        parser.skipChildren();
    }

    /// Whether a part of the value read last was too much and is left out.
    boolean isCut() {
        return cut;
    }

    /// What begins at the token, whole: a map, a list, a text, a number or a truth; null for
    /// none.
    @Nullable Object value() {
        values = 0;
        characters = 0;
        cut = false;
        return read(parser.currentToken());
    }

    private @Nullable Object read(@Nullable JsonToken token) {
        if (token == null) {
            return null;
        }
        if (++values > VALUES || characters > CHARACTERS) {
            cut = true;
            parser.skipChildren();
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> string();
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private Number whole() {
        return switch (parser.getNumberType()) {
            case INT, LONG -> parser.getLongValue();
            default -> parser.getDoubleValue();
        };
    }

    private String string() {
        String text = parser.getString();
        characters += text.length();
        if (!text.isEmpty() && text.charAt(text.length() - 1) == ShortStrings.CUT) {
            cut = true;
            return text.substring(0, text.length() - 1);
        }
        return text;
    }

    private Fields object() {
        var map = new LinkedHashMap<String, Object>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Object value = read(parser.nextToken());
            if (value != null) {
                map.put(name, value);
            }
        }
        return new Fields(map);
    }

    private List<Object> array() {
        var list = new ArrayList<Object>();
        for (var t = parser.nextToken(); t != JsonToken.END_ARRAY && t != null; ) {
            Object value = read(t);
            if (value != null) {
                list.add(value);
            }
            t = parser.nextToken();
        }
        return list;
    }

    @Override
    public void close() {
        parser.close();
    }
}
