package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.deals.DealEdit;
import it.trequartista.deals.Deals;
import it.trequartista.deals.NewDeal;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Place;
import it.trequartista.store.Db;
import it.trequartista.sync.Conflicts;
import it.trequartista.sync.SharedFolder;

import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A record is open and somebody types in it while another computer changes it.
class OpenFormTest extends AtTheWindow {
    private DealId deal;
    private Path box;
    private Db other;

    @BeforeEach
    void open() throws Exception {
        box = Files.createDirectory(folder.resolve("box"));
        Path file = folder.resolve("a.trequartista");
        try (var db = Db.create(file, time)) {
            deal = new Deals(db).create(NewDeal.titled("Corso"));
            pass(db, box);
        }
        other = SharedFolder.join(folder.resolve("b.trequartista"), box, time).db();
        open(file);
        go(new Place.Deal(deal));
    }

    @AfterEach
    void closeTheOther() {
        other.close();
    }

    private void theyWrite(DealEdit edit) throws IOException {
        new Deals(other).edit(deal, edit);
        pass(other, box);
        pass(file(), box);
    }

    private TextInputControl title() {
        return hand.field("Di che cosa si tratta");
    }

    private List<String> inConflict() {
        return new Conflicts(file())
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
        pass(other, box);
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
        pass(file(), box);
        hand.settle();
    }

    private String saved() {
        return new Deals(file()).get(deal).title();
    }
}
