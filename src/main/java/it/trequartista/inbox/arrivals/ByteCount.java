package it.trequartista.inbox.arrivals;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Counts the bytes of a text to tell its encoding.
public final class ByteCount {
    private final long[] zerosAt = new long[4];
    private long all;
    private long controls;
    private boolean blank = true;
    private long whole;
    private long broken;
    private int following;

    /// Counts the first bytes of a block.
    public void take(byte[] block, int n) {
        for (int i = 0; i < n; i++) {
            int b = block[i] & 0xFF;
            if (b >= 0x80 || following > 0) {
                wide(b);
            } else if (b < ' ') {
                low(b, i);
            } else if (b != ' ') {
                blank = false;
            }
        }
        all += n;
    }

    private void low(int b, int i) {
        if (b == 0) {
            zerosAt[(int) ((all + i) & 3)]++;
        } else if (b != '\t' && b != '\n' && b != '\r' && b != '\f') {
            controls++;
            blank = false;
        }
    }

    private void wide(int b) {
        blank &= all == 0 && (b == 0xEF || b == 0xBB || b == 0xBF || b == 0xFE || b == 0xFF);
        if (following > 0 && (b & 0xC0) == 0x80) {
            following--;
            whole += following == 0 ? 1 : 0;
            return;
        }
        broken += following > 0 ? 1 : 0;
        following = 0;
        if (b < 0x80) {
            return;
        }
        following = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
        if (b < 0xC2 || b > 0xF4) {
            broken++;
            following = 0;
        }
    }

    /// Whether there was nothing but white space.
    public boolean blank() {
        return blank;
    }

    /// Valid to the last byte, or so nearly that other encodings would hardly give it by chance:
    /// a file cut in a character, or with a few bytes spoilt, is still what the rest of it is.
    boolean utf8() {
        return broken * 8 + (following > 0 ? 1 : 0) <= whole;
    }

    long all() {
        return all;
    }

    long controls() {
        return controls;
    }

    long zeros() {
        return zerosAt[0] + zerosAt[1] + zerosAt[2] + zerosAt[3];
    }

    /// The 16- or 32-bit encoding whose pattern the zeros have; null when they have none.
    @Nullable Charset wide() {
        if (isThird(zerosAt[0] + zerosAt[1]) && zerosAt[3] * 40 < all) {
            return StandardCharsets.UTF_32BE;
        }
        if (isThird(zerosAt[2] + zerosAt[3]) && zerosAt[0] * 40 < all) {
            return StandardCharsets.UTF_32LE;
        }
        long even = zerosAt[0] + zerosAt[2];
        long odd = zerosAt[1] + zerosAt[3];
        if (isThird(odd) && even * 20 < odd) {
            return StandardCharsets.UTF_16LE;
        }
        return isThird(even) && odd * 20 < even ? StandardCharsets.UTF_16BE : null;
    }

    private boolean isThird(long zeros) {
        return zeros * 10 > all * 3;
    }
}
