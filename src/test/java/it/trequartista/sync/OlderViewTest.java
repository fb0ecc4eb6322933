package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.MovedClock;
import it.trequartista.kernel.Seen;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A form stays open while another computer's changes come in; what is then written from it covers
/// nothing its author has not seen.
class OlderViewTest {
    private static final String TITLE = "SELECT title FROM deal WHERE id = 3";

    @TempDir Path folder;
    private Db desk;
    private Db lap;

    @BeforeEach
    void twoComputers() throws IOException {
        Files.createDirectory(folder.resolve("shared"));
        Path file = folder.resolve("desk.treq");
        Db.create(file, Time.ofThisMachine()).close();
        Files.copy(file, folder.resolve("lap.treq"));
        desk = Db.open(file, at("2026-11-26T08:00:00Z"));
        lap = Db.open(folder.resolve("lap.treq"), at("2026-11-26T09:00:00Z"));
        write(desk, "INSERT INTO deal (id, title, notes) VALUES (3, 'Corso', 'uno\n\ndue')");
        sync();
    }

    @AfterEach
    void close() {
        desk.close();
        lap.close();
    }

    private static Time at(String moment) {
        return new Time(new MovedClock(Instant.parse(moment)));
    }

    private static void write(Db db, String sql) {
        db.run(h -> h.execute(sql));
    }

    private static void write(Seen seen, Db db, String sql) {
        seen.writing(() -> write(db, sql));
    }

    /// What somebody sees who looks now.
    private static Seen look(Db db) {
        var seen = new Seen();
        var _ = seen.reading(() -> ask(db, TITLE));
        return seen;
    }

    private static String ask(Db db, String sql) {
        return db.read(
                h -> Optional.ofNullable(h.createQuery(sql).mapTo(String.class).one()).orElse(""));
    }

    private void sync() throws IOException {
        var desks = new Sync(desk, new DiskFolder(folder.resolve("shared"), desk.ids()));
        var laps = new Sync(lap, new DiskFolder(folder.resolve("shared"), lap.ids()));
        for (int i = 0; i < 3; i++) {
            var _ = desks.run();
            var _ = laps.run();
        }
        assertThat(desks.digest()).isEqualTo(laps.digest());
    }

    private static List<String> values(Db db) {
        return new Conflicts(db)
                .open().stream()
                        .flatMap(
                                c ->
                                        java.util.stream.Stream.concat(
                                                java.util.stream.Stream.of(c.shown()),
                                                c.others().stream()))
                        .flatMap(v -> v.values().values().stream())
                        .map(String::valueOf)
                        .toList();
    }

    @Test
    void aFieldThatHasMovedOnIsNotCovered() throws IOException {
        var form = look(desk);
        write(lap, "UPDATE deal SET title = 'Corso del portatile'");
        sync();
        write(form, desk, "UPDATE deal SET title = 'Corso della scrivania'");
        assertThat(values(desk)).containsExactly("Corso della scrivania", "Corso del portatile");
        sync();
        assertThat(values(lap)).containsExactly("Corso della scrivania", "Corso del portatile");
    }

    @Test
    void whoGoesOnTypingStillHasNotSeenIt() throws IOException {
        var form = look(desk);
        write(lap, "UPDATE deal SET title = 'Corso del portatile'");
        sync();
        write(form, desk, "UPDATE deal SET title = 'Corso d'");
        write(form, desk, "UPDATE deal SET title = 'Corso della scrivania'");
        assertThat(values(desk)).containsExactly("Corso della scrivania", "Corso del portatile");
        sync();
        write(look(desk), desk, "UPDATE deal SET title = 'Corso per tutti'");
        assertThat(values(desk)).isEmpty();
        sync();
        assertThat(values(lap)).isEmpty();
        assertThat(ask(lap, TITLE)).isEqualTo("Corso per tutti");
    }

    @Test
    void aFieldThatHasNotMovedIsWrittenAsAlways() throws IOException {
        var form = look(desk);
        write(lap, "UPDATE deal SET expected_on = '2027-01-01'");
        sync();
        write(form, desk, "UPDATE deal SET title = 'Corso della scrivania'");
        assertThat(tips()).isEqualTo("1");
        assertThat(values(desk)).isEmpty();
        assertThat(ask(desk, "SELECT expected_on FROM deal")).isEqualTo("2027-01-01");
    }

    @Test
    void whatWasWrittenHereIsKnown() {
        var form = look(desk);
        write(desk, "UPDATE deal SET title = 'Corso A'");
        write(form, desk, "UPDATE deal SET title = 'Corso B'");
        assertThat(tips()).isEqualTo("1");
        assertThat(values(desk)).isEmpty();
    }

    @Test
    void onlyTheFieldThatHasMovedGoesToTheSide() throws IOException {
        var form = look(desk);
        write(lap, "UPDATE deal SET title = 'Corso del portatile'");
        sync();
        write(form, desk, "UPDATE deal SET title = 'Corso B', expected_on = '2027-02-02'");
        assertThat(values(desk)).containsExactly("Corso B", "Corso del portatile");
        sync();
        assertThat(ask(lap, "SELECT expected_on FROM deal")).isEqualTo("2027-02-02");
    }

    @Test
    void twoPlacesOfATextBothShow() throws IOException {
        var form = look(desk);
        write(lap, "UPDATE deal SET notes = 'uno\n\ndue del portatile'");
        sync();
        write(form, desk, "UPDATE deal SET notes = 'uno della scrivania\n\ndue'");
        String both = "uno della scrivania\n\ndue del portatile";
        assertThat(ask(desk, "SELECT notes FROM deal")).isEqualTo(both);
        assertThat(values(desk)).isEmpty();
        sync();
        assertThat(ask(lap, "SELECT notes FROM deal")).isEqualTo(both);
    }

    @Test
    void whoEditsWhatWasDeletedUnseenKeepsIt() throws IOException {
        var form = look(desk);
        write(lap, "UPDATE deal SET deleted = 1");
        sync();
        assertThat(ask(desk, "SELECT deleted FROM deal")).isEqualTo("1");
        write(form, desk, "UPDATE deal SET title = 'Corso B'");
        assertThat(ask(desk, "SELECT deleted FROM deal")).isEqualTo("0");
        sync();
        assertThat(ask(lap, "SELECT deleted || title FROM deal")).isEqualTo("0Corso B");
    }

    @Test
    void undoingGivesBackWhatShowedAndEndsTheConflict() throws IOException {
        var form = look(desk);
        write(lap, "UPDATE deal SET title = 'Corso del portatile'");
        sync();
        write(form, desk, "UPDATE deal SET title = 'Corso B'");
        assertThat(desk.history().undo().orElseThrow().kept()).isZero();
        assertThat(ask(desk, TITLE)).isEqualTo("Corso del portatile");
        assertThat(values(desk)).isEmpty();
        assertThat(desk.history().redo().orElseThrow().kept()).isZero();
        assertThat(ask(desk, TITLE)).isEqualTo("Corso B");
        sync();
        assertThat(ask(lap, TITLE)).isEqualTo("Corso B");
        assertThat(desk.check()).isEmpty();
    }

    private String tips() {
        return ask(desk, "SELECT count(*) FROM sync_tx WHERE is_tip = 1");
    }
}
