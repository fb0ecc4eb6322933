package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Place;
import it.trequartista.store.Db;
import it.trequartista.sync.SharedFolder;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What waits for a choice is counted alike wherever it is counted.
class OpenQuestionsStoryTest extends AtTheWindow {
    @Test
    void twoDocumentsWithOneNumberAreCountedInTheSettingsToo() throws Exception {
        Path box = Files.createDirectory(folder.resolve("box"));
        Path file = folder.resolve("a.trequartista");
        try (var db = Db.create(file, time)) {
            db.run(
                    h -> {
                        for (int i = 1; i < 3; i++) {
                            h.execute(
                                    "INSERT INTO offer (id, title, root_id) VALUES (?, 'Corso', ?)",
                                    i,
                                    i);
                            h.execute(
                                    """
                                    INSERT INTO issued_offer (id, offer_id, number, issued_at)
                                    VALUES (?, ?, '2026-0001', 0)
                                    """,
                                    10 + i,
                                    i);
                        }
                    });
            SharedFolder.choose(db, Optional.of(box));
        }
        open(file);
        assertThat(hand.words()).contains("Conflitti | 1");
        go(new Place.Settings());
        hand.press("Due computer");
        hand.settle();
        assertThat(hand.words()).contains("Un conflitto da guardare");
    }
}
