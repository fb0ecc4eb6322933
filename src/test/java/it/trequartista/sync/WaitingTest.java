package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.MovedClock;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.store.Sealed;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A laptop sent the second of its changes and not the first, and is heard of no more.
class WaitingTest {
    private static final Instant MORNING = Instant.parse("2026-11-26T08:00:00Z");

    private final MovedClock clock = new MovedClock(MORNING);
    @TempDir Path folder;
    private Db desk;
    private Db lap;

    @BeforeEach
    void twoComputers() throws IOException {
        Files.createDirectory(folder.resolve("shared"));
        Path file = folder.resolve("desk.treq");
        Db.create(file, Time.ofThisMachine()).close();
        Files.copy(file, folder.resolve("lap.treq"));
        desk = Db.open(file, new Time(clock));
        lap = Db.open(folder.resolve("lap.treq"), new Time(new MovedClock(MORNING)));
        lap.run(h -> h.execute("INSERT INTO person (id, given_name, source) VALUES (1, 'A', 'F')"));
        var _ = sync(lap).run();
        var _ = sync(desk).run();
        lap.run(h -> h.execute("INSERT INTO person (id, given_name) VALUES (2, 'Lost')"));
        lap.run(
                h -> {
                    int _ = h.execute("UPDATE person SET source = 'Fiera' WHERE id = 1");
                    int _ = h.execute("UPDATE person SET given_name = 'Found' WHERE id = 2");
                    int _ = h.execute("INSERT INTO person (id, given_name) VALUES (3, 'Carla')");
                    int _ =
                            h.execute(
                                    "INSERT INTO contact_point (id, person_id) VALUES (4, 2), (5,"
                                            + " 3)");
                });
        Sealed second = last(lap);
        desk.ingest(
                p -> {
                    new SyncStore(p).await(second, MORNING.toEpochMilli());
                    return Set.of();
                });
    }

    @AfterEach
    void close() {
        desk.close();
        lap.close();
    }

    private Sync sync(Db db) {
        return new Sync(db, new DiskFolder(folder.resolve("shared"), db.ids()));
    }

    private static Sealed last(Db db) {
        return db.ask(
                p ->
                        p.first(
                                        "SELECT body FROM sync_tx ORDER BY n DESC LIMIT 1",
                                        rs -> {
                                            try {
                                                return Sealed.of(rs.getBytes(1));
                                            } catch (IOException e) {
                                                throw new UncheckedIOException(e);
                                            }
                                        })
                                .orElseThrow());
    }

    private static String ask(Db db, String sql) {
        return db.read(
                h -> Optional.ofNullable(h.createQuery(sql).mapTo(String.class).one()).orElse(""));
    }

    private static String people(Db db) {
        return ask(
                db,
                "SELECT group_concat(id || given_name || coalesce(source, '')) FROM (SELECT * FROM"
                        + " person ORDER BY id)");
    }

    @Test
    void afterSevenDaysWhatCameIsShownWithoutWhatDidNot() throws IOException {
        clock.goTo(MORNING.plus(Duration.ofDays(6)));
        assertThat(sync(desk).run().waiting()).isEqualTo(1);
        assertThat(people(desk)).isEqualTo("1AF");
        clock.goTo(MORNING.plus(Duration.ofDays(8)));
        assertThat(sync(desk).run().waiting()).isZero();
        assertThat(people(desk)).isEqualTo("1AFiera,3Carla");
        assertThat(ask(desk, "SELECT group_concat(id) FROM contact_point")).isEqualTo("5");
        assertThat(new Conflicts(desk).open()).isEmpty();
        assertThat(desk.check()).isEmpty();
    }

    @Test
    void whatTurnsUpAfterAllTakesItsPlace() throws IOException {
        desk.run(h -> h.execute("UPDATE person SET source = 'Treno' WHERE id = 1"));
        assertThat(sync(desk).giveUpWaiting()).isEqualTo(1);
        assertThat(new Conflicts(desk).open()).hasSize(1);
        for (int i = 0; i < 3; i++) {
            var _ = sync(lap).run();
            var _ = sync(desk).run();
        }
        assertThat(ask(desk, "SELECT given_name FROM person WHERE id = 2")).isEqualTo("Found");
        assertThat(ask(desk, "SELECT count(*) FROM contact_point")).isEqualTo("2");
        assertThat(sync(lap).digest()).isEqualTo(sync(desk).digest());
        assertThat(new Conflicts(lap).open()).hasSize(1);
        assertThat(ask(desk, "SELECT count(*) FROM sync_wait")).isEqualTo("0");
    }
}
