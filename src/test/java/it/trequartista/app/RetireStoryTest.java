package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Place;
import it.trequartista.store.Db;
import it.trequartista.sync.SharedFolder;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A computer nobody has heard of for half a year, in the settings.
class RetireStoryTest extends AtTheWindow {
    @Test
    void aSilentComputerIsRetiredAndCountedAgain() throws Exception {
        Path box = Files.createDirectory(folder.resolve("box"));
        Path file = folder.resolve("a.trequartista");
        try (var db = Db.create(file, time)) {
            db.run(h -> h.execute("INSERT INTO person (id) VALUES (1)"));
            SharedFolder.choose(db, Optional.of(box));
            pass(db, box);
            try (var other = SharedFolder.join(folder.resolve("b.treq"), box, time).db()) {
                other.run(h -> h.execute("UPDATE person SET notes = 'b'"));
                pass(other, box);
            }
            pass(db, box);
            db.run(h -> h.execute("INSERT INTO person (id) VALUES (2)"));
            db.run(h -> h.execute("UPDATE sync_peer SET name = 'Portatile', at = 1700000000000"));
        }
        open(file);
        go(new Place.Settings());
        hand.press("Due computer");
        hand.settle();
        assertThat(hand.words()).contains("Portatile: non si sente da");
        assertThat(OnScreen.get(() -> Walk.nameless(window.scene().getRoot()))).isEmpty();
        hand.press("Metti a riposo");
        assertThat(hand.words()).contains("Computer a riposo", "Portatile è a riposo");
        hand.press("Conta di nuovo");
        assertThat(hand.words()).doesNotContain("Computer a riposo");
    }
}
