package it.trequartista.deals.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.deals.DealSamples;
import it.trequartista.deals.Deals;
import it.trequartista.deals.NextStep;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Place;
import it.trequartista.store.Db;
import it.trequartista.ui.Showing;
import it.trequartista.ui.Theme;

import javafx.scene.Node;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class DealPageTest {
    @TempDir Path folder;
    @AutoClose private Db db;
    private Deals deals;
    private DealId id;
    private final List<DealId> offered = new ArrayList<>();

    @BeforeEach
    void open() {
        db = Db.create(folder.resolve("a.treq"), DealSamples.MONDAY);
        deals = new Deals(db);
        id = DealSamples.fill(db).get(6);
        db.run(
                h -> {
                    h.execute(
                            "INSERT INTO person (id, given_name, family_name) VALUES (5, 'Marta',"
                                    + " 'Galli')");
                    h.execute(
                            "INSERT INTO offer (id, deal_id, title) VALUES (9, ?, 'Sito in tre"
                                    + " mesi')",
                            id.value());
                    h.execute(
                            "INSERT INTO touchpoint (id, deal_id, at, direction, hat, summary)"
                                + " VALUES (3, ?, 1763000000000, 'IN', 'SALES', 'Chiede i tempi')",
                            id.value());
                });
        deals.addPerson(id, new PersonId(5), it.trequartista.deals.DealRole.DECIDES);
    }

    @Test
    void whatIsTypedIsSavedAndLinksLead() throws Exception {
        try (var window = show(Locale.ITALIAN, Theme.Look.LIGHT)) {
            var title = window.lookup(".page-head .title").<TextField>query();
            window.interact(
                    () -> {
                        title.setText("Sito, contenuti e foto");
                        window.desk().autosave().flush();
                    });
            window.settle();
            assertThat(deals.get(id).title()).isEqualTo("Sito, contenuti e foto");
            window.clickOn("Nuova offerta");
            assertThat(offered).containsExactly(id);
            var people = window.lookup(".deal-people").query();
            window.clickOn(window.from(people).lookup("Marta Galli").<Node>query());
            assertThat(window.places()).containsExactly(new Place.Person(new PersonId(5)));
            assertThat(window.crashes()).isEmpty();
            window.shot("deal-light-it");
        }
    }

    @Test
    void aCallIsLoggedAndTakenBack() throws Exception {
        try (var window = show(Locale.ITALIAN, Theme.Look.LIGHT)) {
            window.interact(() -> window.page().commands().getFirst().run().run());
            window.write("Chiede due alternative");
            window.type(javafx.scene.input.KeyCode.ENTER);
            window.settle();
            var touch = deals.file(id).touches().getFirst();
            assertThat(touch.summary()).isEqualTo("Chiede due alternative");
            assertThat(touch.kind()).isEqualTo(it.trequartista.contacts.TouchKind.CALL);
            assertThat(touch.who()).isEqualTo("Marta");
            window.shot("deal-logged");
            window.interact(
                    () -> window.lookup(".undo").<javafx.scene.control.Button>query().fire());
            window.settle();
            assertThat(deals.file(id).touches()).hasSize(1);
            assertThat(window.crashes()).isEmpty();
        }
    }

    @Test
    void doneAsksForTheNextStep() throws Exception {
        try (var window = show(Locale.ENGLISH, Theme.Look.DARK)) {
            window.clickOn("Done");
            window.settle();
            assertThat(deals.get(id).next()).isEqualTo(NextStep.missing());
            window.write("Prepare the offer");
            window.interact(() -> window.desk().autosave().flush());
            window.settle();
            assertThat(deals.get(id).next())
                    .isInstanceOfSatisfying(
                            NextStep.Planned.class,
                            p -> assertThat(p.what()).isEqualTo("Prepare the offer"));
            window.shot("deal-dark-en");
        }
    }

    @Test
    void everyControlHasAName() throws Exception {
        try (var window = show(Locale.ENGLISH, Theme.Look.LIGHT)) {
            assertThat(window.lookup((Node n) -> n.isFocusTraversable()).queryAll())
                    .filteredOn(
                            n ->
                                    n instanceof TextField field
                                            && (field.getAccessibleText() == null
                                                    || field.getAccessibleText().isBlank())
                                            && !(field.getParent()
                                                    instanceof javafx.scene.control.DatePicker))
                    .isEmpty();
        }
    }

    private Showing show(Locale language, Theme.Look look) throws Exception {
        return new Showing(
                        language,
                        look,
                        DealSamples.MONDAY,
                        d -> new DealPage(d, deals, id, offered::add))
                .over(db);
    }
}
