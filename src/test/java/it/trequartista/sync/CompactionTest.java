package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.store.Space;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file made small: less of it, and nothing less in it.
class CompactionTest {
    private static final Time TIME = Time.ofThisMachine();
    private static final int EDITS = 300;

    @TempDir Path folder;
    private Path file;
    private Path shared;

    @BeforeEach
    void manyEdits() throws IOException {
        shared = Files.createDirectory(folder.resolve("shared"));
        file = folder.resolve("a.treq");
        try (var db = Db.create(file, TIME)) {
            db.run(h -> h.execute("INSERT INTO person (id, given_name) VALUES (1, 'Anna')"));
            for (int i = 0; i < EDITS; i++) {
                edit(db, "detto " + i);
            }
        }
    }

    @Test
    void aFileWithoutAFolderIsSmallerAndKeepsItsHistory() throws Exception {
        long before = Files.size(file);
        try (var db = Db.open(file, TIME)) {
            String digest = digest(db);
            var done = Compaction.of(db);
            assertThat(done.before()).isEqualTo(before);
            assertThat(done.after()).isLessThan(before);
            assertThat(lines(db)).isZero();
            assertThat(Space.of(db).free()).isZero();
            assertThat(Files.size(file)).isEqualTo(done.after());
            assertThat(digest(db)).isEqualTo(digest);
            assertThat(db.check()).isEmpty();
            assertThat(db.history().versions("person", 1))
                    .filteredOn(v -> v.cell().equals("notes"))
                    .hasSize(EDITS + 1);
            for (int i = 0; i < EDITS; i++) {
                assertThat(db.history().undo()).isPresent();
            }
            assertThat(notes(db)).isEmpty();
            assertThat(db.history().redo()).isPresent();
            assertThat(notes(db)).isEqualTo("detto 0");
        }
    }

    @Test
    void aFolderThatComesLaterGetsAllThatWasLetGo() throws Exception {
        try (var db = Db.open(file, TIME)) {
            var _ = Compaction.of(db);
            edit(db, "dopo");
            var _ = SharedFolder.of(db, shared).run();
            try (var other = SharedFolder.join(folder.resolve("b.treq"), shared, TIME).db()) {
                assertThat(digest(other)).isEqualTo(digest(db));
                assertThat(other.history().versions("person", 1))
                        .isEqualTo(db.history().versions("person", 1));
            }
        }
    }

    @Test
    void whatTheFolderHasNotKeepsItsLines() throws Exception {
        try (var db = Db.open(file, TIME)) {
            var _ = SharedFolder.of(db, shared).run();
            edit(db, "dopo");
            var _ = Compaction.of(db);
            assertThat(lines(db)).isEqualTo(EDITS + 2);
            var _ = Compaction.of(db, shared);
            assertThat(lines(db)).isZero();
            assertThat(db.<Integer>read(h -> count(h, "sync_carried"))).isZero();
        }
        try (var other = SharedFolder.join(folder.resolve("b.treq"), shared, TIME).db()) {
            assertThat(notes(other)).isEqualTo("dopo");
        }
    }

    @Test
    void aFileIsMadeSmallWhenItIsClosedWhereThatGainsMuch() throws Exception {
        try (var db = Db.open(file, TIME)) {
            for (int i = 0; i < 40; i++) {
                db.run(
                        h ->
                                h.execute(
                                        """
                                        INSERT INTO sync_wait (id, body)
                                        VALUES (randomblob(16), zeroblob(1000000))
                                        """));
            }
            db.run(h -> h.execute("DELETE FROM sync_wait"));
            assertThat(Space.of(db).free()).isGreaterThan(32L << 20);
        }
        long before = Files.size(file);
        Compaction.close(Db.open(file, TIME));
        assertThat(Files.size(file)).isLessThan(before / 10);
        long small = Files.size(file);
        Compaction.close(Db.open(file, TIME));
        assertThat(Files.size(file)).isEqualTo(small);
        try (var db = Db.open(file, TIME)) {
            assertThat(db.check()).isEmpty();
            assertThat(notes(db)).isEqualTo("detto " + (EDITS - 1));
        }
    }

    @Test
    void aFileThatIsOnlyReadIsClosedAsItIs() throws Exception {
        byte[] before = Files.readAllBytes(file);
        Compaction.close(Db.openToRead(file, TIME));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private static void edit(Db db, String notes) {
        db.run(h -> h.execute("UPDATE person SET notes = ? WHERE id = 1", notes));
    }

    private static String notes(Db db) {
        return db.read(
                h ->
                        h.createQuery("SELECT coalesce(notes, '') FROM person")
                                .mapTo(String.class)
                                .one());
    }

    private static int lines(Db db) {
        return db.read(h -> count(h, "sync_tx WHERE body IS NOT NULL"));
    }

    private static int count(Handle handle, String of) {
        return handle.createQuery("SELECT count(*) FROM " + of).mapTo(Integer.class).one();
    }

    private static String digest(Db db) {
        return db.ask(p -> new SyncStore(p).digest());
    }
}
