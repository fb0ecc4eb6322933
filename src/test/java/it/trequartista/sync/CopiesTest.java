package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.trequartista.kernel.Refused;
import it.trequartista.kernel.Sha256;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Two files that diverged by plain copying.
class CopiesTest {
    private static final Time TIME = Time.ofThisMachine();

    @TempDir Path folder;
    private Path desk;
    private Path lap;

    @BeforeEach
    void twoCopies() throws IOException {
        desk = folder.resolve("desk.treq");
        lap = Files.createDirectory(folder.resolve("lap")).resolve("desk.treq");
        try (Db db = Db.create(desk, TIME)) {
            person(db, 1, "Anna");
            person(db, 2, "Bruno");
        }
        Files.copy(desk, lap);
        try (Db db = Db.open(lap, TIME)) {
            person(db, 3, "Carla");
            rename(db, 2, "Brunello");
            rename(db, 1, "Annetta");
        }
    }

    @Test
    void aPreviewTellsWhatWouldChangeAndChangesNothing() throws Exception {
        byte[] other = Files.readAllBytes(lap);
        try (Db db = Db.open(desk, TIME)) {
            rename(db, 1, "Annalisa");
            String before = digest(db);
            var preview = Copies.preview(db, lap, (merged, copy) -> merged);
            assertThat(preview.came()).isEqualTo(3);
            assertThat(preview.conflicts()).isEqualTo(1);
            assertThat(preview.rows())
                    .contains(
                            new Copies.Changed("person", 3, true, List.of()),
                            new Copies.Changed("person", 1, false, List.of("name")),
                            new Copies.Changed("person", 2, false, List.of("name")));
            assertThat(digest(db)).isEqualTo(before);
            assertThat(db.check()).isEmpty();
        }
        assertThat(Files.readAllBytes(lap)).isEqualTo(other);
    }

    @Test
    void aMergeIsTheSameJoinFromBothSides() {
        try (Db db = Db.open(desk, TIME)) {
            rename(db, 1, "Annalisa");
            var merged = Copies.merge(db, lap);
            assertThat(merged.backup().orElseThrow()).exists();
            assertThat(names(db)).contains("Brunello", "Carla");
            assertThat(new Conflicts(db).open()).hasSize(1);
            assertThat(Copies.merge(db, lap).came()).isZero();
            try (Db other = Db.open(lap, TIME)) {
                assertThat(Copies.merge(other, desk).conflicts()).isEqualTo(1);
                assertThat(digest(other)).isEqualTo(digest(db));
            }
        }
    }

    @Test
    void aCopyThatHasLetGoItsLinesIsJoinedAsItStands() throws Exception {
        try (Db other = Db.open(lap, TIME)) {
            var sync = SharedFolder.of(other, Files.createDirectory(folder.resolve("shared")));
            var _ = sync.run();
            var _ = sync.shorten();
        }
        try (Db db = Db.open(desk, TIME);
                Db other = Db.open(lap, TIME)) {
            assertThat(Copies.merge(db, lap).came()).isEqualTo(3);
            assertThat(names(db)).containsExactly("Annetta", "Brunello", "Carla");
            assertThat(digest(db)).isEqualTo(digest(other));
        }
    }

    @Test
    void theBytesOfAttachmentsComeToo() {
        byte[] bytes = {1, 2, 3};
        try (Db other = Db.open(lap, TIME)) {
            other.run(
                    h ->
                            h.execute(
                                    "INSERT INTO attachment (id, name, size, sha256, content)"
                                            + " VALUES (7, 'a', 3, ?, ?)",
                                    Sha256.of(bytes),
                                    bytes));
        }
        try (Db db = Db.open(desk, TIME)) {
            assertThat(Copies.preview(db, lap, (merged, copy) -> merged).attachments()).isOne();
            assertThat(Copies.merge(db, lap).attachments()).isOne();
            assertThat(Copies.merge(db, lap).isNothing()).isTrue();
            assertThat(
                            db.<byte[]>read(
                                    h ->
                                            h.createQuery("SELECT content FROM attachment")
                                                    .mapTo(byte[].class)
                                                    .one()))
                    .isEqualTo(bytes);
        }
    }

    @Test
    void anotherFileIsNoCopyNorIsTheFileItself() {
        Path stranger = folder.resolve("stranger.treq");
        try (Db other = Db.create(stranger, TIME)) {
            person(other, 9, "Zoe");
        }
        try (Db db = Db.open(desk, TIME)) {
            String before = digest(db);
            assertThatThrownBy(() -> Copies.merge(db, stranger))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            e -> assertThat(e.problem().key()).isEqualTo("sync.otherVault"));
            assertThatThrownBy(() -> Copies.merge(db, desk))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            e -> assertThat(e.problem().key()).isEqualTo("sync.mergeSelf"));
            assertThatThrownBy(() -> Copies.merge(db, folder.resolve("nothing.treq")))
                    .isInstanceOf(Refused.class);
            assertThat(digest(db)).isEqualTo(before);
        }
    }

    private static String digest(Db db) {
        return db.ask(p -> new SyncStore(p).digest());
    }

    private static void person(Db db, long id, String name) {
        db.run(h -> h.execute("INSERT INTO person (id, given_name) VALUES (?, ?)", id, name));
    }

    private static void rename(Db db, long id, String name) {
        db.run(h -> h.execute("UPDATE person SET given_name = ? WHERE id = ?", name, id));
    }

    private static List<String> names(Db db) {
        return db.read(
                h ->
                        h.createQuery("SELECT given_name FROM person ORDER BY id")
                                .mapTo(String.class)
                                .list());
    }
}
