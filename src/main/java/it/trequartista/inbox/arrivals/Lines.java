package it.trequartista.inbox.arrivals;

import it.trequartista.kernel.Progress;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;

/// The lines of a text, one at a time, ended by `\n`, `\r\n` or `\r`. A line is kept to a length;
/// what is beyond is passed over and said.
public final class Lines implements Closeable {
    /// More than anybody types at once, and little enough to hold.
    public static final int LONGEST = 1 << 20;

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
        var counted = new CountedInput(material, progress);
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
            at = endOfLine(block, from, end);
            if (at < end) {
                afterReturn = block[at++] == '\r';
                if (line.isEmpty()) {
                    // Most lines: none of them goes through the buffer.
                    return new String(block, from, at - 1 - from);
                }
                append(from, at - 1);
                break;
            }
            append(from, at);
        }
        return line.toString();
    }

    private static int endOfLine(char[] block, int from, int end) {
        int i = from;
        while (i < end && block[i] != '\n' && block[i] != '\r') {
            i++;
        }
        return i;
    }

    private void append(int from, int to) {
        int room = LONGEST - line.length();
        cut |= to - from > room;
        line.append(block, from, Math.min(to - from, room));
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
}
