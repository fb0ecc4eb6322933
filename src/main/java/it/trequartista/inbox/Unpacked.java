package it.trequartista.inbox;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Looks whether what a spreadsheet unpacks to can be held: an archive of some kilobytes may name
/// any number of gigabytes.
final class Unpacked {
    private static final long MOST = 1L << 30;
    private static final long MOST_TEXTS = 1L << 27;
    private static final int MOST_ENTRIES = 5_000;

    /// A cell holds 32,767 characters; what goes on for so long without a tag is none.
    private static final long LONGEST = 1L << 22;

    private Unpacked() {}

    /// @throws it.trequartista.kernel.Refused when it is no spreadsheet or unpacks to too much
    static void check(Path file, Progress progress) {
        String name = String.valueOf(file.getFileName());
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw Problem.input("inbox.notText", name).refused();
            }
            long all = 0;
            int entries = 0;
            for (var list = zip.entries(); list.hasMoreElements(); ) {
                ZipEntry entry = list.nextElement();
                if (entry.getName().endsWith(".xml")) {
                    long size = size(zip, entry, progress);
                    all += size;
                    boolean texts = entry.getName().endsWith("sharedStrings.xml");
                    if (size < 0 || (texts && size > MOST_TEXTS)) {
                        throw Problem.input("inbox.sheet.large", name).refused();
                    }
                }
                if (all > MOST || ++entries > MOST_ENTRIES) {
                    throw Problem.input("inbox.sheet.large", name).refused();
                }
            }
        } catch (IOException e) {
            throw Problem.input("inbox.sheet.spoilt", name).refused();
        }
    }

    /// Unpacked, -1 when it is too much.
    private static long size(ZipFile zip, ZipEntry entry, Progress progress) throws IOException {
        byte[] block = new byte[1 << 16];
        long size = 0;
        long run = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                progress.check();
                size += n;
                for (int i = 0; i < n; i++) {
                    run = block[i] == '<' ? 0 : run + 1;
                    if (run > LONGEST) {
                        return -1;
                    }
                }
                if (size > MOST) {
                    return -1;
                }
            }
        }
        return size;
    }
}
