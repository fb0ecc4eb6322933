package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.sync.Encryption;
import it.trequartista.sync.RecoveryCode;
import it.trequartista.sync.SharedFolder;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the window says of the open file over its pages.
class NoticesStoryTest {
    @TempDir private Path folder;
    private final List<Throwable> crashes = new ArrayList<>();
    private final Time time = Time.ofThisMachine();
    private Path box;
    private Path file;
    private MainWindow window;
    private Hand hand;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        box = Files.createDirectory(folder.resolve("box"));
        file = folder.resolve("Attività.trequartista");
        try (var db = Db.create(file, time)) {
            db.run(h -> h.execute("INSERT INTO person (id, given_name) VALUES (1, 'Anna')"));
        }
        window =
                OnScreen.get(
                        () -> {
                            var stage = new Stage();
                            stage.setWidth(960);
                            stage.setHeight(800);
                            var made = new MainWindow(stage, folder.resolve("home"), time);
                            made.onCrash(crashes::add);
                            made.catchEverything();
                            made.show();
                            return made;
                        });
        hand = new Hand(window);
    }

    @AfterEach
    void close() throws Exception {
        OnScreen.run(window::close);
        OnScreen.run(() -> window.scene().getWindow().hide());
        assertThat(crashes).isEmpty();
    }

    private void open() throws Exception {
        OnScreen.run(() -> window.openFile(file, p -> crashes.add(p.refused())));
        hand.settle();
        hand.settle();
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
        open();
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
        open();
        assertThat(hand.words()).contains("Questo file sta in una cartella di Syncthing");
        assertThat(OnScreen.get(() -> Walk.nameless(window.scene().getRoot()))).isEmpty();
        hand.press("Non ora");
        OnScreen.run(window::closeFile);
        hand.settle();
        open();
        assertThat(hand.words()).doesNotContain("Syncthing");
    }

    @Test
    void theMovedFileIsOpenAndTheOldOneHasAnotherName() throws Exception {
        Path carried = Files.createDirectory(folder.resolve("carried"));
        Path _ = Files.createDirectory(carried.resolve(".stfolder"));
        file = Files.move(file, carried.resolve("Attività.trequartista"));
        open();
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
}
