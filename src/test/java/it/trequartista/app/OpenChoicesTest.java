package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.Companies;
import it.trequartista.contacts.NewCompany;
import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.People;
import it.trequartista.content.Contents;
import it.trequartista.deals.Deals;
import it.trequartista.deals.NewDeal;
import it.trequartista.documents.Press;
import it.trequartista.kernel.ContentItemId;
import it.trequartista.kernel.DealId;
import it.trequartista.kernel.OfferId;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Place;
import it.trequartista.offers.OfferLine;
import it.trequartista.offers.Offers;
import it.trequartista.store.Db;
import it.trequartista.sync.Conflicts;
import it.trequartista.sync.SharedFolder;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Somebody chooses in an open record (a list, a day, a check box, a name found) while another
/// computer's choice of the same field comes in: both are kept, and the field is marked.
class OpenChoicesTest extends AtTheWindow {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 24);

    private Path box;
    private Db other;
    private PersonId anna;
    private DealId deal;
    private ContentItemId guide;
    private OfferId offer;
    private long line;

    @BeforeEach
    void twoComputers() throws Exception {
        box = Files.createDirectory(folder.resolve("box"));
        Path file = folder.resolve("a.trequartista");
        try (var db = Db.create(file, time)) {
            var company = new Companies(db).create(NewCompany.named("Cantina Alta"));
            var _ = new Companies(db).create(NewCompany.named("Cantina Bassa"));
            anna = new People(db).create(NewPerson.named("Anna", "Riva"));
            deal = new Deals(db).create(NewDeal.titled("Corso").forCompany(company));
            guide = new Contents(db).idea("Guida").id();
            new BusinessStore(db).write(BusinessField.BUSINESS_NAME, "Studio Riva");
            var offers = new Offers(db, Press::new);
            offer = offers.create(deal);
            line = offers.addLine(offer, OfferLine.empty("22").withName("Aula"), null);
            pass(db, box);
        }
        other = SharedFolder.join(folder.resolve("b.trequartista"), box, time).db();
        open(file);
    }

    @AfterEach
    void closeTheOther() {
        other.close();
    }

    /// Another computer writes, and it comes in here.
    private void theyWrite(String sql) {
        try {
            other.run(h -> h.execute("UPDATE " + sql));
            pass(other, box);
            pass(file(), box);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The same while the screen does something else: nothing of it is drawn yet.
    private void theyWriteUnseen(String sql) {
        CompletableFuture.runAsync(() -> theyWrite(sql)).join();
    }

    private void bothAreKept(String cell, int marks) throws Exception {
        hand.settle();
        var open = new Conflicts(file()).open();
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().cell()).isEqualTo(cell);
        assertThat(OnScreen.get(() -> all(".field-mark > .button", Node.class))).hasSize(marks);
        pass(file(), box);
        pass(other, box);
        assertThat(new Conflicts(other).open()).hasSize(1);
    }

    private <N extends Node> List<N> all(String style, Class<N> kind) {
        return window.scene().getRoot().lookupAll(style).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private <N extends Node> N named(String name, Class<N> kind) throws Exception {
        return OnScreen.get(
                () ->
                        all("*", kind).stream()
                                .filter(n -> name.equals(n.getAccessibleText()))
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    void aListThatIsOpenKeepsWhatItShowsAndTheChoiceWaitsBesideWhatCame() throws Exception {
        go(new Place.Offer(offer));
        @SuppressWarnings("unchecked")
        ComboBox<Object> tax = named("Codice IVA", ComboBox.class);
        OnScreen.run(tax::show);
        Object before = tax.getValue();
        theyWrite("offer_line SET tax_code = '10'");
        hand.settle();
        assertThat(tax.getValue()).isEqualTo(before);
        OnScreen.run(
                () -> {
                    tax.setValue(tax.getItems().getLast());
                    tax.hide();
                });
        bothAreKept("tax_code", 1);
    }

    @Test
    void aListThatIsClosedWithoutAChoiceShowsWhatCame() throws Exception {
        go(new Place.Offer(offer));
        ComboBox<?> language = named("Lingua del documento", ComboBox.class);
        OnScreen.run(language::show);
        theyWrite("offer SET language = 'en'");
        hand.settle();
        assertThat(language.getValue()).hasToString("it");
        OnScreen.run(language::hide);
        assertThat(language.getValue()).hasToString("en");
        assertThat(new Conflicts(file()).open()).isEmpty();
    }

    @Test
    void aStateChosenWhileTheListIsOpen() throws Exception {
        go(new Place.ContentItem(guide));
        command("ui.toggleDetails");
        @SuppressWarnings("unchecked")
        ComboBox<Object> state = named("Stato", ComboBox.class);
        OnScreen.run(state::show);
        theyWrite("content_item SET state = 'DRAFT'");
        hand.settle();
        OnScreen.run(
                () -> {
                    state.setValue(state.getItems().getLast());
                    state.hide();
                });
        bothAreKept("state", 1);
    }

    @Test
    void aDayChosenInTheCalendar() throws Exception {
        go(new Place.Deal(deal));
        DatePicker expected = named("Chiusura prevista", DatePicker.class);
        OnScreen.run(expected::show);
        theyWrite("deal SET expected_on = '2026-12-01'");
        hand.settle();
        assertThat(expected.getValue()).isNull();
        OnScreen.run(
                () -> {
                    expected.setValue(DAY);
                    expected.hide();
                });
        bothAreKept("expected_on", 1);
    }

    @Test
    void aDayThatIsBeingTyped() throws Exception {
        go(new Place.Offer(offer));
        DatePicker until = named("Valida fino al", DatePicker.class);
        OnScreen.run(
                () -> {
                    until.requestFocus();
                    until.getEditor().setText("24/12/2026");
                });
        theyWrite("offer SET valid_until = '2026-12-01'");
        hand.settle();
        hand.keys(KeyCode.TAB);
        assertThat(until.getValue()).isEqualTo(DAY);
        bothAreKept("valid_until", 1);
    }

    @Test
    void aNextStepIsOneField() throws Exception {
        go(new Place.Deal(deal));
        hand.type("Prossimo passo", "Telefonare");
        pass(file(), box);
        pass(other, box);
        DatePicker day = named("Entro il", DatePicker.class);
        OnScreen.run(day::show);
        theyWrite("deal SET next_step = 'Scrivere'");
        hand.settle();
        assertThat(hand.field("Prossimo passo").getText()).isEqualTo("Telefonare");
        OnScreen.run(
                () -> {
                    day.setValue(DAY);
                    day.hide();
                });
        bothAreKept("next", 1);
    }

    @Test
    void theSameChoiceOnBothComputersIsOne() throws Exception {
        go(new Place.Offer(offer));
        var withholds = OnScreen.get(() -> all(".check-box", CheckBox.class)).getFirst();
        OnScreen.run(
                () -> {
                    theyWriteUnseen("offer SET withholds = 1");
                    withholds.fire();
                });
        hand.settle();
        assertThat(withholds.isSelected()).isTrue();
        assertThat(new Conflicts(file()).open()).isEmpty();
    }

    @Test
    void aChoiceMadeBeforeWhatCameIsDrawn() throws Exception {
        go(new Place.Offer(offer));
        ComboBox<?> tax = named("Codice IVA", ComboBox.class);
        OnScreen.run(
                () -> {
                    theyWriteUnseen("offer_line SET tax_code = '10'");
                    tax.getSelectionModel().selectLast();
                });
        bothAreKept("tax_code", 1);
    }

    @Test
    void aCustomerFoundWhileOneTypes() throws Exception {
        go(new Place.Deal(deal));
        var buyer = (TextField) hand.field("Azienda");
        OnScreen.run(
                () -> {
                    buyer.requestFocus();
                    buyer.setText("bassa");
                });
        hand.settle();
        theyWrite("deal SET company_id = NULL");
        hand.settle();
        assertThat(buyer.getText()).isEqualTo("bassa");
        hand.keys(KeyCode.ENTER);
        bothAreKept("company_id", 1);
    }

    @Test
    void aStageFromTheMenu() throws Exception {
        go(new Place.Deal(deal));
        MenuButton stage =
                OnScreen.get(() -> all(".page-head .menu-button", MenuButton.class)).getFirst();
        OnScreen.run(stage::show);
        theyWrite(
                "deal SET stage_id ="
                        + " (SELECT id FROM stage ORDER BY position, id LIMIT 1 OFFSET 1)");
        hand.settle();
        OnScreen.run(
                () -> {
                    stage.getItems().get(2).fire();
                    stage.hide();
                });
        bothAreKept("stage", 1);
    }

    @Test
    void aLanguageOfAPerson() throws Exception {
        go(new Place.Person(anna));
        command("ui.toggleDetails");
        @SuppressWarnings("unchecked")
        ComboBoxBase<Object> language = named("Lingua", ComboBoxBase.class);
        OnScreen.run(language::requestFocus);
        hand.keys(KeyCode.ALT, KeyCode.DOWN);
        OnScreen.run(language::show);
        theyWrite("person SET language = 'fr'");
        hand.settle();
        OnScreen.run(
                () -> {
                    language.setValue("de");
                    language.hide();
                });
        bothAreKept("language", 1);
    }

    @Test
    void aFieldOfTheBusinessItself() throws Exception {
        go(new Place.Settings());
        hand.press("La tua attività");
        ComboBox<?> profile = named("Profilo fiscale", ComboBox.class);
        theyWrite("seller SET fiscal_profile = 'professional'");
        hand.settle();
        OnScreen.run(() -> profile.getSelectionModel().selectLast());
        bothAreKept("fiscal_profile", 1);
    }
}
