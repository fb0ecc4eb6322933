package it.trequartista.sync;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.sync.Losses.Kind;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What another computer deletes in great number is said and comes back in one step.
class LossesTest {
    private static final Time TIME = Time.ofThisMachine();

    @TempDir Path folder;
    private Path box;
    @AutoClose private Db desktop;
    @AutoClose private Db laptop;

    @BeforeEach
    void fill() throws Exception {
        box = Files.createDirectory(folder.resolve("box"));
        desktop = Db.create(folder.resolve("a.treq"), TIME);
        desktop.run(
                h -> {
                    for (int i = 1; i <= 100; i++) {
                        h.execute("INSERT INTO person (id, given_name) VALUES (?, 'Anna')", i);
                        h.execute(
                                "INSERT INTO contact_point (id, person_id, value) VALUES (?, ?,"
                                        + " 'x')",
                                i,
                                i);
                    }
                });
        pass(desktop);
        laptop = SharedFolder.join(folder.resolve("b.treq"), box, TIME).db();
        pass(laptop);
        pass(desktop);
    }

    private void pass(Db db) throws IOException {
        var _ = SharedFolder.of(db, box).run();
    }

    private static void delete(Db db, int from, int to) {
        db.run(h -> h.execute("UPDATE person SET deleted = 1 WHERE id BETWEEN ? AND ?", from, to));
    }

    private static int live(Db db) {
        return db.read(
                h ->
                        h.createQuery("SELECT count(*) FROM person WHERE deleted = 0")
                                .mapTo(int.class)
                                .one());
    }

    @Test
    void manyDeletionsAreSaidAndComeBackEverywhere() throws Exception {
        delete(laptop, 1, 30);
        laptop.run(h -> h.execute("UPDATE contact_point SET deleted = 1 WHERE id < 10"));
        pass(laptop);
        assertThat(Losses.open(laptop)).isEmpty();
        pass(desktop);
        assertThat(live(desktop)).isEqualTo(70);
        var losses = Losses.open(desktop);
        assertThat(losses).hasSize(1);
        assertThat(losses.getFirst().kinds())
                .containsExactly(new Kind("person", 30, 100), new Kind("contact_point", 9, 100));
        var step = Losses.bringBack(desktop, losses.getFirst());
        assertThat(step.isNothing()).isFalse();
        assertThat(Losses.open(desktop)).isEmpty();
        assertThat(live(desktop)).isEqualTo(100);
        pass(desktop);
        pass(laptop);
        assertThat(live(laptop)).isEqualTo(100);
        assertThat(Losses.open(laptop)).isEmpty();
        assertThat(desktop.history().undo()).isPresent();
        assertThat(live(desktop)).isEqualTo(70);
    }

    @Test
    void fewDeletionsAndSmallPartsAreNotWorthAWord() throws Exception {
        delete(laptop, 1, 20);
        pass(laptop);
        pass(desktop);
        assertThat(Losses.open(desktop)).isEmpty();
        desktop.run(
                h -> {
                    for (int i = 1000; i < 1200; i++) {
                        h.execute("INSERT INTO person (id) VALUES (?)", i);
                    }
                });
        pass(desktop);
        pass(laptop);
        delete(laptop, 21, 60);
        pass(laptop);
        pass(desktop);
        assertThat(live(desktop)).isEqualTo(240);
        assertThat(Losses.open(desktop)).isEmpty();
    }

    @Test
    void whatWasNeverHereWasNotLost() throws Exception {
        delete(laptop, 1, 60);
        pass(laptop);
        try (Db third = SharedFolder.join(folder.resolve("c.treq"), box, TIME).db()) {
            pass(third);
            assertThat(Losses.open(third)).isEmpty();
        }
    }

    @Test
    void aSnapshotThatReplacesTheLogIsNoDifferent() throws Exception {
        delete(laptop, 1, 60);
        var _ = SharedFolder.of(laptop, box).shorten();
        try (var all = Files.walk(box)) {
            for (Path log : all.filter(f -> f.toString().contains("/log/")).toList()) {
                if (Files.isRegularFile(log)) {
                    Files.delete(log);
                }
            }
        }
        pass(desktop);
        assertThat(live(desktop)).isEqualTo(40);
        assertThat(Losses.open(desktop)).hasSize(1);
    }

    @Test
    void whoLeavesItSoIsNotToldAgain() throws Exception {
        delete(laptop, 1, 40);
        pass(laptop);
        pass(desktop);
        Losses.leave(desktop, Losses.open(desktop).getFirst());
        pass(desktop);
        assertThat(Losses.open(desktop)).isEmpty();
        assertThat(live(desktop)).isEqualTo(60);
    }
}
