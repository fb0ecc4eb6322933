package it.trequartista.inbox.arrivals;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The name and the first bytes of a file, by which formats know their own.
public final class Beginning {
    /// So many bytes are looked at.
    public static final int LENGTH = 1 << 16;

    private final String name;
    private final byte[] bytes;
    private final String text;
    private final Set<String> paths;

    private Beginning(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        this.text = decoded(bytes);
        this.paths = paths(text);
    }

    /// Of a material.
    public static Beginning of(Material material) throws IOException {
        try (InputStream in = material.open()) {
            return new Beginning(material.name(), in.readNBytes(LENGTH));
        }
    }

    /// The file's name in lower case.
    public String name() {
        return name.toLowerCase(Locale.ROOT);
    }

    /// Whether it begins with these bytes.
    public boolean startsWith(int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /// The first characters, without mark; of a cut last one perhaps a sign that stands for it.
    public String text() {
        return text;
    }

    /// The names of the fields there are, if it is JSON, each with those it is in: `messages`,
    /// `messages.sender_name`; arrays do not count. As far as the beginning goes.
    public Set<String> paths() {
        return paths;
    }

    private static String decoded(byte[] bytes) {
        var count = new ByteCount();
        // A character cut by the end is no sign of another encoding.
        int whole = bytes.length < LENGTH ? bytes.length : lastWhole(bytes);
        count.take(bytes, whole);
        var encoding = Encoding.of(java.util.Arrays.copyOf(bytes, Math.min(64, whole)), count);
        return encoding == null
                ? ""
                : new String(bytes, encoding.mark(), whole - encoding.mark(), encoding.charset());
    }

    private static int lastWhole(byte[] bytes) {
        int end = bytes.length;
        for (int i = 1; i <= 4; i++) {
            int b = bytes[bytes.length - i] & 0xFF;
            if (b < 0x80) {
                break;
            }
            if (b >= 0xC0) {
                end = bytes.length - i;
                break;
            }
        }
        return end;
    }

    private static Set<String> paths(String text) {
        String first = text.stripLeading();
        if (!first.startsWith("{") && !first.startsWith("[")) {
            return Set.of();
        }
        var found = new HashSet<String>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
                if (t == JsonToken.PROPERTY_NAME) {
                    found.add(path(parser));
                }
            }
        } catch (JacksonException e) {
            // Cut where the beginning ends: what was seen was seen.
        }
        return Set.copyOf(found);
    }

    private static String path(JsonParser parser) {
        var path = new StringBuilder();
        for (var at = parser.streamReadContext(); at != null; at = at.getParent()) {
            if (at.inObject() && at.currentName() != null) {
                path.insert(0, path.isEmpty() ? at.currentName() : at.currentName() + '.');
            }
        }
        return path.toString();
    }
}
