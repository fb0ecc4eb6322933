package it.trequartista.deals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.deals.DealSamples;
import it.trequartista.deals.Deals;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.Place;
import it.trequartista.store.Db;
import it.trequartista.ui.Showing;
import it.trequartista.ui.Theme;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

class PipelinePageTest {
    @TempDir Path folder;
    @AutoClose private Db db;
    private Deals deals;
    private List<DealId> ids;

    @BeforeEach
    void open() {
        db = Db.create(folder.resolve("a.treq"), DealSamples.MONDAY);
        deals = new Deals(db);
        ids = DealSamples.fill(db);
    }

    @Test
    void cardsAreMovedOpenedAndLostByKeyboard() throws Exception {
        try (var window = show(Locale.ENGLISH, Theme.Look.LIGHT)) {
            var first = card(window, "Restyling logo");
            assertThat(first.getAccessibleText()).endsWith("card 3 of 3, Nuova");
            window.interact(first::requestFocus);
            window.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
            window.settle();
            assertThat(deals.get(ids.getFirst()).stage())
                    .isEqualTo(deals.pipeline().stages().get(1).id());
            assertThat(window.root().getScene().getFocusOwner())
                    .isSameAs(card(window, "Restyling logo"));
            window.push(KeyCode.ENTER);
            assertThat(window.places()).containsExactly(new Place.Deal(ids.getFirst()));
            window.interact(() -> window.lookup(".undo").queryButton().fire());
            window.settle();
            assertThat(deals.get(ids.getFirst()).stage())
                    .isEqualTo(deals.pipeline().stages().getFirst().id());
            assertThat(window.crashes()).isEmpty();
        }
    }

    @Test
    void aNewDealNeedsOnlyItsTitle() throws Exception {
        try (var window = show(Locale.ITALIAN, Theme.Look.DARK)) {
            window.clickOn("Nuova trattativa");
            window.write("Sito nuovo").push(KeyCode.ENTER);
            window.settle();
            assertThat(window.places()).hasSize(1);
            assertThat(deals.board().columns().getFirst().cards().getFirst().title())
                    .isEqualTo("Sito nuovo");
            window.shot("pipeline-dark-it");
        }
    }

    @Test
    void anEmptyBoardSaysWhatItIsFor() throws Exception {
        ids.forEach(deals::delete);
        try (var window = show(Locale.ENGLISH, Theme.Look.LIGHT)) {
            assertThat(window.lookup(".empty-state").tryQuery()).isPresent();
        }
    }

    @Test
    void noCardCutsItsChip() throws Exception {
        try (var window = show(Locale.ITALIAN, Theme.Look.LIGHT)) {
            var chips = window.lookup(".board-card .chip").queryAllAs(Labeled.class);
            assertThat(chips).extracting(Labeled::getText).contains("Nessun passo");
            assertThat(chips)
                    .allSatisfy(
                            c ->
                                    assertThat(((Text) c.lookup(".text")).getText())
                                            .isEqualTo(c.getText()));
            window.shot("pipeline-narrow-it");
        }
    }

    @Test
    @Tag("windowed")
    void aCardIsCarriedWithTheMouse() throws Exception {
        try (var window = show(Locale.ENGLISH, Theme.Look.LIGHT, 1216, 852)) {
            window.drag(card(window, "Restyling logo")).moveTo(card(window, "Testi per lo stand"));
            window.moveBy(0, 20);
            window.shot("pipeline-drag");
            window.drop();
            window.settle();
            assertThat(deals.get(ids.getFirst()).stage())
                    .isEqualTo(deals.pipeline().stages().get(1).id());
            window.shot("pipeline-light");
        }
    }

    private Showing show(Locale language, Theme.Look look, int... size) throws Exception {
        return size.length == 0
                ? new Showing(language, look, DealSamples.MONDAY, d -> new PipelinePage(d, deals))
                        .over(db)
                : new Showing(
                        language, look, DealSamples.MONDAY, d -> new PipelinePage(d, deals), size);
    }

    private static Node card(Showing window, String title) {
        return window.lookup(".board-card")
                .match((Node n) -> ((BoardCard) n).card().title().equals(title))
                .query();
    }
}
