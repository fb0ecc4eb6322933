package it.trequartista.bench;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.PersonField;
import it.trequartista.contacts.PersonStore;
import it.trequartista.inbox.Imports;
import it.trequartista.inbox.Wishes;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.sync.Compaction;
import it.trequartista.ui.Background;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// How large a file is that keeps every change, against the same rows and searches without any of
/// that: 100,000 contacts of a list, then 50,000 edits, each saved by itself.
class SizeBench {
    private static final int EDITS = 50_000;
    private static final Time TIME = Time.ofThisMachine();
    private static final List<PersonField> FIELDS =
            List.of(PersonField.NICKNAME, PersonField.NOTES, PersonField.HOW_MET);

    @TempDir private Path folder;

    @Test
    void size() throws Exception {
        Path list = folder.resolve("people.csv");
        new PeopleList(7).write(list, 100_000);
        Path file = folder.resolve("full.trequartista");
        try (var db = Db.create(file, TIME)) {
            var _ = new Imports(db).takeIn(List.of(list), Wishes.NONE, Background::ahead);
        }
        long imported = Files.size(file);
        line("100000 contacts / plain: %.2f", imported / (double) plain(file));
        try (var db = Db.open(file, TIME)) {
            edit(db);
        }
        long plain = plain(file);
        long edited = Files.size(file);
        line("after %d edits: %.1f MB", EDITS, edited / 1e6);
        line("after %d edits / plain: %.2f (bar: 2)", EDITS, edited / (double) plain);
        long start = System.nanoTime();
        Compaction.Done done;
        try (var db = Db.open(file, TIME)) {
            done = Compaction.of(db);
            assertThat(db.check()).isEmpty();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        line("after compaction: %.1f MB, in %.1f s", done.after() / 1e6, seconds);
        line("after compaction / plain: %.2f (bar: 1.3)", done.after() / (double) plain);
        line("every edit keeps %d bytes", (done.after() - withoutEdits(file)) / EDITS);
    }

    private static void edit(Db db) {
        var ids = db.read(h -> h.createQuery("SELECT id FROM person").mapTo(long.class).list());
        var dice = new Random(3);
        var store = new PersonStore(db);
        for (int i = 0; i < EDITS; i++) {
            var person = new PersonId(ids.get(dice.nextInt(ids.size())));
            var field = FIELDS.get(i % FIELDS.size());
            String text =
                    field == PersonField.NOTES
                            ? "Sentita il giorno " + i + ": vuole un preventivo, dopo le ferie."
                            : "così " + i;
            db.run(h -> store.edit(h, person, field, text));
        }
    }

    /// The same rows without the change log and what belongs to it.
    private long plain(Path file) throws Exception {
        return without(file, "name GLOB 'sync_*'");
    }

    /// The same with who wrote which row, and no step or value from before.
    private long withoutEdits(Path file) throws Exception {
        return without(file, "name IN ('sync_tx', 'sync_hist', 'sync_step')");
    }

    private long without(Path file, String tables) throws Exception {
        Path copy = folder.resolve("plain.trequartista");
        try (var db = Db.openToRead(file, TIME)) {
            db.copyTo(copy);
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var statement = connection.createStatement()) {
            for (String name : names(connection, "type = 'trigger'")) {
                statement.execute("DROP TRIGGER " + name);
            }
            for (String name : names(connection, "type = 'table' AND " + tables)) {
                statement.execute("DROP TABLE " + name);
            }
            statement.execute("VACUUM");
        }
        long size = Files.size(copy);
        Files.delete(copy);
        return size;
    }

    private static List<String> names(Connection connection, String which) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT name FROM sqlite_schema WHERE " + which)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void line(String format, Object... words) {
        System.out.println("size: " + String.format(Locale.ROOT, format, words));
    }
}
