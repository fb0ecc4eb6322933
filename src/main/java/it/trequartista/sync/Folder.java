package it.trequartista.sync;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The shared folder, as far as syncing needs one: anything that lists, reads and takes files. The
/// one on a disk is [DiskFolder]; tests have one in memory in which everything goes wrong.
public interface Folder {
    /// A file as the folder lists it.
    ///
    /// @param path below the folder, with `/`
    /// @param size in bytes
    /// @param changed when, in milliseconds; only compared with itself
    record Entry(String path, long size, long changed) {}

    /// Every file there is, at any depth.
    ///
    /// @throws IOException when the folder cannot be looked into; that says nothing of its files
    List<Entry> list() throws IOException;

    /// The bytes of a file.
    byte[] read(Entry entry) throws IOException;

    /// Writes a file under a name that does not exist, whole or not at all, and on the disk when
    /// this returns.
    void write(String path, byte[] bytes) throws IOException;

    /// Writes a file and looks whether it is there.
    ///
    /// @return as it is listed; empty when it is not there, or not whole
    default Optional<Entry> put(String path, byte[] bytes) throws IOException {
        write(path, bytes);
        return list().stream()
                .filter(e -> e.path().equals(path) && e.size() == bytes.length)
                .findFirst();
    }

    /// Takes a file of our own away.
    void delete(String path) throws IOException;
}
