package it.trequartista.inbox;

import it.trequartista.inbox.arrivals.ByteCount;
import it.trequartista.inbox.arrivals.Encoding;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What looking once at all the bytes of a source tells: its encoding, its digest, and whether it
/// is text at all.
///
/// @param file where it is
/// @param charset the encoding found
/// @param mark bytes of the byte-order mark to pass over
/// @param sha256 of the whole, in hexadecimal
/// @param size in bytes
/// @param nature what its first bytes say
record Survey(Path file, Charset charset, int mark, String sha256, long size, Nature nature) {
    /// What the first bytes of a file say it is.
    enum Nature {
        /// Text.
        TEXT,
        /// An archive, as spreadsheets are.
        ARCHIVE,
        /// Something with a signature around it.
        SIGNED
    }

    private static final int BLOCK = 1 << 16;
    private static final String[][] KINDS = {
        {"d0cf11e0", "inbox.sheet"},
        {"25504446", "inbox.notText"},
        {"89504e47", "inbox.notText"},
        {"53514c69746520666f726d6174", "inbox.notText"}
    };

    /// Looks at a source.
    ///
    /// @throws it.trequartista.kernel.Refused if it cannot be read, is empty or is not text
    static Survey of(Path file, Reading reading, Progress progress) {
        if (Files.isDirectory(file)) {
            throw Problem.input("inbox.folder", file.toString()).refused();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return look(file, in, progress).as(reading);
        } catch (java.nio.file.NoSuchFileException e) {
            throw Problem.input("inbox.missing", file.toString()).refused();
        } catch (IOException e) {
            throw Problem.machine("inbox.unreadable", file.toString()).refused();
        }
    }

    /// The same text as the user says it is written.
    private Survey as(Reading reading) {
        Charset said = reading.charset(charset);
        boolean marked = said.equals(charset);
        return marked ? this : new Survey(file, said, 0, sha256, size, nature);
    }

    /// The text, after the mark.
    Reader open() throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(in, charset), BLOCK);
    }

    /// What was looked at as a list without columns.
    Source source(Source.Kind kind) {
        var text = new Source.Text(charset.name(), ' ', Reading.NO_HEADER, sha256);
        return new Source(file, kind, "", text, List.of());
    }

    /// The file's name without folder.
    String name() {
        return String.valueOf(file.getFileName());
    }

    private static Survey look(Path file, InputStream in, Progress progress) throws IOException {
        MessageDigest digest = newDigest();
        var bytes = new ByteCount();
        byte[] block = new byte[BLOCK];
        byte[] head = new byte[0];
        long size = 0;
        for (int n = in.readNBytes(block, 0, BLOCK); n > 0; n = in.readNBytes(block, 0, BLOCK)) {
            progress.check();
            digest.update(block, 0, n);
            bytes.take(block, n);
            head = size == 0 ? java.util.Arrays.copyOf(block, Math.min(n, 64)) : head;
            size += n;
        }
        String name = String.valueOf(file.getFileName());
        if (bytes.blank()) {
            throw Problem.input("inbox.empty", name).refused();
        }
        String begin = HexFormat.of().formatHex(head);
        for (String[] kind : KINDS) {
            if (begin.startsWith(kind[0])) {
                throw Problem.input(kind[1], name).refused();
            }
        }
        Nature nature =
                begin.startsWith("504b0304")
                        ? Nature.ARCHIVE
                        : begin.startsWith("308") ? Nature.SIGNED : Nature.TEXT;
        var found =
                nature == Nature.TEXT
                        ? Encoding.of(head, bytes)
                        : new Encoding(StandardCharsets.UTF_8, 0);
        if (found == null) {
            throw Problem.input("inbox.notText", name).refused();
        }
        String sha = HexFormat.of().formatHex(digest.digest());
        return new Survey(file, found.charset(), found.mark(), sha, size, nature);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
