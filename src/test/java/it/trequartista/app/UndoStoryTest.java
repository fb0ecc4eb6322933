package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.People;
import it.trequartista.contacts.PersonField;
import it.trequartista.kernel.PersonId;
import it.trequartista.kernel.Place;
import it.trequartista.store.Db;

import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/// Undo and redo as a user meets them: keys, arrows, toasts, the history of the file and of a
/// record.
class UndoStoryTest extends AtTheWindow {
    private PersonId anna;

    @BeforeEach
    void open() throws Exception {
        Path file = folder.resolve("a.trequartista");
        try (var db = Db.create(file, time)) {
            var people = new People(db);
            anna = people.create(NewPerson.named("Anna", "Riva"));
            people.edit(anna, PersonField.SOURCE, "Fiera");
        }
        open(file);
        go(new Place.Person(anna));
    }

    @Test
    void keysTakeTheLastStepBackAndDoItAgain() throws Exception {
        assertThat(undo().getAccessibleText()).isEqualTo("Annulla: Origine di Anna Riva");
        assertThat(redo().isDisabled()).isTrue();
        assertThat(redo().getAccessibleText()).isEqualTo("Non c'è niente da ripetere");
        hand.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(hand.words()).contains("Annullato: Origine di Anna Riva", "Ripeti");
        assertThat(source()).isEmpty();
        assertThat(redo().getAccessibleText()).isEqualTo("Ripeti: Origine di Anna Riva");
        hand.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(source()).isEqualTo("Fiera");
        hand.keys(KeyCode.CONTROL, KeyCode.Z);
        hand.keys(KeyCode.CONTROL, KeyCode.Y);
        assertThat(source()).isEqualTo("Fiera");
        assertThat(hand.words()).contains("Ripetuto: Origine di Anna Riva");
    }

    @Test
    void arrowsDoWhatTheKeysDo() throws Exception {
        OnScreen.run(() -> undo().fire());
        hand.settle();
        assertThat(source()).isEmpty();
        OnScreen.run(() -> redo().fire());
        hand.settle();
        assertThat(source()).isEqualTo("Fiera");
    }

    @Test
    void whatIsTypedAndNotSavedIsUndoneInTheFieldFirst() throws Exception {
        go(new Place.Content());
        command("content.newIdea");
        var text = field("Testo in Markdown");
        OnScreen.run(
                () -> {
                    text.requestFocus();
                    text.appendText("Una domanda");
                    text.fireEvent(pressed(KeyCode.Z));
                });
        assertThat(text.getText()).isEmpty();
        assertThat(undo().getAccessibleText()).startsWith("Annulla: Nuovo contenuto");
        OnScreen.run(() -> text.fireEvent(pressed(KeyCode.Y)));
        assertThat(text.getText()).isEqualTo("Una domanda");
        OnScreen.run(() -> window.to(new Place.Contacts()));
        hand.settle();
        hand.keys(KeyCode.CONTROL, KeyCode.Z);
        hand.keys(KeyCode.CONTROL, KeyCode.Z);
        go(new Place.Content());
        assertThat(hand.words()).doesNotContain("Una domanda");
        assertThat(undo().getAccessibleText()).isEqualTo("Annulla: Origine di Anna Riva");
    }

    @Test
    void aToastTakesBackItsOwnStepWhateverFollowed() throws Exception {
        command("contacts.delete");
        assertThat(hand.words()).doesNotContain("[Nome]");
        command("contacts.newCompany");
        hand.press("Annulla");
        assertThat(people().filter("riva")).containsExactly(anna.value());
        assertThat(undo().getAccessibleText()).startsWith("Annulla: Nuova azienda");
        assertThat(hand.words()).contains("Annullato: ");
    }

    @Test
    void aRecordWhoseMakingIsUndoneIsLeft() throws Exception {
        command("deals.new");
        hand.type("Di che cosa si tratta", "Sito web", KeyCode.ENTER);
        hand.settle();
        assertThat(window.here()).containsInstanceOf(Place.Deal.class);
        hand.keys(KeyCode.CONTROL, KeyCode.Z);
        hand.settle();
        assertThat(window.here()).contains(new Place.Pipeline());
    }

    @Test
    void theHistoryShowsFindsAndUndoesSteps() throws Exception {
        people().edit(anna, PersonField.SOURCE, "Convegno");
        hand.keys(KeyCode.CONTROL, KeyCode.H);
        assertThat(window.here()).contains(new Place.History());
        assertThat(hand.words())
                .contains("Oggi", "Origine di Anna Riva", "Nuova persona: Anna Riva");
        assertThat(nameless()).isEmpty();
        OnScreen.run(() -> field("Filtra i passi").setText("nuova pers"));
        hand.settle();
        assertThat(hand.words()).doesNotContain("Origine");
        OnScreen.run(() -> field("Filtra i passi").setText("origine"));
        hand.settle();
        // The last with these words is the older one: what it wrote was written over since.
        hand.press("Annulla questo passo");
        assertThat(source()).isEqualTo("Convegno");
        assertThat(hand.words()).contains("Una parte è rimasta com'è");
        assertThat(hand.words()).contains("| Annullato |");
    }

    @Test
    void aRecordTakesUpAValueItHasHad() throws Exception {
        people().edit(anna, PersonField.SOURCE, "Convegno");
        hand.settle();
        hand.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        assertThat(hand.words()).contains("Origine", "Convegno", "Fiera", "Adesso");
        assertThat(nameless()).isEmpty();
        OnScreen.run(() -> field("Filtra campi e valori").setText("fiera"));
        hand.settle();
        hand.press("Riprendi questo valore");
        assertThat(source()).isEqualTo("Fiera");
        assertThat(hand.words()).contains("Valore ripreso: Origine");
        hand.press("Chiudi");
        hand.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(source()).isEqualTo("Convegno");
    }

    private People people() {
        return new People(file());
    }

    private String source() {
        return people().get(anna).field(PersonField.SOURCE);
    }

    private Button undo() {
        return (Button) window.scene().lookup("#undo");
    }

    private Button redo() {
        return (Button) window.scene().lookup("#redo");
    }

    private TextInputControl field(String name) {
        return hand.field(name);
    }

    private List<String> nameless() throws Exception {
        return OnScreen.get(() -> Walk.nameless(window.scene().getRoot()));
    }

    private static KeyEvent pressed(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false);
    }
}
