package it.trequartista.store;

import it.trequartista.store.Table.Column;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.stream.Collectors;

/// The triggers that notice every change of a table that travels, whichever statement or program
/// makes it: an upsert, a statement without WHERE, a cascade. Generated from [Tables].
///
/// A trigger writes the row's key, and what the row was, once per transaction; what has really
/// changed is found when the transaction is sealed. A no-op update therefore leaves nothing.
public final class Capture {
    private Capture() {}

    /// Makes them anew, for the tables of this program.
    static void install(Handle handle) {
        handle.createQuery(
                        "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB"
                                + " '*_captured_*'")
                .mapTo(String.class)
                .list()
                .forEach(name -> Migrations.execute(handle, "DROP TRIGGER " + name));
        for (Table table : Tables.ours().travelling()) {
            triggers(table).forEach(sql -> Migrations.execute(handle, sql));
        }
    }

    /// Takes every row there is for new: how a file from before the change log enters it.
    static void everything(Handle handle) {
        for (Table table : Tables.ours().travelling()) {
            Migrations.execute(
                    handle,
                    "INSERT INTO sync_dirty (tbl, id, past) SELECT %d, id, NULL FROM %s"
                            .formatted(table.number(), table.name()));
        }
    }

    private static List<String> triggers(Table table) {
        String noted =
                """
                WHEN NOT EXISTS (SELECT 1 FROM sync_applying)
                BEGIN
                    INSERT INTO sync_dirty (tbl, id, past) VALUES (%d, NEW.id, %s)
                    ON CONFLICT (tbl, id) DO NOTHING;
                END
                """;
        String columns = names(table, "");
        return List.of(
                "CREATE TRIGGER %1$s_captured_new AFTER INSERT ON %1$s\n".formatted(table.name())
                        + noted.formatted(table.number(), "NULL"),
                "CREATE TRIGGER %1$s_captured_change AFTER UPDATE OF %2$s ON %1$s\n"
                                .formatted(table.name(), columns)
                        + noted.formatted(table.number(), past(table)),
                """
                CREATE TRIGGER %1$s_captured_key BEFORE UPDATE OF id ON %1$s
                WHEN OLD.id IS NOT NEW.id
                BEGIN SELECT RAISE(ABORT, 'insert-only: %1$s'); END
                """
                        .formatted(table.name()),
                """
                CREATE TRIGGER %1$s_captured_removal BEFORE DELETE ON %1$s
                WHEN NOT EXISTS (SELECT 1 FROM sync_applying)
                BEGIN SELECT RAISE(ABORT, 'insert-only: %1$s'); END
                """
                        .formatted(table.name()));
    }

    private static String past(Table table) {
        return row(table, "OLD.");
    }

    /// A row as it is noted.
    static String row(Table table, String before) {
        return "json_array(" + names(table, before) + ")";
    }

    private static String names(Table table, String before) {
        return table.columns().stream()
                .map(Column::name)
                .map(name -> before + name)
                .collect(Collectors.joining(", "));
    }
}
