package it.trequartista.inbox.arrivals;

import it.trequartista.kernel.Progress;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The lines of a text, one at a time, ended by `\n`, `\r\n` or `\r`. A line is kept to a length;
/// what is beyond is passed over and said. Lines are cut before they are decoded: most are plain
/// letters and need no decoding.
public final class Lines implements Closeable {
    /// More than anybody types at once, and little enough to hold.
    public static final int LONGEST = 1 << 20;

    /// No character takes more bytes.
    private static final int WIDEST = 4;

    private final InputStream in;
    private final Charset charset;
    private final byte[] block = new byte[1 << 16];
    private final ByteArrayOutputStream before = new ByteArrayOutputStream();
    private long number;
    private boolean cut;

    /// Those of all the bytes of the line: below zero when not all are plain letters.
    private int bits;

    private int at;
    private int end;
    private boolean afterReturn;

    /// Of a material whose encoding is known.
    public Lines(Material material, Encoding encoding, Progress progress) throws IOException {
        var counted = new CountedInput(material, progress);
        counted.skipNBytes(encoding.mark());
        boolean wide = encoding.charset().name().startsWith("UTF-") && !isUtf8(encoding);
        this.in = wide ? new Narrow(new InputStreamReader(counted, encoding.charset())) : counted;
        this.charset = wide ? StandardCharsets.UTF_8 : encoding.charset();
    }

    private static boolean isUtf8(Encoding encoding) {
        return encoding.charset().equals(StandardCharsets.UTF_8);
    }

    /// The next line without its end; null after the last.
    public @Nullable String next() throws IOException {
        before.reset();
        cut = false;
        bits = 0;
        if (afterReturn && filled() && block[at] == '\n') {
            at++;
        }
        afterReturn = false;
        if (!filled()) {
            return null;
        }
        number++;
        while (filled()) {
            int from = at;
            at = endOfLine(from);
            if (at < end && before.size() == 0) {
                afterReturn = block[at] == '\r';
                return text(block, from, at++ - from);
            }
            keep(from);
            if (at < end) {
                afterReturn = block[at++] == '\r';
                break;
            }
        }
        return text(before.toByteArray(), 0, before.size());
    }

    private int endOfLine(int from) {
        int seen = bits;
        int i = from;
        for (; i < end; i++) {
            byte b = block[i];
            if (b == '\n' || b == '\r') {
                break;
            }
            seen |= b;
        }
        bits = seen;
        return i;
    }

    private void keep(int from) {
        int room = LONGEST * WIDEST - before.size();
        cut |= at - from > room;
        before.write(block, from, Math.min(at - from, room));
    }

    private String text(byte[] bytes, int from, int length) {
        String text =
                new String(bytes, from, length, bits < 0 ? charset : StandardCharsets.ISO_8859_1);
        cut |= text.length() > LONGEST;
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private boolean filled() throws IOException {
        if (at == end) {
            end = Math.max(0, in.read(block));
            at = 0;
        }
        return end > 0;
    }

    /// The number of the line read last, from 1.
    public long number() {
        return number;
    }

    /// Whether the line read last was longer than [#LONGEST] and is cut there.
    public boolean isCut() {
        return cut;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// A text of two or four bytes a character as UTF-8, in which ends of lines are bytes.
    private static final class Narrow extends InputStream {
        private final Reader reader;
        private final char[] characters = new char[1 << 13];
        private byte[] bytes = new byte[0];
        private int at;
        private int kept;

        Narrow(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            while (at == bytes.length) {
                int n = reader.read(characters, kept, characters.length - kept);
                if (n < 0 && kept == 0) {
                    return -1;
                }
                encode(kept + Math.max(0, n), n < 0);
            }
            int many = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, into, offset, many);
            at += many;
            return many;
        }

        /// Half a character at the end waits for its other half.
        private void encode(int count, boolean last) {
            boolean half = !last && Character.isHighSurrogate(characters[count - 1]);
            int whole = half ? count - 1 : count;
            bytes = new String(characters, 0, whole).getBytes(StandardCharsets.UTF_8);
            at = 0;
            kept = count - whole;
            characters[0] = characters[count - 1];
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
