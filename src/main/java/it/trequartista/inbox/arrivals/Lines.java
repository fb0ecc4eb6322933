package it.trequartista.inbox.arrivals;

import it.trequartista.kernel.Progress;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;

/// The lines of a text, one at a time, ended by `\n`, `\r\n` or `\r`. A line is kept to a length;
/// what is beyond is passed over and said.
public final class Lines implements Closeable {
    /// More than anybody types at once, and little enough to hold.
    public static final int LONGEST = 1 << 20;

    private final Counted counted;
    private final Reader reader;
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean cut;
    private final char[] block = new char[1 << 14];
    private int at;
    private int end;
    private boolean afterReturn;

    /// Of a material whose encoding is known.
    public Lines(Material material, Encoding encoding, Progress progress) throws IOException {
        this.counted = new Counted(material.open(), material.size(), progress);
        counted.skipNBytes(encoding.mark());
        this.reader = new InputStreamReader(counted, encoding.charset());
    }

    /// The next line without its end; null after the last.
    public @Nullable String next() throws IOException {
        line.setLength(0);
        cut = false;
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
            while (at < end && block[at] != '\n' && block[at] != '\r') {
                at++;
            }
            append(from);
            if (at < end) {
                afterReturn = block[at++] == '\r';
                break;
            }
        }
        return line.toString();
    }

    private void append(int from) {
        int room = LONGEST - line.length();
        cut |= at - from > room;
        line.append(block, from, Math.min(at - from, room));
    }

    private boolean filled() throws IOException {
        if (at == end) {
            end = Math.max(0, reader.read(block));
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
        reader.close();
    }

    /// Tells how far reading is.
    private static final class Counted extends FilterInputStream {
        private final long size;
        private final Progress progress;
        private long count;

        Counted(InputStream in, long size, Progress progress) {
            super(in);
            this.size = size;
            this.progress = progress;
        }

        @Override
        public int read(byte[] block, int offset, int length) throws IOException {
            int n = super.read(block, offset, length);
            if (n > 0) {
                count += n;
                progress.check();
                progress.at(count, size);
            }
            return n;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }
    }
}
