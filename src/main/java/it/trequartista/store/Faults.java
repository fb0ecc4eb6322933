package it.trequartista.store;

import it.trequartista.kernel.Problem;

import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Supplier;

/// Turns what SQLite throws into a [Problem] with a sentence. What is our own mistake (a wrong
/// statement) stays what it is.
final class Faults {
    private Faults() {}

    static <T> T translated(Path file, Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            var problem = problem(file, e);
            throw problem == null ? e : problem.refused();
        }
    }

    static void translated(Path file, Runnable work) {
        boolean _ =
                translated(
                        file,
                        () -> {
                            work.run();
                            return true;
                        });
    }

    static boolean isCannotOpen(Throwable thrown) {
        var code = code(thrown);
        return code != null
                && (primary(code) == SQLiteErrorCode.SQLITE_CANTOPEN.code
                        || primary(code) == SQLiteErrorCode.SQLITE_READONLY.code);
    }

    private static @Nullable Problem problem(Path file, Throwable thrown) {
        var code = code(thrown);
        if (code == null) {
            return null;
        }
        String name = file.toString();
        return switch (primary(code)) {
            case 5, 6 -> Problem.machine("store.busy", name);
            case 8 -> Problem.machine("store.readOnly", name);
            case 10 -> Problem.machine("store.io", name);
            case 11 -> Problem.machine("store.damaged", name);
            case 13 -> Problem.machine("store.full", name);
            case 14 -> Problem.machine("store.cannotOpen", name);
            case 19 ->
                    String.valueOf(message(thrown)).contains("insert-only") ? History.FROZEN : null;
            case 26 -> Problem.input("store.notSqlite", name);
            default -> null;
        };
    }

    /// The primary result code is the low byte of SQLite's extended one.
    private static int primary(SQLiteErrorCode code) {
        return code.code & 0xFF;
    }

    private static @Nullable SQLiteErrorCode code(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLiteException e) {
                return e.getResultCode();
            }
        }
        return null;
    }

    private static @Nullable String message(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException e) {
                return e.getMessage();
            }
        }
        return null;
    }
}
