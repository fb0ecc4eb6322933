package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.store.Db;
import it.trequartista.sync.Encryption;
import it.trequartista.sync.RecoveryCode;
import it.trequartista.sync.SharedFolder;
import it.trequartista.ui.FileDoor;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The second computer begins in the window.
class JoinStoryTest extends AtTheWindow {
    private final RecoveryCode code = RecoveryCode.fresh();
    private Path box;
    private Path target;

    @BeforeEach
    void chooser() throws Exception {
        box = Files.createDirectory(folder.resolve("box"));
        target = folder.resolve("Portatile.trequartista");
        begin(made -> made.answerFilesWith(new Chosen()));
    }

    private void firstComputer(boolean encrypted) throws Exception {
        try (var db = Db.create(folder.resolve("a.trequartista"), time)) {
            db.run(h -> h.execute("INSERT INTO person (id, given_name) VALUES (1, 'Anna')"));
            if (encrypted) {
                new Encryption(db).turnOn(code, Optional.empty());
            }
            var _ = SharedFolder.of(db, box).run();
        }
    }

    @Test
    void aFolderBecomesAFileThatGoesOnMeetingThere() throws Exception {
        firstComputer(false);
        hand.press("Unisciti da una cartella…");
        hand.settle();
        assertThat(OnScreen.get(() -> window.file().orElseThrow().file())).isEqualTo(target);
        var db = OnScreen.get(() -> window.file().orElseThrow());
        assertThat(SharedFolder.chosen(db)).contains(box);
    }

    @Test
    void anEncryptedFolderAsksForItsCodeBeforeAnythingIsWritten() throws Exception {
        firstComputer(true);
        hand.press("Unisciti da una cartella…");
        hand.type("Codice di recupero o frase segreta", "sbagliato", KeyCode.ENTER);
        assertThat(hand.words()).contains("Non è né il codice");
        assertThat(target).doesNotExist();
        hand.type("Codice di recupero o frase segreta", code.text(), KeyCode.ENTER);
        hand.settle();
        assertThat(OnScreen.get(() -> window.file().isPresent())).isTrue();
    }

    @Test
    void anEmptyFolderIsSaidInPlace() throws Exception {
        hand.press("Unisciti da una cartella…");
        assertThat(hand.words()).contains("non c'è ancora nulla di Trequartista");
        assertThat(OnScreen.get(() -> Walk.nameless(window.scene().getRoot()))).isEmpty();
        assertThat(target).doesNotExist();
    }

    private final class Chosen implements FileDoor {
        @Override
        public Optional<Path> open(String title, Kind... kinds) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, Path suggestion, Kind... kinds) {
            return Optional.of(target);
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(box);
        }
    }
}
