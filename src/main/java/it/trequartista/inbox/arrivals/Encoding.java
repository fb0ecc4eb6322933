package it.trequartista.inbox.arrivals;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// How the characters of a text are written, found by looking at all its bytes: what is valid UTF-8
/// but for a few spoilt bytes is UTF-8, any other text is Windows-1252, unless a mark or its zeros
/// say otherwise.
///
/// @param charset the encoding
/// @param mark bytes of the byte-order mark to pass over
public record Encoding(Charset charset, int mark) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BLOCK = 1 << 16;

    /// So many control characters in two hundred are no text.
    private static final int FEW = 200;

    /// Of a material, read once to its end.
    ///
    /// @throws it.trequartista.kernel.Refused when it is empty or not text
    public static Encoding of(Material material, Progress progress) throws IOException {
        var bytes = new ByteCount();
        byte[] head = new byte[0];
        byte[] block = new byte[BLOCK];
        try (InputStream in = material.open()) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                progress.check();
                head = head.length < 4 ? Arrays.copyOf(block, Math.min(n, 64)) : head;
                bytes.take(block, n);
            }
        }
        if (bytes.blank()) {
            throw Problem.input("inbox.empty", material.name()).refused();
        }
        var found = of(head, bytes);
        if (found == null) {
            throw Problem.input("inbox.notText", material.name()).refused();
        }
        return found;
    }

    /// Of bytes that were counted; null when they are not text.
    ///
    /// @param head the first of them
    public static @Nullable Encoding of(byte[] head, ByteCount bytes) {
        String begin = HexFormat.of().formatHex(head);
        if (begin.startsWith("efbbbf")) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        } else if (begin.startsWith("fffe0000")) {
            return new Encoding(StandardCharsets.UTF_32LE, 4);
        } else if (begin.startsWith("0000feff")) {
            return new Encoding(StandardCharsets.UTF_32BE, 4);
        } else if (begin.startsWith("fffe")) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        } else if (begin.startsWith("feff")) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        if (bytes.zeros() > 0) {
            Charset wide = bytes.wide();
            return wide == null ? null : new Encoding(wide, 0);
        }
        if (bytes.controls() > bytes.all() / FEW + 2) {
            return null;
        }
        return new Encoding(bytes.utf8() ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }
}
