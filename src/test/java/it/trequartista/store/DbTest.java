package it.trequartista.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Time;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

class DbTest {
    private static final Time TIME = Time.ofThisMachine();

    @TempDir Path folder;

    @Test
    void aNewFileIsOursAndSafe() {
        Path file = folder.resolve("studio di Chiara è nuovo.treq");
        try (Db db = Db.create(file, TIME)) {
            assertThat(db.check()).isEmpty();
            db.run(h -> assertThat(Connections.number(h, "synchronous")).isEqualTo(2));
            assertThat(db.<String>read(h -> pragma(h, "journal_mode"))).isEqualTo("wal");
        }
        assertThat(Files.exists(folder.resolve(file.getFileName() + "-wal"))).isFalse();
    }

    @Test
    void whatIsCommittedIsThereAfterReopening() {
        Path file = folder.resolve("a.treq");
        try (Db db = Db.create(file, TIME)) {
            db.run(h -> h.execute("INSERT INTO person (id, given_name) VALUES (1, 'Zoë')"));
        }
        try (Db db = Db.open(file, TIME)) {
            assertThat(names(db)).isEqualTo("Zoë");
        }
    }

    @Test
    void aFailedWriteLeavesNothing() {
        try (Db db = Db.create(folder.resolve("a.treq"), TIME)) {
            assertThatThrownBy(
                            () ->
                                    db.run(
                                            h -> {
                                                h.execute("INSERT INTO person (id) VALUES (1)");
                                                throw new IllegalStateException("stop");
                                            }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(db.<Integer>read(h -> count(h, "person"))).isZero();
        }
    }

    @Test
    void aCommitTellsWhichTablesItWrote() {
        try (Db db = Db.create(folder.resolve("a.treq"), TIME)) {
            Set<String> told = new HashSet<>();
            Runnable stop = db.onCommit(told::addAll);
            db.run(
                    h -> {
                        h.execute("INSERT INTO person (id) VALUES (1)");
                        h.prepareBatch("INSERT INTO company (id) VALUES (?)")
                                .add(2)
                                .add(3)
                                .execute();
                    });
            assertThat(told).containsExactlyInAnyOrder("person", "company");
            told.clear();
            db.run(h -> h.execute("UPDATE person SET notes = NULL"));
            assertThat(told).isEmpty();
            stop.run();
            db.run(h -> h.execute("UPDATE person SET notes = 'x'"));
            assertThat(told).isEmpty();
        }
    }

    @Test
    void oneWindowAtATimeButReadersMayLook() {
        Path file = folder.resolve("a.treq");
        try (Db db = Db.create(file, TIME)) {
            db.run(h -> h.execute("INSERT INTO person (id, given_name) VALUES (1, 'Ada')"));
            refused("store.alreadyOpen", () -> Db.open(file, TIME).close());
            try (Db reader = Db.openToRead(file, TIME)) {
                assertThat(names(reader)).isEqualTo("Ada");
                refused("store.readOnly", () -> reader.run(h -> h.execute("DELETE FROM person")));
            }
        }
        Db.open(file, TIME).close();
    }

    @Test
    void aFileThatWasCheckedBeforeAChangeIsStillWholeAfterIt() {
        try (Db db = Db.create(folder.resolve("a.treq"), TIME)) {
            db.run(h -> h.execute("INSERT INTO person (id, given_name) VALUES (1, 'Ada')"));
            db.run(h -> h.execute("INSERT INTO person (id, given_name) VALUES (2, 'Zoe')"));
            assertThat(db.check()).isEmpty();
            db.run(h -> h.execute("UPDATE person SET deleted = 1 WHERE id = 2"));
            assertThat(db.check()).isEmpty();
        }
    }

    @Test
    void everyUnfitFileGetsItsOwnSentenceAndStaysAsItIs() throws Exception {
        Path ours = folder.resolve("ours.treq");
        Db.create(ours, TIME).close();
        refused("store.exists", () -> Db.create(ours, TIME).close());
        refused("store.missing", () -> Db.open(folder.resolve("no.treq"), TIME).close());
        refused("store.notAFile", () -> Db.open(folder, TIME).close());
        unfit("store.empty", new byte[0]);
        unfit("store.notSqlite", "name,email\nAda,ada@example.com\n".repeat(50).getBytes());
        unfit("store.foreign", foreign());
        unfit("store.newer", changed(ours, 60, new byte[] {0, 0, 3, (byte) 0xE7}));
        byte[] whole = Files.readAllBytes(ours);
        unfit("store.damaged", java.util.Arrays.copyOf(whole, whole.length / 2));
        unfit("store.damaged", changed(ours, 3 * 4096, new byte[4096]));
    }

    @Test
    void issuedDocumentsAreFrozenByTheFileItself() {
        try (Db db = Db.create(folder.resolve("a.treq"), TIME)) {
            db.run(
                    h -> {
                        h.execute("INSERT INTO offer (id, title) VALUES (1, 'Sito')");
                        h.execute("INSERT INTO offer_line (id, offer_id) VALUES (2, 1)");
                        h.execute("UPDATE offer SET title = 'Sito web' WHERE id = 1");
                        h.execute(
                                "INSERT INTO issued_offer (id, offer_id, number) VALUES (3, 1,"
                                        + " '2026-001')");
                    });
            for (String change :
                    new String[] {
                        "UPDATE offer SET title = 'x'",
                        "DELETE FROM offer",
                        "UPDATE offer_line SET name = 'x'",
                        "DELETE FROM offer_line",
                        "INSERT INTO offer_line (id, offer_id) VALUES (9, 1)",
                        "UPDATE issued_offer SET number = 'x'",
                        "DELETE FROM issued_offer",
                        "REPLACE INTO issued_offer (id, offer_id) VALUES (3, 1)"
                    }) {
                refused("store.frozen", () -> db.run(h -> h.execute(change)));
            }
        }
    }

    @Test
    void searchFollowsNamesCompaniesAndPoints() {
        try (Db db = Db.create(folder.resolve("a.treq"), TIME)) {
            db.run(
                    h -> {
                        h.execute(
                                "INSERT INTO person (id, given_name, family_name) VALUES (1, 'Zoë',"
                                        + " 'D''Oro')");
                        h.execute("INSERT INTO company (id, name) VALUES (2, 'Officine Galli')");
                        h.execute(
                                "INSERT INTO affiliation (id, person_id, company_id) VALUES (3, 1,"
                                        + " 2)");
                        h.execute(
                                "INSERT INTO contact_point (id, person_id, value) VALUES (4, 1,"
                                        + " 'zoe@galli.example')");
                    });
            assertThat(hits(db, "zoe*")).isEqualTo(1);
            assertThat(hits(db, "galli*")).isEqualTo(1);
            db.run(h -> h.execute("UPDATE company SET name = 'Tessitura' WHERE id = 2"));
            assertThat(hits(db, "officine*")).isZero();
            assertThat(hits(db, "tess*")).isEqualTo(1);
            db.run(h -> h.execute("UPDATE person SET deleted = 1 WHERE id = 1"));
            assertThat(hits(db, "zoe*")).isZero();
        }
    }

    @Test
    void aCopyIsWholeAndNeverOverwrites() {
        try (Db db = Db.create(folder.resolve("a.treq"), TIME)) {
            db.run(h -> h.execute("INSERT INTO person (id, given_name) VALUES (1, 'Ada')"));
            Path copy = folder.resolve("copy.treq");
            db.copyTo(copy);
            refused("store.exists", () -> db.copyTo(copy));
            try (Db other = Db.open(copy, TIME)) {
                assertThat(names(other)).isEqualTo("Ada");
            }
        }
    }

    private void unfit(String key, byte[] bytes) throws Exception {
        Path file = folder.resolve(key + ".treq");
        Files.write(file, bytes);
        refused(key, () -> Db.open(file, TIME).close());
        refused(key, () -> Db.openToRead(file, TIME).close());
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        Files.delete(file);
    }

    private byte[] foreign() throws Exception {
        Path file = folder.resolve("foreign.sqlite");
        try (var handle = Connections.toCreate(file)) {
            handle.execute("CREATE TABLE note (text)");
        }
        return Files.readAllBytes(file);
    }

    private byte[] changed(Path file, int at, byte[] bytes) throws Exception {
        Path copy = folder.resolve("changed.treq");
        Files.write(copy, Files.readAllBytes(file));
        try (var raw = new RandomAccessFile(copy.toFile(), "rw")) {
            raw.seek(at);
            raw.write(bytes);
        }
        return Files.readAllBytes(copy);
    }

    private static void refused(
            String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.problem().key()).isEqualTo(key));
    }

    private static String names(Db db) {
        return db.read(
                h ->
                        h.createQuery("SELECT given_name AS n FROM person")
                                .map((rs, _) -> new Row(rs).text("n"))
                                .one());
    }

    private static int hits(Db db, String query) {
        return db.read(
                h ->
                        h.createQuery("SELECT count(*) FROM person_fts WHERE person_fts MATCH ?")
                                .bind(0, query)
                                .mapTo(Integer.class)
                                .one());
    }

    private static int count(org.jdbi.v3.core.Handle handle, String table) {
        return handle.createQuery("SELECT count(*) FROM " + table).mapTo(Integer.class).one();
    }

    private static String pragma(org.jdbi.v3.core.Handle handle, String pragma) {
        return handle.createQuery("PRAGMA " + pragma).mapTo(String.class).one();
    }
}
