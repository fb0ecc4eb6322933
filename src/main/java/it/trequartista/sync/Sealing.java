package it.trequartista.sync;

import it.trequartista.kernel.Sha256;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// A file of ours, sealed: the same magic, kind and trailer around a head that says with which key
/// and salt, and around [Frames] that hold head and body of the file as it was.
///
/// The trailer stays outside: whether a file is whole can be told without the key.
final class Sealing {
    /// In the byte for flags.
    static final byte FLAG = 1;

    /// What stands before the head: magic, kind, flags, how long the head is.
    static final int AROUND = 10;

    private static final int FLAGS = 5;
    private static final int KIND = 4;

    /// The digest and the magic at the end.
    private static final int END = 36;

    private static final JsonMapper JSON = JsonMapper.shared();

    private Sealing() {}

    /// The keys somebody has.
    interface Keys {
        /// None at all.
        Keys NONE = id -> Optional.empty();

        /// The one of a name.
        Optional<VaultKey> find(String id);
    }

    /// Sealed with a key this computer does not have.
    static final class NoKey extends Segment.Unreadable {
        private static final long serialVersionUID = 1;

        NoKey() {
            super("sealed with another key");
        }
    }

    /// Whether a file of ours is sealed.
    static boolean isSealed(byte[] file) {
        return file.length > FLAGS && (file[FLAGS] & FLAG) != 0;
    }

    /// Seals a file of ours that is not.
    static byte[] seal(byte[] file, VaultKey key) {
        var inner = ByteBuffer.wrap(file, FLAGS + 1, file.length - FLAGS - 1 - END);
        var digest = Sha256.digest();
        digest.update(inner.duplicate());
        byte[] salt = key.salt(file[KIND], digest.digest());
        var said = JSON.createObjectNode();
        said.put("form", Segment.FORM);
        said.put("key", key.id());
        said.put("salt", HexFormat.of().formatHex(salt));
        byte[] head = said.toString().getBytes(StandardCharsets.UTF_8);
        int size = Math.toIntExact(AROUND + head.length + Frames.sealed(inner.remaining()) + END);
        var all =
                ByteBuffer.allocate(size)
                        .put(file, 0, FLAGS)
                        .put((byte) (file[FLAGS] | FLAG))
                        .putInt(head.length)
                        .put(head);
        new Frames(key.file(salt), before(all)).seal(inner, all);
        return end(all);
    }

    /// Opens a file whose trailer was found right.
    ///
    /// @throws NoKey when it wants another key
    /// @throws Segment.Unreadable when it is not as it was sealed
    static byte[] open(byte[] file, Keys keys) throws Segment.Unreadable {
        int end = file.length - END;
        int length = ByteBuffer.wrap(file).getInt(FLAGS + 1);
        JsonNode said = head(file);
        if (said.path("form").asInt(Integer.MAX_VALUE) > Segment.FORM) {
            throw new Segment.Unreadable("of a newer program");
        }
        VaultKey key = keys.find(said.path("key").asString("")).orElseThrow(NoKey::new);
        byte[] salt = salt(said.path("salt").asString(""));
        var outer = ByteBuffer.wrap(file, 0, end).position(AROUND + length);
        var inner =
                ByteBuffer.allocate(FLAGS + 1 + Frames.opened(outer.remaining()) + END)
                        .put(file, 0, FLAGS)
                        .put((byte) (file[FLAGS] & ~FLAG));
        new Frames(key.file(salt), before(outer)).open(outer, inner);
        return end(inner);
    }

    /// What stands between the head and the trailer of a file that is not sealed.
    static byte[] body(byte[] file) throws Segment.Unreadable {
        int end = file.length - END;
        int length = ByteBuffer.wrap(file).getInt(FLAGS + 1);
        if (length < 0 || length > end - AROUND) {
            throw new Segment.Unreadable("no head");
        }
        return Arrays.copyOfRange(file, AROUND + length, end);
    }

    /// The name of the key a sealed file wants.
    static String key(byte[] file) throws Segment.Unreadable {
        return head(file).path("key").asString("");
    }

    private static JsonNode head(byte[] file) throws Segment.Unreadable {
        int length = ByteBuffer.wrap(file).getInt(FLAGS + 1);
        if (length < 0 || length > file.length - END - AROUND) {
            throw new Segment.Unreadable("no head");
        }
        try {
            return JSON.readTree(Arrays.copyOfRange(file, AROUND, AROUND + length));
        } catch (JacksonException e) {
            throw new Segment.Unreadable("no head");
        }
    }

    private static byte[] salt(String hex) throws Segment.Unreadable {
        try {
            byte[] salt = HexFormat.of().parseHex(hex);
            if (salt.length == VaultKey.SALT) {
                return salt;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new Segment.Unreadable("no salt");
    }

    private static byte[] before(ByteBuffer all) {
        var digest = Sha256.digest();
        digest.update(all.duplicate().flip());
        return digest.digest();
    }

    /// The trailer: the digest of all before it, and the magic again.
    private static byte[] end(ByteBuffer all) {
        byte[] digest = before(all);
        all.put(digest).put(all.duplicate().position(0).limit(KIND)).flip();
        byte[] file = new byte[all.remaining()];
        all.get(file);
        return file;
    }
}
