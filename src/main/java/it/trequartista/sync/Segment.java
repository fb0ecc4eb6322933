package it.trequartista.sync;

import it.trequartista.kernel.Sha256;
import it.trequartista.store.Deflated;
import it.trequartista.store.Sealed;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/// One file of the shared folder: some transactions, or a word about what a computer has.
///
/// `HSX1`, a byte for the kind, a byte for flags (1: sealed, see [Sealing]), the length of the
/// head and the head as JSON, the lines of the transactions deflated as one, the SHA-256 of all of
/// that, `HSX1` again. The whole is there or it is not a segment: a file cut short, padded, changed
/// in one bit or written by something else is told by its bytes, whatever it is called.
///
/// @param head who wrote it and for which vault
/// @param kind what it carries
/// @param transactions in an order in which each follows those it names, as far as they are here
/// @param lines of a snapshot, deflated; not to be changed
@SuppressWarnings("ArrayRecordComponent") // Handed on as it came; never compared.
public record Segment(Head head, Kind kind, List<Sealed> transactions, byte[] lines) {
    /// The newest form this program reads.
    static final int FORM = 1;

    /// No file of ours is larger; one that claims to be is not ours.
    static final int LARGEST = 256 * 1024 * 1024;

    /// Nor does one unfold to more, or to more than so much and a hundred times its size: who
    /// writes a bomb gets no memory from us.
    static final long MOST_UNFOLDED = 1L << 31;

    private static final long ALWAYS_UNFOLDED = 64L << 20;
    private static final int TIMES_UNFOLDED = 100;

    /// The longest line of a row, and of what stands before the rows.
    private static final int LONGEST_LINE = 16 << 20;

    private static final int LONGEST_HEAD = 1 << 20;

    private static final byte[] MAGIC = "HSX1".getBytes(StandardCharsets.US_ASCII);
    private static final int AROUND = MAGIC.length + 2 + Integer.BYTES;
    private static final int DIGEST = 32;
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{12}-[0-9a-f]{12}\\.hsx");
    private static final JsonMapper JSON = JsonMapper.shared();

    public Segment {
        transactions = List.copyOf(transactions);
    }

    /// What a file carries.
    public enum Kind {
        /// Transactions.
        LOG('L'),
        /// All that travels, as it stood: see [SnapshotStore].
        SNAPSHOT('S'),
        /// What a computer had, and its name.
        WORD('W');

        private final byte code;

        Kind(char code) {
            this.code = (byte) code;
        }

        private static Kind of(byte code) throws Unreadable {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new Unreadable("of an unknown kind");
        }
    }

    /// The head of a file.
    ///
    /// @param vault of which file this is a part; computers that share one share the vault
    /// @param stream who wrote it
    /// @param form the oldest form a reader must know
    /// @param rest what else it says
    public record Head(String vault, String stream, int form, JsonNode rest) {}

    /// A file that is not, or not yet, a segment.
    public static class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(String why) {
            super(why);
        }
    }

    /// The bytes of a file with transactions.
    public static byte[] log(String vault, String stream, List<Sealed> transactions) {
        var head = JSON.createObjectNode();
        head.put("vault", vault);
        head.put("stream", stream);
        head.put("form", FORM);
        head.put("count", transactions.size());
        var lines = new ByteArrayOutputStream();
        try (OutputStream out = Deflated.to(lines)) {
            String before = "";
            for (Sealed tx : transactions) {
                write(tx, before, out);
                before = tx.id();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes(Kind.LOG, head.toString(), lines.toByteArray());
    }

    /// The bytes of a file with a snapshot.
    ///
    /// @param lines as [SnapshotStore] writes them
    public static byte[] snapshot(String vault, String stream, byte[] lines) {
        var head = JSON.createObjectNode();
        head.put("vault", vault);
        head.put("stream", stream);
        head.put("form", FORM);
        return bytes(Kind.SNAPSHOT, head.toString(), lines);
    }

    /// The bytes of a word: a head and nothing more.
    public static byte[] word(String vault, String stream, JsonNode rest) {
        var head = JSON.createObjectNode();
        head.put("vault", vault);
        head.put("stream", stream);
        head.put("form", FORM);
        head.set("rest", rest);
        return bytes(Kind.WORD, head.toString(), new byte[0]);
    }

    /// The lines as they are; a parent that is the transaction just before is written as "^".
    private static void write(Sealed tx, String before, OutputStream out) throws IOException {
        try (InputStream in = Deflated.from(tx.body())) {
            var head = new ByteArrayOutputStream();
            int b = in.read();
            while (b >= 0 && b != '\n') {
                head.write(b);
                b = in.read();
            }
            String text = head.toString(StandardCharsets.UTF_8);
            out.write(
                    (before.isEmpty() ? text : text.replace('"' + before + '"', "\"^\""))
                            .getBytes(StandardCharsets.UTF_8));
            if (b >= 0) {
                out.write('\n');
                long _ = in.transferTo(out);
            }
            out.write('\n');
        }
    }

    private static byte[] bytes(Kind kind, String head, byte[] lines) {
        return file(kind.code, head.getBytes(StandardCharsets.UTF_8), lines);
    }

    /// A file of ours: what stands around a head and a body.
    static byte[] file(byte kind, byte[] head, byte[] body) {
        var all =
                ByteBuffer.allocate(AROUND + head.length + body.length + DIGEST + MAGIC.length)
                        .put(MAGIC)
                        .put(kind)
                        .put((byte) 0)
                        .putInt(head.length)
                        .put(head)
                        .put(body);
        var digest = Sha256.digest();
        digest.update(all.array(), 0, all.position());
        return all.put(digest.digest()).put(MAGIC).array();
    }

    /// The name such bytes get: when, and the beginning of what they are.
    public static String name(long clock, byte[] bytes) {
        return "%012x-%s.hsx"
                .formatted(clock >>> 16, Sha256.of(bytes).substring(0, 12))
                .toLowerCase(Locale.ROOT);
    }

    /// The moment such a name says, in milliseconds; 0 when a carrier has made another name of it.
    static long moment(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return NAME.matcher(name).matches() ? Long.parseLong(name.substring(0, 12), 16) : 0;
    }

    /// Whether bytes begin as a segment does.
    static boolean looksLike(byte[] bytes) {
        return bytes.length >= MAGIC.length
                && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /// Reads a file that is not sealed.
    ///
    /// @throws Unreadable when it is anything else, or not whole
    public static Segment read(byte[] bytes) throws Unreadable {
        return read(bytes, Sealing.Keys.NONE);
    }

    /// Reads a file, sealed or not.
    ///
    /// @throws Sealing.NoKey when it wants a key that is not there
    /// @throws Unreadable when it is anything else, or not whole
    static Segment read(byte[] bytes, Sealing.Keys keys) throws Unreadable {
        whole(bytes);
        return content(Sealing.isSealed(bytes) ? Sealing.open(bytes, keys) : bytes);
    }

    /// Whether the bytes are all of a file of ours, told without a key.
    static void whole(byte[] bytes) throws Unreadable {
        int end = bytes.length - MAGIC.length - DIGEST;
        if (!looksLike(bytes) || end < AROUND || bytes.length > LARGEST) {
            throw new Unreadable("not a segment");
        }
        var digest = Sha256.digest();
        digest.update(bytes, 0, end);
        if (!Arrays.equals(digest.digest(), Arrays.copyOfRange(bytes, end, end + DIGEST))
                || !looksLike(Arrays.copyOfRange(bytes, end + DIGEST, bytes.length))) {
            throw new Unreadable("not whole");
        }
        if ((bytes[MAGIC.length + 1] & ~Sealing.FLAG) != 0) {
            throw new Unreadable("of a newer program");
        }
    }

    private static Segment content(byte[] bytes) throws Unreadable {
        int end = bytes.length - MAGIC.length - DIGEST;
        int length = ByteBuffer.wrap(bytes).getInt(MAGIC.length + 2);
        Kind kind = Kind.of(bytes[MAGIC.length]);
        if (length < 0 || length > Math.min(end - AROUND, LONGEST_HEAD)) {
            throw new Unreadable("no head");
        }
        Head head = head(Arrays.copyOfRange(bytes, AROUND, AROUND + length));
        if (head.form > FORM) {
            throw new Unreadable("of a newer program");
        }
        try {
            int size = end - AROUND - length;
            var lines = new ByteArrayInputStream(bytes, AROUND + length, size);
            return new Segment(
                    head,
                    kind,
                    kind == Kind.LOG ? transactions(lines, most(size)) : List.of(),
                    kind == Kind.SNAPSHOT ? lines.readAllBytes() : new byte[0]);
        } catch (Unreadable e) {
            throw e;
        } catch (IOException e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    /// To how much so many deflated bytes may unfold.
    static long most(int size) {
        return Math.min(MOST_UNFOLDED, ALWAYS_UNFOLDED + (long) TIMES_UNFOLDED * size);
    }

    private static Head head(byte[] text) throws Unreadable {
        try {
            var json = JSON.readTree(text);
            return new Head(
                    json.path("vault").asString(""),
                    json.path("stream").asString(""),
                    json.path("form").asInt(Integer.MAX_VALUE),
                    json.path("rest"));
        } catch (JacksonException e) {
            throw new Unreadable("no head");
        }
    }

    private static List<Sealed> transactions(InputStream deflated, long most) throws IOException {
        try (var in = Deflated.from(deflated);
                var reading = new Reading()) {
            long left = most;
            for (int got = reading.more(in); got >= 0; got = reading.more(in)) {
                left -= got;
                if (left < 0) {
                    throw new Unreadable("unfolds to too much");
                }
            }
            return reading.found();
        }
    }

    /// Reads the lines of transactions, as many as fit into memory at once.
    private static final class Reading implements AutoCloseable {
        private final SequencedSet<Sealed> found = new LinkedHashSet<>();
        private Sealed.Copier copier = new Sealed.Copier();
        private byte[] part = new byte[1 << 16];

        /// How much of it is the beginning of a line.
        private int length;

        private int more(InputStream in) throws IOException {
            if (length > LONGEST_LINE) {
                throw new Unreadable("too long a line");
            }
            if (length == part.length) {
                part = Arrays.copyOf(part, 2 * length);
            }
            int got = in.read(part, length, part.length - length);
            int from = 0;
            for (int at = length; at < length + got; at++) {
                if (part[at] == '\n') {
                    line(from, at - from);
                    from = at + 1;
                }
            }
            length += Math.max(got, 0) - from;
            System.arraycopy(part, from, part, 0, length);
            return got;
        }

        private void line(int from, int size) throws IOException {
            boolean isHead =
                    size > 4
                            && part[from + 1] == '"'
                            && part[from + 2] == 'v'
                            && part[from + 3] == '"';
            if (isHead) {
                head(from, size);
            } else if (copier.isEmpty()) {
                throw new Unreadable("a line without a head");
            } else {
                copier.line(part, from, size);
            }
        }

        private void head(int from, int size) throws IOException {
            if (size > LONGEST_HEAD) {
                throw new Unreadable("too long a head");
            }
            end();
            copier = new Sealed.Copier();
            String text = new String(part, from, size, StandardCharsets.UTF_8);
            byte[] head =
                    found.isEmpty()
                            ? Arrays.copyOfRange(part, from, from + size)
                            : text.replace("\"^\"", '"' + found.getLast().id() + '"')
                                    .getBytes(StandardCharsets.UTF_8);
            copier.line(head, 0, head.length);
        }

        private void end() throws IOException {
            if (!copier.isEmpty() && !found.add(copier.seal())) {
                throw new Unreadable("the same twice");
            }
        }

        private List<Sealed> found() throws IOException {
            if (length > 0) {
                throw new Unreadable("a line without an end");
            }
            end();
            return List.copyOf(found);
        }

        @Override
        public void close() {
            copier.close();
        }
    }
}
