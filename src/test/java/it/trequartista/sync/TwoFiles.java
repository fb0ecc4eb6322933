package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.MovedClock;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Two files of one vault that meet in a folder.
abstract class TwoFiles {
    static final String THREE = "uno\n\ndue\n\ntre";

    static final Conflicts.Notes NOTES = new Conflicts.Notes("deal", 3, "notes");

    @TempDir Path folder;
    Db desk;
    Db lap;

    @BeforeEach
    void twoComputers() throws IOException {
        Files.createDirectory(folder.resolve("shared"));
        Path file = folder.resolve("desk.treq");
        Db.create(file, Time.ofThisMachine()).close();
        Files.copy(file, folder.resolve("lap.treq"));
        desk = Db.open(file, at("2026-11-26T08:00:00Z"));
        lap = Db.open(folder.resolve("lap.treq"), at("2026-11-26T09:00:00Z"));
        write(
                desk,
                "INSERT INTO person (id, given_name, notes) VALUES (1, 'Anna', '" + THREE + "')");
        write(desk, "INSERT INTO person (id, given_name) VALUES (2, 'Bruno')");
        write(desk, "INSERT INTO deal (id, title, amount_minor) VALUES (3, 'Corso', 900)");
        write(
                desk,
                "INSERT INTO contact_point (id, person_id, kind, value) VALUES (4, 1, 'P', '0')");
        sync();
    }

    @AfterEach
    void close() {
        desk.close();
        lap.close();
    }

    static Time at(String moment) {
        return new Time(new MovedClock(Instant.parse(moment)));
    }

    static void write(Db db, String sql) {
        db.run(h -> h.execute(sql));
    }

    /// Until nothing moves; both then hold the same.
    void sync() {
        try {
            var desks = new Sync(desk, new DiskFolder(folder.resolve("shared"), desk.ids()));
            var laps = new Sync(lap, new DiskFolder(folder.resolve("shared"), lap.ids()));
            for (int i = 0; i < 2; i++) {
                var _ = desks.run();
                var _ = laps.run();
            }
            var _ = desks.run();
            assertThat(desks.digest()).isEqualTo(laps.digest());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void atOnce(String sqlOnDesk, String sqlOnLap) {
        write(desk, sqlOnDesk);
        write(lap, sqlOnLap);
        sync();
    }

    static List<Conflict> open(Db db) {
        return new Conflicts(db).open();
    }

    static String ask(Db db, String sql) {
        return db.read(
                h -> Optional.ofNullable(h.createQuery(sql).mapTo(String.class).one()).orElse(""));
    }

    Conflict titles() {
        atOnce("UPDATE deal SET title = 'Corso A'", "UPDATE deal SET title = 'Corso B'");
        return open(desk).getFirst();
    }

    void ended(String title) {
        sync();
        for (Db db : List.of(desk, lap)) {
            assertThat(open(db)).isEmpty();
            assertThat(ask(db, "SELECT title FROM deal")).isEqualTo(title);
            assertThat(ask(db, "SELECT count(*) FROM sync_head")).isEqualTo("0");
        }
    }
}
