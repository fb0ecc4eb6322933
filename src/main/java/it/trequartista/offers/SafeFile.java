package it.trequartista.offers;

import it.trequartista.kernel.Problem;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file beside its place and moves it there: a full disk leaves no half file, and an
/// existing one goes only when the user has said so.
final class SafeFile {
    private SafeFile() {}

    static void write(Path target, byte[] bytes, boolean overwrite) {
        if (!overwrite && Files.exists(target)) {
            throw Problem.input("offers.fileThere", target.toString()).refused();
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
            throw Problem.input("offers.fileThere", target.toString()).refused();
        } catch (IOException e) {
            throw Problem.machine("offers.fileNot", target.toString()).refused();
        }
    }
}
