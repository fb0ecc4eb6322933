package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.MovedClock;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A folder and a file that were made short, and whoever comes late.
class SnapshotTest {
    private final MovedClock clock = new MovedClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final Time time = new Time(clock);

    @TempDir Path folder;
    private Path shared;

    @BeforeEach
    void folder() throws IOException {
        shared = Files.createDirectory(folder.resolve("shared"));
    }

    @Test
    void aNewComputerStartsFromTheSnapshotAndGoesOnWithTheLogs() throws Exception {
        try (Db desk = Db.create(folder.resolve("desk.treq"), time)) {
            person(desk, 1, "Anna");
            person(desk, 2, "Bruno");
            rename(desk, 1, "Annalisa");
            shorten(desk);
            assertThat(logs()).isEmpty();
            rename(desk, 2, "Brunello");
            sync(desk);
            var joined = SharedFolder.join(folder.resolve("lap.treq"), shared, time);
            try (Db lap = joined.db()) {
                assertThat(joined.came()).isEqualTo(4);
                assertThat(names(lap)).containsExactly("Annalisa", "Brunello");
                assertThat(past(lap, 1)).containsExactly("Anna");
                assertThat(digest(lap)).isEqualTo(digest(desk));
                assertThat(lap.check()).isEmpty();
            }
        }
    }

    @Test
    void aComputerThatWasAwayForAYearLosesNothingAndBringsNothingBack() throws Exception {
        Path away = folder.resolve("lap.treq");
        try (Db desk = Db.create(folder.resolve("desk.treq"), time)) {
            person(desk, 1, "Anna");
            person(desk, 2, "Bruno");
            sync(desk);
            try (Db lap = SharedFolder.join(away, shared, time).db()) {
                rename(lap, 2, "Bruna");
            }
            for (int month = 0; month < 12; month++) {
                clock.goTo(clock.instant().plus(Duration.ofDays(31)));
                rename(desk, 1, "Anna" + month);
                sync(desk);
            }
            desk.run(h -> h.execute("UPDATE person SET deleted = 1 WHERE id = 1"));
            shorten(desk);
            try (Db lap = Db.open(away, time)) {
                sync(lap);
                sync(desk);
                assertThat(names(lap)).containsExactly("Bruna");
                assertThat(digest(lap)).isEqualTo(digest(desk));
            }
        }
    }

    @Test
    void whatWasWrittenOnBothSidesOfASnapshotWaitsForAChoice() throws Exception {
        try (Db desk = Db.create(folder.resolve("desk.treq"), time)) {
            person(desk, 1, "Anna");
            sync(desk);
            try (Db lap = SharedFolder.join(folder.resolve("lap.treq"), shared, time).db()) {
                rename(lap, 1, "Annetta");
                rename(desk, 1, "Annalisa");
                shorten(desk);
                sync(lap);
                assertThat(new Conflicts(lap).open()).hasSize(1);
                sync(desk);
                assertThat(digest(lap)).isEqualTo(digest(desk));
            }
        }
    }

    @Test
    void aWipedFolderIsFilledAgainThoughTheLinesWereLetGo() throws Exception {
        try (Db desk = Db.create(folder.resolve("desk.treq"), time)) {
            person(desk, 1, "Anna");
            shorten(desk);
            rename(desk, 1, "Annalisa");
            wipe();
            sync(desk);
            try (Db lap = SharedFolder.join(folder.resolve("lap.treq"), shared, time).db()) {
                assertThat(names(lap)).containsExactly("Annalisa");
                assertThat(digest(lap)).isEqualTo(digest(desk));
            }
        }
    }

    @Test
    void aFolderThatIsWipedAsSoonAsItIsFilledIsFilledAgain() throws Exception {
        try (Db desk = Db.create(folder.resolve("desk.treq"), time)) {
            person(desk, 1, "Anna");
            shorten(desk);
            var sync = SharedFolder.of(desk, shared);
            wipe();
            var _ = sync.run();
            wipe();
            var _ = sync.run();
            try (Db lap = SharedFolder.join(folder.resolve("lap.treq"), shared, time).db()) {
                assertThat(names(lap)).containsExactly("Anna");
            }
        }
    }

    private void wipe() throws IOException {
        try (var all = Files.walk(shared)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aBackupOfLongAgoThatIsPutBackBecomesAnotherComputerAndCatchesUp() throws Exception {
        Path file = folder.resolve("desk.treq");
        Path backup = folder.resolve("backup.treq");
        try (Db desk = Db.create(file, time)) {
            person(desk, 1, "Anna");
            desk.copyTo(backup);
            rename(desk, 1, "Annalisa");
            shorten(desk);
        }
        Files.delete(file);
        Files.move(backup, file);
        try (Db desk = Db.open(file, time)) {
            String before = stream(desk);
            sync(desk);
            assertThat(names(desk)).containsExactly("Annalisa");
            assertThat(stream(desk)).isNotEqualTo(before);
        }
    }

    @Test
    void aStepIsUndoneThoughItsLinesWereLetGo() throws Exception {
        try (Db desk = Db.create(folder.resolve("desk.treq"), time)) {
            person(desk, 1, "Anna");
            rename(desk, 1, "Annalisa");
            shorten(desk);
            assertThat(bodies(desk)).isZero();
            assertThat(desk.history().undo()).isPresent();
            assertThat(names(desk)).containsExactly("Anna");
            assertThat(desk.history().undo()).isPresent();
            assertThat(names(desk)).isEmpty();
            assertThat(desk.history().redo()).isPresent();
            assertThat(names(desk)).containsExactly("Anna");
        }
    }

    @Test
    void aMonthGoesByAndTheFolderIsShortened() throws Exception {
        try (Db desk = Db.create(folder.resolve("desk.treq"), time)) {
            person(desk, 1, "Anna");
            sync(desk);
            assertThat(snapshots()).isEmpty();
            clock.goTo(clock.instant().plus(Duration.ofDays(31)));
            rename(desk, 1, "Annalisa");
            sync(desk);
            assertThat(snapshots()).hasSize(1);
            clock.goTo(clock.instant().plus(Duration.ofDays(31)));
            sync(desk);
            assertThat(logs()).isEmpty();
            assertThat(snapshots()).hasSize(1);
        }
    }

    @Test
    void aSnapshotThatMakesNoSenseIsLeftAloneWithAllItSays() throws Exception {
        try (Db desk = Db.create(folder.resolve("desk.treq"), time)) {
            person(desk, 1, "Anna");
            sync(desk);
            String digest = digest(desk);
            for (String lines :
                    List.of(
                            "",
                            "[1,2]",
                            "{\"snapshot\":9}",
                            "{\"snapshot\":1}\n[\"t\"]",
                            "{\"snapshot\":1}\n"
                                + "[\"t\",1,\"00112233445566778899aabbccddeeff\",1,\"x\",1,2,null,null]",
                            "{\"snapshot\":1}\n"
                                + "[\"t\",1,\"00112233445566778899aabbccddeeff\",1,\"x\",1,1,null,null]\n"
                                + "[\"T\",\"person\",[\"source\",\"source\"]]\n"
                                + "[\"r\",7,2,null,\"x\"]",
                            "{\"snapshot\":1}\n"
                                + "[\"t\",1,\"00112233445566778899aabbccddeeff\",1,\"x\",1,1,null,null]\n"
                                + "[\"T\",\"person\",[\"deleted\",\"deleted\"]]\n"
                                + "[\"r\",7,1,null,\"x\"]",
                            "{\"snapshot\":1}\n"
                                + "[\"t\",1,\"00112233445566778899aabbccddeeff\",1,\"x\",1,1,null,null]\n"
                                + "[\"T\",\"sqlite_schema\",[\"sql\",\"sql\"]]\n"
                                + "[\"r\",7,1,null")) {
                plant(desk, lines);
                var report = sync(desk);
                assertThat(report.came()).as(lines).isZero();
                assertThat(digest(desk)).isEqualTo(digest);
            }
            assertThat(desk.check()).isEmpty();
        }
    }

    private void plant(Db db, String lines) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var deflated = it.trequartista.store.Deflated.to(out)) {
            deflated.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        String vault = db.ask(p -> new SyncStore(p).self().vault());
        byte[] bytes = Segment.snapshot(vault, "0badc0de", out.toByteArray());
        Files.write(place().resolve(Segment.name(1L << 16, bytes)), bytes);
    }

    private Path place() throws IOException {
        try (var all = Files.list(shared)) {
            return all.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private List<String> logs() throws IOException {
        return files("/log/");
    }

    private List<String> snapshots() throws IOException {
        return files("/snap/");
    }

    private List<String> files(String part) throws IOException {
        try (var all = Files.walk(shared)) {
            return all.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(p -> p.contains(part))
                    .toList();
        }
    }

    private Sync.Report sync(Db db) throws IOException {
        return SharedFolder.of(db, shared).run();
    }

    private void shorten(Db db) throws IOException {
        var sync = SharedFolder.of(db, shared);
        var _ = sync.run();
        var _ = sync.shorten();
    }

    private String digest(Db db) {
        return SharedFolder.of(db, shared).digest();
    }

    private static void person(Db db, long id, String name) {
        db.run(h -> h.execute("INSERT INTO person (id, given_name) VALUES (?, ?)", id, name));
    }

    private static void rename(Db db, long id, String name) {
        db.run(h -> h.execute("UPDATE person SET given_name = ? WHERE id = ?", name, id));
    }

    private static List<String> names(Db db) {
        return strings(db, "SELECT given_name FROM person WHERE deleted = 0 ORDER BY id");
    }

    private static List<String> past(Db db, long id) {
        return strings(
                db, "SELECT json_extract(val, '$.given_name') FROM sync_hist WHERE id = " + id);
    }

    private static String stream(Db db) {
        return strings(db, "SELECT stream FROM computer").getFirst();
    }

    private static long bodies(Db db) {
        return Long.parseLong(
                strings(db, "SELECT count(*) FROM sync_tx WHERE body IS NOT NULL").getFirst());
    }

    private static List<String> strings(Db db, String sql) {
        return db.read(h -> h.createQuery(sql).mapTo(String.class).list());
    }
}
