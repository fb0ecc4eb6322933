package it.trequartista.store;

import it.trequartista.kernel.Ids;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Time;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes a file in one piece: built under another name, then named. A crash leaves no half file.
final class NewFile {
    private NewFile() {}

    static void write(Path file, Time time, Ids ids) {
        Path folder = file.getParent();
        if (Files.exists(file)) {
            throw Problem.input("store.exists", file.toString()).refused();
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw Problem.input("store.noFolder", String.valueOf(folder)).refused();
        }
        if (!Files.isWritable(folder)) {
            throw Problem.machine("store.readOnlyFolder", folder.toString()).refused();
        }
        Path part = file.resolveSibling("~" + file.getFileName() + ".part");
        Copy.deleteQuietly(part);
        try {
            Faults.translated(file, () -> build(part, time, ids));
            Files.move(part, file);
        } catch (FileAlreadyExistsException e) {
            throw Problem.input("store.exists", file.toString()).refused();
        } catch (IOException e) {
            throw Problem.machine("store.io", file.toString()).refused();
        } finally {
            Copy.deleteQuietly(part);
        }
    }

    private static void build(Path part, Time time, Ids ids) {
        try (Handle handle = Connections.toCreate(part)) {
            Migrations.execute(handle, "PRAGMA application_id = " + Sniff.APPLICATION_ID);
            Migrations.run(handle, part, time, ids);
        }
    }
}
