package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.deals.DealEdit;
import it.trequartista.deals.Deals;
import it.trequartista.deals.NewDeal;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Place;
import it.trequartista.kernel.Time;
import it.trequartista.store.Db;
import it.trequartista.sync.Conflicts;
import it.trequartista.sync.SharedFolder;

import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A record is open and somebody types in it while another computer changes it.
class OpenFormTest {
    @TempDir private Path folder;
    private final List<Throwable> crashes = new ArrayList<>();
    private final Time time = Time.ofThisMachine();
    private MainWindow window;
    private Hand hand;
    private DealId deal;
    private Path box;
    private Db other;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        box = Files.createDirectory(folder.resolve("box"));
        Path file = folder.resolve("a.trequartista");
        try (var db = Db.create(file, time)) {
            deal = new Deals(db).create(NewDeal.titled("Corso"));
            pass(db);
        }
        other = SharedFolder.join(folder.resolve("b.trequartista"), box, time).db();
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
        OnScreen.run(() -> window.openFile(file, p -> crashes.add(p.refused())));
        hand.settle();
        OnScreen.run(() -> window.to(new Place.Deal(deal)));
        hand.settle();
    }

    @AfterEach
    void close() throws Exception {
        OnScreen.run(window::close);
        OnScreen.run(() -> window.scene().getWindow().hide());
        other.close();
        assertThat(crashes).isEmpty();
    }

    private void pass(Db db) throws IOException {
        var _ = SharedFolder.of(db, box).run();
    }

    private void theyWrite(DealEdit edit) throws IOException {
        new Deals(other).edit(deal, edit);
        pass(other);
        pass(window.file().orElseThrow());
    }

    private TextInputControl title() {
        return hand.field("Di che cosa si tratta");
    }

    private List<String> inConflict() {
        return new Conflicts(window.file().orElseThrow())
                .open().stream()
                        .flatMap(c -> c.others().stream())
                        .map(v -> String.valueOf(v.values().get("title")))
                        .toList();
    }

    @Test
    void whatIsBeingTypedStaysAndWhatCameWaitsBesideIt() throws Exception {
        OnScreen.run(
                () -> {
                    title().requestFocus();
                    title().appendText(" di maggio");
                });
        theyWrite(new DealEdit.Title("Corso per tutti"));
        hand.settle();
        assertThat(title().getText()).isEqualTo("Corso di maggio");
        OnScreen.run(() -> title().appendText(", a Milano"));
        flush();
        assertThat(inConflict()).containsExactly("Corso per tutti");
        OnScreen.run(() -> title().appendText(", 2026"));
        flush();
        assertThat(title().getText()).isEqualTo("Corso di maggio, a Milano, 2026");
        assertThat(inConflict()).containsExactly("Corso per tutti");
        pass(other);
        assertThat(new Deals(other).get(deal).title()).isEqualTo("Corso di maggio, a Milano, 2026");
        assertThat(new Conflicts(other).open()).hasSize(1);
    }

    @Test
    void aFieldNobodyTypesInShowsWhatCame() throws Exception {
        OnScreen.run(() -> title().requestFocus());
        theyWrite(new DealEdit.Title("Corso per tutti"));
        theyWrite(new DealEdit.Notes("In treno"));
        hand.settle();
        assertThat(title().getText()).isEqualTo("Corso per tutti");
        OnScreen.run(() -> title().appendText(" di Carla"));
        flush();
        assertThat(inConflict()).isEmpty();
        assertThat(title().getText()).isEqualTo("Corso per tutti di Carla");
    }

    /// Waits until what is typed is on the disk, as it is soon after the last key.
    private void flush() throws Exception {
        for (int i = 0; i < 200 && !saved().equals(title().getText()); i++) {
            Thread.sleep(100);
        }
        hand.settle();
        pass(window.file().orElseThrow());
        hand.settle();
    }

    private String saved() {
        return new Deals(window.file().orElseThrow()).get(deal).title();
    }
}
