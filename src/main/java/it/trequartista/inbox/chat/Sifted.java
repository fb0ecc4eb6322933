package it.trequartista.inbox.chat;

import java.io.IOException;
import java.io.Reader;

/// A text some of which is passed over while it is read.
final class Sifted extends Reader {
    /// Says of each character what becomes of it.
    @FunctionalInterface
    interface Sieve {
        /// Stands for nothing.
        int NOTHING = -1;

        /// What stands for a character, the next of the text.
        int of(char c);
    }

    private final Reader source;
    private final Sieve sieve;

    Sifted(Reader source, Sieve sieve) {
        this.source = source;
        this.sieve = sieve;
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
                int left = sieve.of(block[i]);
                if (left != Sieve.NOTHING) {
                    block[offset + kept++] = (char) left;
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
