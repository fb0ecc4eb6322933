package it.trequartista.store;

import it.trequartista.kernel.Problem;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Looks at a file before trusting it, without changing a byte of it.
final class Sniff {
    /// "TREQ", in the header of every file of ours.
    static final int APPLICATION_ID = 0x54524551;

    /// Files up to so many pages (64 MiB) are checked page by page at every opening; that takes
    /// milliseconds. Larger ones are checked on request.
    private static final int SMALL = 16_384;

    private Sniff() {}

    /// What the file system says, for a file to work in.
    static void toWrite(Path file) {
        toRead(file);
        if (!Files.isWritable(file)) {
            throw Problem.machine("store.readOnly", file.toString()).refused();
        }
        Path folder = file.getParent();
        if (folder != null && !Files.isWritable(folder)) {
            throw Problem.machine("store.readOnlyFolder", folder.toString()).refused();
        }
    }

    /// What the file system says, for a file to read.
    static void toRead(Path file) {
        if (!Files.exists(file)) {
            throw Problem.machine("store.missing", file.toString()).refused();
        }
        if (!Files.isRegularFile(file)) {
            throw Problem.input("store.notAFile", file.toString()).refused();
        }
        if (!Files.isReadable(file)) {
            throw Problem.machine("store.unreadable", file.toString()).refused();
        }
        try {
            if (Files.size(file) == 0) {
                throw Problem.input("store.empty", file.toString()).refused();
            }
        } catch (IOException e) {
            throw Problem.machine("store.unreadable", file.toString()).refused();
        }
    }

    /// What SQLite says, read-only: ours, of a version we know, whole.
    ///
    /// @return the version of its tables
    static int header(Path file) {
        return Faults.translated(
                file,
                () -> {
                    try (Handle handle = Connections.toReadOnly(file)) {
                        return header(file, handle);
                    }
                });
    }

    private static int header(Path file, Handle handle) {
        int id = Connections.number(handle, "application_id");
        int tables =
                handle.createQuery("SELECT count(*) FROM sqlite_schema").mapTo(Integer.class).one();
        if (id != APPLICATION_ID) {
            String key = id == 0 && tables == 0 ? "store.empty" : "store.foreign";
            throw Problem.input(key, file.toString()).refused();
        }
        int version = Connections.number(handle, "user_version");
        if (version > Migrations.latest()) {
            throw Problem.input(
                            "store.newer",
                            file.toString(),
                            String.valueOf(version),
                            String.valueOf(Migrations.latest()))
                    .refused();
        }
        if (Connections.number(handle, "page_count") <= SMALL && !quick(handle).isEmpty()) {
            throw Problem.machine("store.damaged", file.toString()).refused();
        }
        return version;
    }

    private static List<String> quick(Handle handle) {
        var found = handle.createQuery("PRAGMA quick_check(1)").mapTo(String.class).list();
        return found.equals(List.of("ok")) ? List.of() : found;
    }

    /// Everything found wrong: pages, indexes, and references that lead nowhere.
    static List<String> faults(Handle handle) {
        var faults = new ArrayList<String>();
        readSearch(handle);
        for (String line :
                handle.createQuery("PRAGMA integrity_check(100)").mapTo(String.class).list()) {
            if (!line.equals("ok")) {
                faults.add(line);
            }
        }
        handle.createQuery("PRAGMA foreign_key_check")
                .map(
                        (rs, ctx) ->
                                "%s %d -> %s"
                                        .formatted(rs.getString(1), rs.getLong(2), rs.getString(3)))
                .forEach(faults::add);
        return faults;
    }

    /// FTS5 looks at what another connection changed when it is read, but not when it is checked:
    /// a connection that had checked before would compare today's rows with the index of then.
    private static void readSearch(Handle handle) {
        for (String table :
                handle.createQuery(
                                """
                                SELECT name FROM sqlite_master
                                WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%'
                                """)
                        .mapTo(String.class)
                        .list()) {
            var _ =
                    handle.createQuery("SELECT rowid FROM " + table + " LIMIT 1")
                            .mapTo(long.class)
                            .findFirst();
        }
    }
}
