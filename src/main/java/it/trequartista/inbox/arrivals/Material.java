package it.trequartista.inbox.arrivals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Something to read: a file, an entry of an archive, or what was pasted. It can be opened more
/// than once.
///
/// @param name of the file, without folder
/// @param place where it is, as a person would look for it: a path, or an archive and what is in it
/// @param size in bytes, -1 when not known
/// @param source opens it
public record Material(String name, String place, long size, Source source) {
    /// Opens the bytes from the first.
    @FunctionalInterface
    public interface Source {
        /// The bytes from the first; who opens closes.
        InputStream open() throws IOException;
    }

    /// A file on the disk.
    public static Material of(Path file) {
        return new Material(
                String.valueOf(file.getFileName()),
                file.toString(),
                file.toFile().length(),
                () -> Files.newInputStream(file));
    }

    /// What was pasted or typed.
    public static Material of(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Material(name, name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /// The bytes from the first; who opens closes.
    public InputStream open() throws IOException {
        return source.open();
    }
}
