package it.trequartista.inbox;

import it.trequartista.inbox.arrivals.Flaw;
import it.trequartista.inbox.arrivals.Flaw.Place;
import it.trequartista.inbox.arrivals.Material;
import it.trequartista.kernel.Progress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What a folder or an archive holds, each file a [Material]. What cannot be taken is a [Flaw] with
/// its place and the rest goes on.
///
/// The name of an entry is shown and used for nothing else: no path out of an archive is ever a
/// path on the disk. Archives in archives are unpacked into a temporary folder, under names of our
/// own, until this is closed; links are not followed; hidden files are left out. How much is
/// unpacked is limited by what really comes out and not by what an archive says.
public final class Bundle implements AutoCloseable {
    private final List<Material> materials = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Limits limits;
    private final Progress progress;
    private final Path temporary;
    private int nested;
    private int entries;

    /// How much is taken.
    ///
    /// @param entries in all archives and folders
    /// @param bytes that come out of one entry
    /// @param ratio of bytes that come out of one to those that go in, past the first megabyte
    /// @param depth of archives in archives
    record Limits(int entries, long bytes, long ratio, int depth) {
        static final Limits USUAL = new Limits(100_000, 4L << 30, 250, 2);
    }

    private static final long SMALL = 1 << 20;

    private Bundle(Limits limits, Progress progress) throws IOException {
        this.limits = limits;
        this.progress = progress;
        this.temporary = Files.createTempDirectory("inbox");
    }

    /// Of a folder, an archive, or a file alone.
    public static Bundle of(Path path, Progress progress) throws IOException {
        return of(path, Limits.USUAL, progress);
    }

    static Bundle of(Path path, Limits limits, Progress progress) throws IOException {
        var bundle = new Bundle(limits, progress);
        try {
            if (Files.isDirectory(path)) {
                bundle.folder(path);
            } else if (isArchive(Material.of(path))) {
                bundle.archive(path, path.toString(), 1);
            } else {
                bundle.materials.add(Material.of(path));
            }
            return bundle;
        } catch (IOException | RuntimeException e) {
            bundle.close();
            throw e;
        }
    }

    /// What there is to read, in the order it was found.
    public List<Material> materials() {
        return List.copyOf(materials);
    }

    /// What could not be taken.
    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    private void folder(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(
                folder,
                EnumSet.noneOf(FileVisitOption.class),
                40,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes about) {
                        boolean hidden = !dir.equals(folder) && isHidden(dir.toString());
                        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                        progress.check();
                        if (about.isSymbolicLink()) {
                            flaw(file.toString(), "inbox.flaw.bundle.link");
                        } else if (about.isRegularFile() && !isHidden(file.toString())) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException why) {
                        flaw(file.toString(), "inbox.flaw.bundle.unreadable");
                        return FileVisitResult.CONTINUE;
                    }
                });
        found.sort(null);
        for (Path file : found) {
            if (!counted(folder.toString())) {
                return;
            }
            if (isArchive(Material.of(file))) {
                archive(file, file.toString(), 1);
            } else {
                materials.add(Material.of(file));
            }
        }
    }

    /// Spreadsheets are archives too, but are read as one.
    private static boolean isArchive(Material material) {
        String name = material.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx") || name.endsWith(".docx") || name.endsWith(".ods")) {
            return false;
        }
        try (InputStream in = material.open()) {
            byte[] first = in.readNBytes(4);
            return first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean counted(String place) {
        if (++entries == limits.entries + 1) {
            flaw(place, "inbox.flaw.bundle.many", String.valueOf(limits.entries));
        }
        return entries <= limits.entries;
    }

    private void archive(Path file, String place, int depth) {
        if (depth > limits.depth) {
            flaw(place, "inbox.flaw.bundle.deep", String.valueOf(limits.depth));
            return;
        }
        try (var zip = new ZipFile(file.toFile())) {
            for (var list = zip.entries(); list.hasMoreElements(); ) {
                ZipEntry entry = list.nextElement();
                progress.check();
                if (!counted(place)) {
                    return;
                }
                if (!entry.isDirectory() && !isHidden(entry.getName())) {
                    entry(file, entry, place + " › " + entry.getName(), depth);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // A name in no encoding, or an archive that breaks off.
            flaw(place, "inbox.flaw.bundle.archive");
        }
    }

    private void entry(Path file, ZipEntry entry, String place, int depth) {
        long most = most(entry);
        if (entry.getSize() > most) {
            flaw(place, "inbox.flaw.bundle.large");
            return;
        }
        String name = name(entry.getName());
        String inside = entry.getName();
        var material =
                new Material(name, place, entry.getSize(), () -> new Unzipped(file, inside, most));
        if (!isArchive(material)) {
            materials.add(material);
            return;
        }
        if (depth >= limits.depth) {
            flaw(place, "inbox.flaw.bundle.deep", String.valueOf(limits.depth));
            return;
        }
        Path copy = temporary.resolve(++nested + ".zip");
        try (InputStream in = material.open()) {
            Files.copy(in, copy);
            archive(copy, place, depth + 1);
        } catch (IOException e) {
            flaw(place, "inbox.flaw.bundle.large");
        }
    }

    private long most(ZipEntry entry) {
        long packed = Math.max(entry.getCompressedSize(), 0);
        long unpacked = packed > limits.bytes / limits.ratio ? limits.bytes : packed * limits.ratio;
        return Math.min(limits.bytes, Math.max(SMALL, unpacked));
    }

    private static String name(String path) {
        String plain = path.replace('\\', '/').replace('\0', ' ');
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    /// Whether a file is none of the user's own: its name begins with a dot, or a Mac put it there.
    private static boolean isHidden(String path) {
        String plain = path.replace('\\', '/');
        String name = name(plain);
        return name.startsWith(".")
                || name.equals("Thumbs.db")
                || name.equals("desktop.ini")
                || plain.startsWith("__MACOSX/")
                || plain.contains("/__MACOSX/")
                || plain.endsWith("/__MACOSX");
    }

    private void flaw(String place, String key, String... words) {
        flaws.add(Flaw.of(Place.at(Place.Unit.ENTRY, place), key, words));
    }

    @Override
    public void close() throws IOException {
        for (int i = 1; i <= nested; i++) {
            Files.deleteIfExists(temporary.resolve(i + ".zip"));
        }
        Files.deleteIfExists(temporary);
    }

    /// An entry while it is read; it ends with an error once more comes out than is allowed.
    private static final class Unzipped extends FilterInputStream {
        private final ZipFile zip;
        private long left;

        Unzipped(Path file, String entry, long most) throws IOException {
            this(new ZipFile(file.toFile()), entry, most);
        }

        private Unzipped(ZipFile zip, String entry, long most) throws IOException {
            super(opened(zip, entry));
            this.zip = zip;
            this.left = most;
        }

        private static InputStream opened(ZipFile zip, String name) throws IOException {
            ZipEntry entry = zip.getEntry(name);
            InputStream in = entry == null ? null : zip.getInputStream(entry);
            if (in == null) {
                zip.close();
                throw new IOException(name);
            }
            return in;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            taken(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] block, int offset, int length) throws IOException {
            int n = super.read(block, offset, length);
            taken(Math.max(n, 0));
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            taken(skipped);
            return skipped;
        }

        private void taken(long n) throws IOException {
            left -= n;
            if (left < 0) {
                throw new IOException("unpacks to more than is allowed");
            }
        }

        @Override
        public void close() throws IOException {
            super.close();
            zip.close();
        }
    }
}
