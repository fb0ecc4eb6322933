package it.trequartista.app;

import static org.assertj.core.api.Assertions.assertThat;

import it.trequartista.contacts.NewPerson;
import it.trequartista.contacts.People;
import it.trequartista.contacts.tasks.Tasks;
import it.trequartista.inbox.desk.Captures;
import it.trequartista.kernel.Place;
import it.trequartista.store.Db;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/// The quick line as a user meets it: from a page and back to it.
class QuickLineStoryTest extends AtTheWindow {
    private static final String LINE = "Annota in una riga";

    @BeforeEach
    void open() throws Exception {
        Path file = folder.resolve("a.trequartista");
        try (var db = Db.create(file, time)) {
            var _ = new People(db).create(NewPerson.named("Marta", "Galli"));
        }
        open(file);
        go(new Place.Contacts());
    }

    private TextField search() {
        return (TextField) hand.field("Filtra i contatti");
    }

    private void call() throws Exception {
        hand.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
    }

    private void write(String line) throws Exception {
        OnScreen.run(() -> hand.field(LINE).setText(line));
        hand.settle();
    }

    private Object focused() throws Exception {
        return OnScreen.get(() -> window.scene().getFocusOwner());
    }

    @Test
    void enterSavesAndTheFocusIsWhereItWas() throws Exception {
        var before = search();
        OnScreen.run(before::requestFocus);
        call();
        write("Marta Galli call tomorrow 10 #fair €4200");
        assertThat(hand.words()).contains("Marta Galli", "10:00", "fair", "Salva l’attività");
        hand.keys(KeyCode.ENTER);
        assertThat(focused()).isSameAs(before);
        assertThat(new Tasks(file()).open()).hasSize(1);
        assertThat(new Captures(file()).done()).hasSize(1);
        assertThat(hand.words()).contains("Attività aggiunta: Call");
        hand.press("Annulla");
        assertThat(new Tasks(file()).open()).isEmpty();
    }

    @Test
    void escapeKeepsTheDraft() throws Exception {
        call();
        write("chiamare Marta Galli");
        hand.keys(KeyCode.ESCAPE);
        assertThat(new Tasks(file()).open()).isEmpty();
        hand.press("Annota");
        assertThat(hand.field(LINE).getText()).isEqualTo("chiamare Marta Galli");
        hand.keys(KeyCode.ENTER);
        assertThat(new Tasks(file()).open()).hasSize(1);
    }

    @Test
    void aPieceIsTakenBackByKeys() throws Exception {
        call();
        write("chiamare Marta Galli domani");
        hand.keys(KeyCode.DOWN);
        assertThat(((Button) focused()).getAccessibleText())
                .isEqualTo("Da fare Chiamare Marta Galli: lascia com’è scritto");
        hand.keys(KeyCode.RIGHT);
        hand.keys(KeyCode.RIGHT);
        hand.keys(KeyCode.DELETE);
        assertThat(((Button) focused()).getAccessibleText()).startsWith("Persona Marta Galli");
        hand.keys(KeyCode.UP);
        hand.keys(KeyCode.ENTER);
        assertThat(new Tasks(file()).open().getFirst().due().on()).isNull();
    }

    @Test
    void severalPastedLinesAreAnArrival() throws Exception {
        call();
        OnScreen.run(
                () -> {
                    var content = new ClipboardContent();
                    content.putString("Mario: buongiorno\nIo: buongiorno, mi dica\nMario: grazie");
                    var _ = Clipboard.getSystemClipboard().setContent(content);
                });
        hand.keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(new Captures(file()).toSort()).hasSize(1);
        assertThat(hand.words()).doesNotContain("[" + LINE + "]");
    }
}
