package it.trequartista.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.tasks.Tasks;
import it.trequartista.insight.Insight;
import it.trequartista.insight.Seed;
import it.trequartista.kernel.Place;
import it.trequartista.store.Db;
import it.trequartista.ui.Background;
import it.trequartista.ui.Desk;
import it.trequartista.ui.Page;
import it.trequartista.ui.Theme;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

@ExtendWith(ApplicationExtension.class)
class PagesTest {
    @TempDir Path folder;
    private final List<Place> went = new CopyOnWriteArrayList<>();
    private final List<Throwable> crashes = new CopyOnWriteArrayList<>();
    private final Background background = Background.ofTheScreen(crashes::add);
    private final StackPane window = new StackPane();
    private Db db;
    private Seed seed;

    @Start
    void start(Stage stage) {
        var scene = new Scene(window, 1216, 852);
        new Theme(Theme.Look.LIGHT, 100).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void open() {
        db = Seed.file(folder);
        seed = Seed.into(db);
    }

    @AfterEach
    void close() {
        background.close();
        db.close();
        assertThat(crashes).isEmpty();
    }

    private void show(FxRobot robot, Locale language, Function<Desk, Page> made) throws Exception {
        robot.interact(
                () -> {
                    var desk = TestDesk.of(db, background, language, went);
                    var page = made.apply(desk);
                    window.getChildren().setAll(page.root(), desk.sheets().root());
                });
        settle();
    }

    private void settle() throws InterruptedException {
        background.settle();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Page today(Desk desk) {
        return new TodayView(new TodayModel(new Insight(db), new Tasks(db), background), desk);
    }

    private Page insight(Desk desk) {
        return new InsightView(new InsightModel(new Insight(db), background), desk);
    }

    private String words() {
        var words = new StringBuilder();
        window.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .forEach(n -> words.append(((Labeled) n).getText()).append('\n'));
        return words.toString();
    }

    private Button row(String title) {
        return window.lookupAll(".row-act").stream()
                .map(Button.class::cast)
                .filter(b -> b.getAccessibleText().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEmptyFileGreetsAndOffersFiveSteps(FxRobot robot) throws Exception {
        show(robot, Locale.ITALIAN, this::today);
        assertThat(words()).contains("Buongiorno", "0 di 5", "lunedì 23 novembre");
        robot.interact(() -> row("Aggiungi").fire());
        assertThat(went).containsExactly(new Place.Contacts());
    }

    @Test
    void aStepTicksItselfAndTheStepsCanBeHidden(FxRobot robot) throws Exception {
        show(robot, Locale.ITALIAN, this::today);
        seed.person("Elena", "Riva", 0);
        settle();
        assertThat(words()).contains("1 di 5");
        robot.interact(() -> link("Nascondi").fire());
        assertThat(words()).doesNotContain("1 di 5").contains("Niente che aspetti");
    }

    private Hyperlink link(String text) {
        return window.lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(h -> h.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSuggestionSaysWhyAndLeadsThere(FxRobot robot) throws Exception {
        seed.row("seller", "person_name", "Chiara Rinaldi");
        long offer = seed.offer("2026-011", 0, "2026-11-23", "SENT", 1);
        show(robot, Locale.ENGLISH, this::today);
        assertThat(words()).contains("Good morning, Chiara", "Expires today");
        var row = row("Follow up on offer 2026-011");
        assertThat(row.getAccessibleText()).contains("Expires today", "€5,900.00");
        robot.interact(row::fire);
        assertThat(went)
                .containsExactly(new Place.Offer(new it.trequartista.kernel.OfferId(offer)));
    }

    @Test
    void theOrderExplainsItself(FxRobot robot) throws Exception {
        show(robot, Locale.ITALIAN, this::today);
        robot.interact(
                () ->
                        window.lookupAll(".hyperlink").stream()
                                .map(Hyperlink.class::cast)
                                .findFirst()
                                .orElseThrow()
                                .fire());
        robot.interact(() -> link("Perché in quest'ordine?").fire());
        assertThat(words()).contains("Ogni trattativa compare una volta sola");
    }

    @Test
    void manySuggestionsAreShownOnDemand(FxRobot robot) throws Exception {
        for (int i = 0; i < 12; i++) {
            seed.row("content_item", "title, state", "Idea " + i, "READY");
        }
        show(robot, Locale.ITALIAN, this::today);
        assertThat(window.lookupAll(".row-act").stream().filter(this::isIdea)).hasSize(8);
        robot.interact(() -> button("Mostra tutte e 12").fire());
        assertThat(window.lookupAll(".row-act").stream().filter(this::isIdea)).hasSize(12);
    }

    private boolean isIdea(Node node) {
        return node.getAccessibleText().startsWith("Pubblica");
    }

    private Button button(String text) {
        return window.lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(b -> text.equals(b.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void insightOfAnEmptyFileSaysThereIsNothing(FxRobot robot) throws Exception {
        show(robot, Locale.ITALIAN, this::insight);
        assertThat(words())
                .contains(
                        "Nessuna trattativa aperta.",
                        "Nessuna offerta emessa",
                        "Contratti firmati");
    }

    @Test
    void insightShowsFiguresAndTheChartAsATable(FxRobot robot) throws Exception {
        long deal = seed.deal("Sito", seed.stage("Nuovo", "OPEN", "a"), 590_000, 5);
        seed.touch(seed.person("Elena", "Riva", deal), 5, "IN", "FORM", "M");
        seed.offer("2026-001", deal, "2027-01-31", "SENT", 5, "ACCEPTED", 1);
        show(robot, Locale.ITALIAN, this::insight);
        assertThat(words()).contains("Modulo del sito", "5.900,00", "Pochi dati", "100");
        robot.interact(
                () ->
                        window.lookupAll(".seg-i").stream()
                                .map(javafx.scene.control.ToggleButton.class::cast)
                                .filter(b -> b.getText().equals("Tabella"))
                                .forEach(javafx.scene.control.ToggleButton::fire));
        assertThat(words()).contains("Mese", "nov 2026");
    }
}
