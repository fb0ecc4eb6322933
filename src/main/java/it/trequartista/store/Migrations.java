package it.trequartista.store;

import it.trequartista.kernel.Ids;
import it.trequartista.kernel.Problem;
import it.trequartista.kernel.Sha256;
import it.trequartista.kernel.Time;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;

/// Brings a file to today's schema: numbered scripts, one transaction each, a verified copy first.
final class Migrations {
    private static final int LATEST = last();

    /// The version that brought the change log.
    private static final int CHANGE_LOG = 2;

    private Migrations() {}

    private static int last() {
        int version = 0;
        while (Migrations.class.getResource(name(version + 1)) != null) {
            version++;
        }
        return version;
    }

    private static String name(int version) {
        return "/it/trequartista/store/migrations/%04d.sql".formatted(version);
    }

    /// The version this program writes.
    static int latest() {
        return LATEST;
    }

    /// Runs what the file still lacks. A file that already holds work is copied beside itself
    /// first.
    static void run(Handle writer, Path file, Time time, Ids ids) {
        int version = Connections.number(writer, "user_version");
        if (version >= LATEST) {
            return;
        }
        if (version > 0) {
            Copy.write(
                    writer,
                    file.resolveSibling(
                            file.getFileName()
                                    + ".v"
                                    + version
                                    + "-"
                                    + time.now().toEpochMilli()
                                    + ".backup"));
        }
        for (int next = version + 1; next <= LATEST; next++) {
            apply(writer, next, time, next == LATEST && version < CHANGE_LOG ? ids : null);
        }
    }

    /// @param begins whose ids a change log that begins now takes; null when there is one
    private static void apply(Handle writer, int version, Time time, @Nullable Ids begins) {
        String script = script(version);
        writer.useTransaction(
                handle -> {
                    execute(handle, script);
                    if (begins != null) {
                        begin(handle, time, begins);
                    } else if (version == LATEST) {
                        // What travels may have grown; what notices changes follows it.
                        Capture.install(handle);
                        takeUp(handle);
                    }
                    handle.execute(
                            "CREATE TABLE IF NOT EXISTS schema_history (version INTEGER PRIMARY"
                                    + " KEY, sha256 TEXT, applied_at INTEGER) STRICT");
                    handle.execute(
                            "INSERT INTO schema_history (version, sha256, applied_at) VALUES (?, ?,"
                                    + " ?)",
                            version,
                            Sha256.of(script.getBytes(StandardCharsets.UTF_8)),
                            time.now().toEpochMilli());
                    execute(handle, "PRAGMA user_version = " + version);
                });
    }

    /// What newer programs wrote meanwhile takes its place.
    private static void takeUp(Handle handle) {
        execute(handle, "PRAGMA defer_foreign_keys = ON");
        try (var prepared = new Prepared(handle)) {
            new FutureStore(prepared).takeUp();
        }
    }

    /// The rows there are become the first transaction; from here on every change is noticed.
    private static void begin(Handle handle, Time time, Ids ids) {
        Capture.install(handle);
        Capture.everything(handle);
        handle.execute(
                "INSERT INTO computer (id, series, created_at) SELECT 1, '', ? WHERE NOT EXISTS"
                        + " (SELECT 1 FROM computer)",
                time.now().toEpochMilli());
        handle.execute("UPDATE computer SET vault = ?", vault(handle, ids));
        try (var prepared = new Prepared(handle)) {
            new Sealer(prepared, time).sealAsFirst();
        }
    }

    /// The name of this file and of all its copies. A file that already holds something may have
    /// been copied before it had one: its name follows from the moment it was made, which the
    /// copies share.
    private static String vault(Handle handle, Ids ids) {
        boolean old =
                handle.createQuery("SELECT EXISTS (SELECT 1 FROM sync_dirty)")
                        .mapTo(Boolean.class)
                        .one();
        String made =
                handle.createQuery(
                                "SELECT sha256 || applied_at FROM schema_history ORDER BY version")
                        .mapTo(String.class)
                        .first();
        String seed = old ? made : made + ids.next();
        return Sha256.of(seed.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /// Runs a script of many statements as it stands; JDBI would read its colons as parameters.
    static void execute(Handle handle, String script) {
        try (Statement statement = handle.getConnection().createStatement()) {
            int _ = statement.executeUpdate(script);
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    static String script(int version) {
        String name = name(version);
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw Problem.machine("store.incomplete", name).refused();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
