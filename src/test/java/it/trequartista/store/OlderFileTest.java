package it.trequartista.store;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Time;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Files written by the versions before this one.
class OlderFileTest {
    private static final Time TIME = Time.ofThisMachine();

    @TempDir Path folder;

    @Test
    void aFileOfVersion1EntersTheChangeLogWhole() throws Exception {
        Path file = version1("a.treq");
        try (Db db = Db.open(file, TIME)) {
            assertThat(db.check()).isEmpty();
            assertThat(db.history().steps(Long.MAX_VALUE, 10)).hasSize(1);
            assertThat(db.history().toUndo()).isEmpty();
            for (Table table : Tables.ours().travelling()) {
                String missing =
                        """
                        SELECT count(*) FROM %s WHERE id NOT IN
                            (SELECT id FROM sync_row WHERE tbl = %d)
                        """
                                .formatted(table.name(), table.number());
                assertThat(db.<Integer>read(h -> h.createQuery(missing).mapTo(int.class).one()))
                        .as(table.name())
                        .isZero();
            }
            assertThat(
                            db.<String>read(
                                    h ->
                                            h.createQuery("SELECT given_name FROM person")
                                                    .mapTo(String.class)
                                                    .first()))
                    .isEqualTo("Anna");
        }
        try (var beside = Files.list(folder)) {
            assertThat(beside.map(p -> p.getFileName().toString()))
                    .anyMatch(name -> name.matches("a\\.treq\\.v1-\\d+\\.backup"));
        }
    }

    @Test
    void copiesThatAgreeBeginWithTheSameTransaction() throws Exception {
        assertThat(first(version1("a.treq"))).isEqualTo(first(version1("b.treq"))).hasSize(1);
    }

    @Test
    void aFileOfVersion1CanBeReadWithoutAWindow() throws Exception {
        try (Db db = Db.openToRead(version1("a.treq"), TIME)) {
            assertThat(db.history().steps(Long.MAX_VALUE, 10)).hasSize(1);
        }
    }

    @Test
    void aFileOfVersion2KeepsItsHistoryAndItsConflicts() throws Exception {
        Path file = older(2, "a.treq");
        try (Db db = Db.open(file, TIME)) {
            assertThat(db.check()).isEmpty();
            assertThat(db.history().steps(Long.MAX_VALUE, 10)).hasSize(5);
            assertThat(db.<Integer>read(h -> count(h, "sync_head"))).isEqualTo(1);
            assertThat(db.history().undo()).isPresent();
            assertThat(db.check()).isEmpty();
        }
    }

    @Test
    void aFileOfVersion3KeepsItsKeyAndWhatItsSnapshotHolds() throws Exception {
        Path file = older(3, "a.treq");
        try (Db db = Db.open(file, TIME)) {
            assertThat(db.check()).isEmpty();
            assertThat(db.<Integer>read(h -> count(h, "sync_tx WHERE body IS NULL"))).isPositive();
            assertThat(db.<Integer>read(h -> count(h, "sync_head"))).isEqualTo(1);
            assertThat(db.<Integer>read(h -> count(h, "sync_key"))).isEqualTo(1);
            assertThat(db.<Integer>read(h -> count(h, "person"))).isEqualTo(2);
            assertThat(db.history().undo()).isPresent();
            assertThat(db.check()).isEmpty();
        }
    }

    @Test
    void aFileOfVersion4KeepsTheComputerThatWasRetired() throws Exception {
        Path file = older(4, "a.treq");
        try (Db db = Db.open(file, TIME)) {
            assertThat(db.check()).isEmpty();
            assertThat(db.<Integer>read(h -> count(h, "sync_peer WHERE retired IS NOT NULL")))
                    .isEqualTo(1);
            assertThat(db.<Integer>read(h -> count(h, "sync_head"))).isEqualTo(1);
            assertThat(db.<Integer>read(h -> count(h, "capture_item"))).isZero();
            assertThat(db.history().undo()).isPresent();
            assertThat(db.check()).isEmpty();
        }
    }

    private static int count(Handle handle, String table) {
        return handle.createQuery("SELECT count(*) FROM " + table).mapTo(int.class).one();
    }

    private static List<String> first(Path file) {
        try (Db db = Db.open(file, TIME)) {
            return db.read(
                    h -> h.createQuery("SELECT hex(id) FROM sync_tx").mapTo(String.class).list());
        }
    }

    private Path version1(String name) throws IOException {
        return older(1, name);
    }

    /// A file as that version left it.
    private Path older(int version, String name) throws IOException {
        Path file = folder.resolve(name);
        String fixture = "version-%d.trequartista.gz".formatted(version);
        try (var in = OlderFileTest.class.getResourceAsStream(fixture)) {
            Files.copy(new GZIPInputStream(in), file);
        }
        return file;
    }
}
