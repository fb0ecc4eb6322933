package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Place;
import it.trequartista.store.Db;
import it.trequartista.sync.Encryption;
import it.trequartista.sync.SharedFolder;

import javafx.scene.control.Button;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The folder is encrypted from the settings.
class EncryptionStoryTest extends AtTheWindow {
    private static final String PHRASE = "un pomeriggio di maggio";

    @BeforeEach
    void aFileThatMeetsAFolder() throws Exception {
        Path file = folder.resolve("a.trequartista");
        try (var db = Db.create(file, time)) {
            SharedFolder.choose(db, Optional.of(Files.createDirectory(folder.resolve("box"))));
        }
        open(file);
        go(new Place.Settings());
        hand.press("Due computer");
    }

    @Test
    void theFolderOpensWithThePassphraseThatStoodThereWhenTheButtonWasPressed() throws Exception {
        hand.press("Cifra la cartella");
        String[] groups = hand.field("Codice di recupero").getText().split("-");
        hand.type("Gruppo 3", groups[2]);
        hand.type("Gruppo 6", groups[5]);
        hand.type("Frase segreta", PHRASE);
        hand.type("Di nuovo la stessa", PHRASE);
        var again = hand.field("Di nuovo la stessa");
        var go = button("Cifra la cartella");
        var busy = new CountDownLatch(1);
        OnScreen.run(
                () -> {
                    window.machine()
                            .background()
                            .save(() -> busy.await(20, TimeUnit.SECONDS), ok -> {}, problem -> {});
                    go.fire();
                    again.setText("altro");
                });
        busy.countDown();
        hand.settle();
        assertThat(new Encryption(file()).shown().passphrase()).isTrue();
    }

    private Button button(String words) {
        return window.scene().getRoot().lookupAll(".button.primary").stream()
                .map(Button.class::cast)
                .filter(b -> words.equals(b.getText()))
                .findFirst()
                .orElseThrow();
    }
}
