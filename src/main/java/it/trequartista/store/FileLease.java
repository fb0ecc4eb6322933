package it.trequartista.store;

import it.trequartista.kernel.Problem;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The right to work in a file: a lock on a hidden file beside it, held by one window at a time and
/// gone with the process, however it ends. The lock file itself stays: deleting it would let two
/// windows lock two different files of one name.
final class FileLease implements AutoCloseable {
    private final FileChannel channel;

    private FileLease(FileChannel channel) {
        this.channel = channel;
    }

    static Path pathFor(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".lock");
    }

    static FileLease take(Path file) {
        FileChannel channel;
        try {
            channel =
                    FileChannel.open(
                            pathFor(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw Problem.machine("store.readOnlyFolder", String.valueOf(file.getParent()))
                    .refused();
        }
        try {
            if (channel.tryLock() != null) {
                return new FileLease(channel);
            }
        } catch (OverlappingFileLockException | IOException e) {
            // Held by this process, or by nobody we can tell: either way not ours.
        }
        close(channel);
        throw Problem.machine("store.alreadyOpen", String.valueOf(file.getFileName())).refused();
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The operating system drops the lock with the process at the latest.
        }
    }
}
