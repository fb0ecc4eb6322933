package it.trequartista.store;

import it.trequartista.kernel.Problem;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.sqlite.SQLiteConfig;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/// How a connection to the file is made. The pragmas are those of a file whose commits must survive
/// a power cut; mmap stays off because a torn or remote file would kill the JVM instead of failing
/// a
/// read.
final class Connections {
    /// Knows where the parameters of a statement are; one for all, so that each is looked at once.
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private Connections() {}

    /// The one writer: WAL, FULL, foreign keys, IMMEDIATE, each read back.
    static Handle toWrite(Path file) {
        var config = common();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // What undoes one statement of many stays off the disk; what undoes a transaction does not.
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        Handle handle = open(file, "rw", config);
        try {
            expect(handle, file, "journal_mode", "wal");
            expect(handle, file, "synchronous", "2");
            expect(handle, file, "foreign_keys", "1");
            return handle;
        } catch (RuntimeException e) {
            handle.close();
            throw e;
        }
    }

    /// One of the readers beside a writer of this process.
    static Handle toRead(Path file) {
        var config = common();
        config.setReadOnly(true);
        return open(file, "ro", config);
    }

    /// A reader with no writer of ours: on a read-only disk the file is read as it stands.
    static Handle toReadOnly(Path file) {
        try {
            Handle handle = toRead(file);
            int _ = number(handle, "user_version");
            return handle;
        } catch (JdbiException e) {
            if (!Faults.isCannotOpen(e)) {
                throw e;
            }
            var config = common();
            config.setReadOnly(true);
            return open(file, "ro&immutable=1", config);
        }
    }

    /// A connection that makes a new file, in one piece: no WAL until it is opened to work.
    static Handle toCreate(Path file) {
        var config = common();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return open(file, "rwc", config);
    }

    /// Leaves one file behind: the log is folded in before the connection closes.
    static void retire(Handle writer) {
        try {
            writer.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list();
        } catch (JdbiException e) {
            // Another reader still looks; the log is folded in at the next opening.
        } finally {
            writer.close();
        }
    }

    static int number(Handle handle, String pragma) {
        return handle.createQuery("PRAGMA " + pragma).mapTo(Integer.class).one();
    }

    private static Handle open(Path file, String mode, SQLiteConfig config) {
        String uri = file.toUri().toString().replaceFirst("^file:/+", "file:///");
        Properties properties = config.toProperties();
        return Jdbi.create("jdbc:sqlite:" + uri + "?mode=" + mode, properties)
                .configure(SqlStatements.class, s -> s.setSqlParser(PARSER))
                .open();
    }

    private static SQLiteConfig common() {
        var config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5_000);
        // Else the driver asks for the last row id after every INSERT, and ids are ours.
        config.setGetGeneratedKeys(false);
        config.setCacheSize(-Db.CACHE_KIB);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "0");
        config.setPragma(SQLiteConfig.Pragma.RECURSIVE_TRIGGERS, "true");
        config.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, "33554432");
        return config;
    }

    private static void expect(Handle handle, Path file, String pragma, String wanted) {
        String found =
                handle.createQuery("PRAGMA " + pragma)
                        .mapTo(String.class)
                        .one()
                        .toLowerCase(Locale.ROOT);
        if (!found.equals(wanted)) {
            throw Problem.machine("store.unsafeDisk", file.toString(), pragma, found).refused();
        }
    }
}
