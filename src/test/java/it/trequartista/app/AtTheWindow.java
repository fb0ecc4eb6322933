package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.kernel.Place;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.sync.SharedFolder;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A window of the program with a file open in it, and a user at it.
abstract class AtTheWindow {
    @TempDir Path folder;
    final Time time = Time.ofThisMachine();
    MainWindow window;
    Hand hand;
    private final List<Throwable> crashes = new ArrayList<>();

    /// Opens the window and a file in it.
    void open(Path file) throws Exception {
        open(file, made -> {});
    }

    /// The same, with something to be done to the window before it is shown.
    void open(Path file, Consumer<MainWindow> before) throws Exception {
        begin(before);
        OnScreen.run(() -> window.openFile(file, p -> crashes.add(p.refused())));
        hand.settle();
    }

    /// The window on its first page.
    void begin(Consumer<MainWindow> before) throws Exception {
        FxToolkit.registerPrimaryStage();
        window =
                OnScreen.get(
                        () -> {
                            var stage = new Stage();
                            stage.setWidth(960);
                            stage.setHeight(800);
                            var made = new MainWindow(stage, folder.resolve("home"), time);
                            made.onCrash(crashes::add);
                            made.catchEverything();
                            before.accept(made);
                            made.show();
                            return made;
                        });
        hand = new Hand(window);
    }

    @AfterEach
    void closeTheWindow() throws Exception {
        OnScreen.run(window::close);
        OnScreen.run(() -> window.scene().getWindow().hide());
        assertThat(crashes).isEmpty();
    }

    /// Goes somewhere.
    void go(Place place) throws Exception {
        OnScreen.run(() -> window.to(place));
        hand.settle();
    }

    /// Does a command of the palette.
    void command(String key) throws Exception {
        OnScreen.run(
                () ->
                        window.commands().stream()
                                .filter(c -> c.key().equals(key))
                                .findFirst()
                                .orElseThrow()
                                .run()
                                .run());
        hand.settle();
    }

    /// The open file.
    Db file() {
        return window.file().orElseThrow();
    }

    /// Meets the other computers in a folder.
    static void pass(Db db, Path box) throws IOException {
        var sync = SharedFolder.of(db, box);
        for (int i = 0; i < 2; i++) {
            var _ = sync.run();
        }
    }
}
