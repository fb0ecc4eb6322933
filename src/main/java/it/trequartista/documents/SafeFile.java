package it.trequartista.documents;

import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Screen;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file beside its place and moves it there: a full disk leaves no half file, and an
/// existing one goes only when the user has said so.
public final class SafeFile {
    private SafeFile() {}

    /// Writes all of it or nothing.
    ///
    /// @param overwrite the user has said that the file there may go
    /// @throws it.trequartista.kernel.Refused if one is there, or the disk would not
    public static void write(Path file, byte[] bytes, boolean overwrite) {
        Screen.assertNotOn("writing a file");
        Path target = file.toAbsolutePath();
        if (!overwrite && Files.exists(target)) {
            throw Problem.input("documents.fileThere", target.toString()).refused();
        }
        Path part = target.resolveSibling("~" + target.getFileName() + ".part");
        try {
            try {
                Files.write(part, bytes);
                if (overwrite) {
                    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.move(part, target);
                }
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (FileAlreadyExistsException e) {
            throw Problem.input("documents.fileThere", target.toString()).refused();
        } catch (IOException e) {
            throw Problem.machine("documents.fileNot", target.toString()).refused();
        }
    }
}
