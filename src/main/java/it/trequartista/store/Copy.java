package it.trequartista.store;

import it.trequartista.kernel.Problem;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/// A copy made by SQLite itself, on the disk and verified before it gets its name.
final class Copy {
    private Copy() {}

    static void write(Handle from, Path target) {
        write(from, target, part -> {});
    }

    /// The same, with something changed in the copy before it gets its name.
    static void write(Handle from, Path target, Consumer<Handle> last) {
        Path part = target.resolveSibling("~" + target.getFileName() + ".part");
        try {
            if (Files.exists(target)) {
                throw Problem.input("store.exists", target.toString()).refused();
            }
            Files.deleteIfExists(part);
            from.execute("VACUUM INTO ?", part.toString());
            try (Handle copy = Connections.toCreate(part)) {
                last.accept(copy);
            }
            // VACUUM INTO does not ask the disk to keep what it wrote.
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            verify(part);
            Files.move(part, target);
        } catch (FileAlreadyExistsException e) {
            throw Problem.input("store.exists", target.toString()).refused();
        } catch (IOException e) {
            throw Problem.machine("store.io", target.toString()).refused();
        } finally {
            deleteQuietly(part);
        }
    }

    private static void verify(Path part) {
        try (Handle copy = Connections.toRead(part)) {
            if (!Sniff.faults(copy).isEmpty()) {
                throw Problem.machine("store.damaged", part.toString()).refused();
            }
        }
    }

    static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A leftover part file is harmless and replaced by the next copy.
        }
    }
}
