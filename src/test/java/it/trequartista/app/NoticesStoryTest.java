package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.store.Db;
import it.trequartista.sync.Encryption;
import it.trequartista.sync.RecoveryCode;
import it.trequartista.sync.SharedFolder;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the window says of the open file over its pages.
class NoticesStoryTest extends AtTheWindow {
    private Path box;
    private Path file;

    @BeforeEach
    void begin() throws Exception {
        box = Files.createDirectory(folder.resolve("box"));
        file = folder.resolve("Attività.trequartista");
        try (var db = Db.create(file, time)) {
            db.run(h -> h.execute("INSERT INTO person (id, given_name) VALUES (1, 'Anna')"));
        }
    }

    @Test
    void anEncryptedFolderAsksForItsCodeWhereverOneIs() throws Exception {
        var code = RecoveryCode.fresh();
        try (var db = Db.open(file, time)) {
            SharedFolder.choose(db, Optional.of(box));
            var _ = SharedFolder.of(db, box).run();
        }
        try (var db = SharedFolder.join(folder.resolve("b.treq"), box, time).db()) {
            new Encryption(db).turnOn(code, Optional.empty());
            var _ = SharedFolder.of(db, box).run();
        }
        open(file);
        assertThat(hand.words()).contains("Questa cartella è cifrata.");
        assertThat(OnScreen.get(() -> Walk.nameless(window.scene().getRoot()))).isEmpty();
        hand.press("Scrivi il codice");
        hand.type("Codice di recupero o frase segreta", code.text(), KeyCode.ENTER);
        hand.settle();
        assertThat(hand.words()).doesNotContain("Questa cartella è cifrata.");
    }

    @Test
    void aFileThatIsCarriedMovesWithOneButton() throws Exception {
        Path _ = Files.createDirectory(folder.resolve(".stfolder"));
        open(file);
        assertThat(hand.words()).contains("Questo file sta in una cartella di Syncthing");
        assertThat(OnScreen.get(() -> Walk.nameless(window.scene().getRoot()))).isEmpty();
        hand.press("Non ora");
        OnScreen.run(window::closeFile);
        hand.settle();
        OnScreen.run(() -> window.openFile(file, p -> {}));
        hand.settle();
        assertThat(hand.words()).doesNotContain("Syncthing");
    }

    @Test
    void theMovedFileIsOpenAndTheOldOneHasAnotherName() throws Exception {
        Path carried = Files.createDirectory(folder.resolve("carried"));
        Path _ = Files.createDirectory(carried.resolve(".stfolder"));
        file = Files.move(file, carried.resolve("Attività.trequartista"));
        open(file);
        hand.press("Sposta il file");
        hand.settle();
        Path now = folder.resolve("home/files/Attività.trequartista");
        assertThat(OnScreen.get(() -> window.file().orElseThrow().file())).isEqualTo(now);
        for (int i = 0; i < 100 && Files.exists(file); i++) {
            Thread.sleep(50);
        }
        hand.settle();
        assertThat(carried.resolve("Attività.trequartista.moved")).exists();
        assertThat(hand.words()).doesNotContain("Questo file sta").contains(".moved");
        assertThat(OnScreen.get(() -> window.machine().settings().now().recent()))
                .containsExactly(now.toString());
    }

    @Test
    void deletionsInGreatNumberAreSaidAndComeBackWithOneButton() throws Exception {
        try (var db = Db.open(file, time)) {
            db.run(
                    h -> {
                        for (int i = 2; i <= 60; i++) {
                            h.execute("INSERT INTO person (id, given_name) VALUES (?, 'Anna')", i);
                        }
                    });
            SharedFolder.choose(db, Optional.of(box));
            pass(db, box);
        }
        try (var db = SharedFolder.join(folder.resolve("b.treq"), box, time).db()) {
            db.run(h -> h.execute("UPDATE person SET deleted = 1 WHERE id <= 50"));
            pass(db, box);
        }
        open(file);
        hand.settle();
        assertThat(hand.words()).contains("ha cancellato 50 persone su 60");
        assertThat(OnScreen.get(() -> Walk.nameless(window.scene().getRoot()))).isEmpty();
        hand.press("Riporta tutto");
        assertThat(hand.words()).doesNotContain("50 persone su 60").contains("Annulla");
        String living = "SELECT count(*) FROM person WHERE deleted = 0";
        assertThat(file().<Integer>read(h -> h.createQuery(living).mapTo(Integer.class).one()))
                .isEqualTo(60);
    }
}
