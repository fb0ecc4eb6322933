package it.trequartista.inbox.chat;

import java.io.IOException;
import java.io.Reader;

/// JSON whose strings end somewhere: what is beyond a length is passed over, and [#CUT] stands
/// at its end.
final class ShortStrings extends Reader {
    /// Stands for what was passed over; no text has it.
    static final char CUT = '\uFDD0';

    private static final int BACKSLASH = -1;

    private final Reader source;
    private boolean inside;
    private boolean dropping;
    private int escape;
    private int length;

    ShortStrings(Reader source) {
        this.source = source;
    }

    @Override
    public int read(char[] block, int offset, int wanted) throws IOException {
        int kept = 0;
        while (kept == 0) {
            int n = source.read(block, offset, wanted);
            if (n <= 0) {
                return n;
            }
            for (int i = offset; i < offset + n; i++) {
                char c = block[i];
                boolean dropped = dropping;
                if (keeps(c)) {
                    block[offset + kept++] = c;
                } else if (!dropped) {
                    block[offset + kept++] = CUT;
                }
            }
        }
        return kept;
    }

    private boolean keeps(char c) {
        if (!inside) {
            inside = c == '"';
            length = 0;
            return true;
        }
        if (escape != 0) {
            escape = escape > 0 ? escape - 1 : c == 'u' ? 4 : 0;
            length++;
            return !dropping;
        }
        if (c == '"') {
            inside = false;
            dropping = false;
            return true;
        }
        escape = c == '\\' ? BACKSLASH : 0;
        dropping = length >= Told.LONGEST;
        length++;
        return !dropping;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
