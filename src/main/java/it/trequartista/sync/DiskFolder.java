package it.trequartista.sync;

import it.trequartista.kernel.Ids;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// A folder on a disk that something else carries to other computers.
///
/// A file gets its name only when it is whole and on the disk: carriers pick up whatever has a
/// name. The name it has before begins with `~` and ends with `.tmp`, which the common carriers
/// leave alone.
public final class DiskFolder implements Folder {
    private final Path root;
    private final Ids ids;

    /// A folder that exists.
    public DiskFolder(Path root, Ids ids) {
        this.root = root;
        this.ids = ids;
    }

    /// Where it is.
    public Path root() {
        return root;
    }

    @Override
    public List<Entry> list() throws IOException {
        var found = new ArrayList<Entry>();
        Path _ =
                Files.walkFileTree(
                        root,
                        new SimpleFileVisitor<>() {
                            @Override
                            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                                String name = String.valueOf(file.getFileName());
                                if (is.isRegularFile() && !name.startsWith("~")) {
                                    found.add(
                                            new Entry(
                                                    root.relativize(file)
                                                            .toString()
                                                            .replace('\\', '/'),
                                                    is.size(),
                                                    is.lastModifiedTime().toMillis()));
                                }
                                return FileVisitResult.CONTINUE;
                            }

                            @Override
                            public FileVisitResult visitFileFailed(Path file, IOException e)
                                    throws IOException {
                                // What vanishes while we look was not there.
                                if (file.equals(root)) {
                                    throw e;
                                }
                                return FileVisitResult.CONTINUE;
                            }
                        });
        return found;
    }

    @Override
    public byte[] read(Entry entry) throws IOException {
        if (entry.size() > Segment.LARGEST) {
            throw new Segment.Unreadable("too large");
        }
        return Files.readAllBytes(root.resolve(entry.path()));
    }

    @Override
    public void write(String path, byte[] bytes) throws IOException {
        Path target = root.resolve(path);
        Path folder = Files.createDirectories(target.getParent());
        Path part = folder.resolve("~hs-%x.tmp".formatted(ids.next()));
        try {
            try (var out =
                    FileChannel.open(
                            part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    int _ = out.write(left);
                }
                out.force(true);
            }
            move(part, target);
            settle(folder);
        } finally {
            boolean _ = Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Path _ = Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Path _ = Files.move(part, target);
        }
    }

    /// The new name, too, must survive a power cut. Not every system lets a folder be opened.
    private static void settle(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows: the name is kept by the file system's own journal.
        }
    }

    @Override
    public void delete(String path) throws IOException {
        try {
            Files.delete(root.resolve(path));
        } catch (NoSuchFileException e) {
            // Gone already.
        }
    }
}
