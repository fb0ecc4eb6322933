package it.trequartista.inbox.chat;

import java.io.IOException;
import java.io.Reader;

/// CSV whose cells end somewhere: of one that is longer the rest is passed over. A cell is what
/// stands between quotes, or between line ends.
final class ShortCells extends Reader {
    private final Reader source;
    private boolean quoted;
    private int length;

    ShortCells(Reader source) {
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
                quoted ^= c == '"';
                boolean end = c == '"' || (!quoted && (c == '\n' || c == '\r' || c == ','));
                length = end ? 0 : length + 1;
                if (length <= Told.LONGEST) {
                    block[offset + kept++] = c;
                }
            }
        }
        return kept;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
